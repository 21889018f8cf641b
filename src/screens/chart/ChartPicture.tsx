import { useMemo } from 'react'
import type { Figure } from '../../charts/figure.ts'
import type { Frame } from '../../charts/frame.ts'
import { layOut } from '../../charts/registry.ts'
import { useImported } from '../useImported.ts'

const importEChart = () => import('./EChart.tsx')

/** A figure as a picture that nobody touches. Inter must be there. */
export function ChartPicture({ figure, frame }: { figure: Figure; frame: Frame }) {
  const drawing = useMemo(() => layOut(figure, frame), [figure, frame])
  const echarts = useImported(importEChart)
  const sizes = drawing.shapes.flatMap(shape => (shape.type === 'text' ? [shape.sizePx] : []))
  return (
    <div
      className="chart-picture"
      role="img"
      aria-label={`${figure.title}. ${figure.caption}`}
      data-chart={figure.id}
      data-smallest-text={sizes.length > 0 ? Math.min(...sizes) : undefined}
    >
      {echarts !== null && <echarts.EChart drawing={drawing} />}
    </div>
  )
}
