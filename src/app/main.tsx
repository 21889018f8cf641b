import './trustedTypes.ts'
import './fonts.css'
import '../screens/desk/desk.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Language } from '../board/address.ts'
import { boardClient } from '../board/client.ts'
import { App } from './App.tsx'
import { realClock } from './clock.ts'
import { documentQuery } from './useBoard.ts'

/** Development and the demo run on mocked data; a production build holds none. */
const MOCKS = import.meta.env.MODE !== 'production'
const DATA_URL = 'tasks.json'

const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', structuralSharing: false, retry: false, refetchOnWindowFocus: false },
  },
})

async function start(): Promise<void> {
  let mockNotice: Readonly<Record<Language, string>> | null = null
  if (MOCKS) {
    const { startMocks } = await import('../../mocks/browser.ts')
    mockNotice = await startMocks(location.search)
  }
  const client = boardClient(new Worker(new URL('../board/worker.ts', import.meta.url), { type: 'module' }))
  // The data is on its way before the page is drawn.
  void queryClient.prefetchQuery(documentQuery(client, DATA_URL, realClock))
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App client={client} dataUrl={DATA_URL} clock={realClock} mocks={MOCKS} mockNotice={mockNotice} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

await start()
