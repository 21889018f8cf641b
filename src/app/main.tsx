import './trustedTypes.ts'
import './fonts.css'
import '../screens/desk/desk.css'
import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { parseAddress } from '../question/address.ts'
import { boardClient } from '../question/client.ts'
import { keepSource, type Source, sourceOf } from '../question/source.ts'
import { configAt } from '../data/fetchConfig.ts'
import { keepIn } from '../data/keep.ts'
import { importLater } from '../screens/desk/importLater.ts'
import { Loading } from '../screens/desk/States.tsx'
import { loadWords, wordsHere } from '../words/loadWords.ts'
import { realClock } from './clock.ts'
import { Configured } from './Configured.tsx'
import { networkOf } from './network.ts'
import { paint } from './paint.ts'
import { mendStyles, renewal } from './parts.ts'
import { rememberedLanguage, rememberedTheme } from './remembered.ts'
import { spawnWorker } from './spawnWorker.ts'
import { themeOf } from './systemTheme.ts'
import { documentQuery } from './useBoard.ts'
import { importWall } from './WallView.tsx'

/** Development and the demo run on mocked data; a production build holds none. */
const MOCKS = import.meta.env.MODE !== 'production'

const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', structuralSharing: false, retry: false, refetchOnWindowFocus: false },
  },
})
// A wall whose window is behind another goes on trying.
focusManager.setFocused(true)

/** A configuration that comes sooner needs no word that it is on its way: to draw one would only delay the board. */
const PATIENCE_MS = 300

async function start(): Promise<void> {
  mendStyles()
  const root = createRoot(document.getElementById('root')!)
  const { lang, theme, view, screen } = parseAddress(location.search).address
  const chosen = theme ?? (view === 'wall' ? 'dark' : (rememberedTheme() ?? 'light'))
  paint(document.documentElement, themeOf(chosen, matchMedia))
  const network = networkOf(screen)
  document.documentElement.dataset['view'] = view
  const wished = lang ?? rememberedLanguage()
  // What doesn't come now the page itself asks for again.
  await loadWords(wished ?? 'vi').catch(() => undefined)
  const waiting = setTimeout(() => root.render(<Loading words={wordsHere(wished ?? 'vi')} />), PATIENCE_MS)
  const client = boardClient(spawnWorker, network.after)
  const mocked = MOCKS
    ? await import('../../mocks/browser.ts').then(({ startMocks }) => startMocks(location.search))
    : null
  const keep = keepIn(() => indexedDB, network.after)
  const ask = configAt(network, keep, document.baseURI)
  const first = await ask()
  const urlOf = (dataUrl: string) => new URL(dataUrl, document.baseURI).href
  // Each scenario has a last good document of its own.
  const nameOf = (dataUrl: string) => (mocked === null ? urlOf(dataUrl) : `${urlOf(dataUrl)} ${mocked.scenario}`)
  const sources = new Map<string, Source>()
  const sourceAt = (dataUrl: string) => {
    const known = sources.get(dataUrl)
    if (known) return known
    const source = sourceOf(urlOf(dataUrl), nameOf(dataUrl), { client, network, keep, clock: realClock })
    sources.set(dataUrl, source)
    return source
  }
  if (mocked?.kept)
    await keepSource(keep, nameOf(first.config.dataUrl), mocked.kept.bytes, realClock().pc - mocked.kept.ageMs)
  // The data is on its way before the page is drawn.
  void queryClient.prefetchQuery(documentQuery(sourceAt(first.config.dataUrl), first.config))
  // Its panels too; where they can't be had, they are asked for again when they are to be shown.
  const panels: () => Promise<unknown> = view === 'wall' ? importWall : importLater
  panels().catch(() => undefined)
  await loadWords(wished ?? first.config.language).catch(() => undefined)
  clearTimeout(waiting)
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Configured
          first={first}
          ask={ask}
          sourceAt={sourceAt}
          client={client}
          clock={realClock}
          mocked={mocked}
          renewal={renewal}
        />
      </QueryClientProvider>
    </StrictMode>,
  )
}

await start()
