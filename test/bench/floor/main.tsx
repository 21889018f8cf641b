import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import EChartsReactCore from 'echarts-for-react/esm/core'
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { createRoot } from 'react-dom/client'

/** A plain page on the same libraries: it fetches the same data and draws one bar chart of it. */
echarts.use([BarChart, GridComponent, CanvasRenderer])

interface Data {
  readonly tasks: readonly { readonly leadId: string }[]
}

function Page() {
  const { data } = useQuery<Data>({ queryKey: ['tasks'], queryFn: () => fetch('tasks.json').then(r => r.json()) })
  if (!data) return null
  const leads = [...new Set(data.tasks.map(task => task.leadId))]
  const option = {
    animation: false,
    xAxis: { type: 'value' },
    yAxis: { type: 'category', data: leads },
    series: [{ type: 'bar', data: leads.map(lead => data.tasks.filter(({ leadId }) => leadId === lead).length) }],
  }
  return <EChartsReactCore echarts={echarts} option={option} style={{ width: 600, height: 400 }} />
}

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <Page />
  </QueryClientProvider>,
)
