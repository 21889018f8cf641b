// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { http, HttpResponse, type RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi as mocked } from 'vitest'
import { handlersFor } from '../../mocks/handlers.ts'
import { VIEWS } from '../../src/question/address.ts'
import { sectionsOf } from '../../src/question/views.ts'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { App } from '../../src/app/App.tsx'
import { boardService } from '../../src/answerer/service.ts'
import type { BoardClient } from '../../src/question/client.ts'
import type { Request } from '../../src/question/messages.ts'
import { type Source, sourceOf } from '../../src/question/source.ts'
import { readConfig } from '../../src/data/config.ts'
import { CHART_WORDS } from '../../src/words/charts.ts'
import { WORDS } from '../../src/words/words.ts'
import { inProcessClient, network } from '../screens/inProcess.ts'
import { plain } from '../words/plain.ts'
import { some } from '../runs.ts'

/** Under a sub-path, as any static host may serve it. */
const PAGE = new URL('/ioc/', location.href).href
const { vi, en } = WORDS

const server = setupServer()
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  // happy-dom knows no fonts.
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load: async () => [] } })
})
beforeEach(() => {
  localStorage.clear()
  server.resetHandlers()
})
afterEach(cleanup)
afterAll(() => server.close())

/** Nothing is loaded anew here. */
const renewal = {
  isDue: () => false,
  now: () => undefined,
  need: () => undefined,
  met: () => undefined,
  subscribe: () => () => undefined,
}

const scenario = (name: string) => handlersFor(SCENARIOS[name]!)
const source = (answer: () => Response): RequestHandler => http.get('*/tasks.json', answer)

interface Start {
  readonly query?: string
  readonly now?: string
  readonly config?: object
  readonly client?: BoardClient
}

/** The app as the page starts it, on the mocked network. */
function start(
  handlers: readonly RequestHandler[],
  { query = '', now, config = {}, client = inProcessClient() }: Start = {},
): { readonly source: Source; readonly check: () => Promise<void> } {
  server.use(...handlers)
  history.replaceState(null, '', `${PAGE}${query}`)
  const pc = Date.parse(now ?? '2025-06-25T08:00:00+07:00')
  const clock = () => ({ pc, ran: 0 })
  const keep = { get: async () => undefined, put: async () => undefined }
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })
  const documents = sourceOf(`${PAGE}tasks.json`, 'test', { client, network, keep, clock })
  render(
    <QueryClientProvider client={queries}>
      <App
        client={client}
        source={documents}
        found={{ ...readConfig(config, PAGE), problem: null, kept: false }}
        clock={clock}
        mocked={null}
        renewal={renewal}
      />
    </QueryClientProvider>,
  )
  return { source: documents, check: () => queries.refetchQueries({ queryKey: ['document'] }) }
}

const kpi = (key: string) => document.querySelector<HTMLElement>(`[data-kpi="${key}"]`)
const expectListed = (count: number) =>
  waitFor(() => expect(kpi('listed')?.dataset.value).toBe(String(count)), { timeout: 20_000 })
const retry = () => userEvent.click(screen.getByRole('button', { name: vi.data.retry }))

describe('a source whose document is rejected', () => {
  it('gets one sentence that says where; trying again takes the good one', async () => {
    start(scenario('rejected'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/bị cắt ngang ở dòng 1, cột \d+/)
    expect(kpi('overdue')).toBeNull()
    server.resetHandlers(...scenario('notice'))
    await retry()
    await expectListed(21)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is told of in the language of the address', async () => {
    start(scenario('rejected'), { query: '?lang=en' })
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/line 1, column \d+/))
    expect(screen.getByRole('button', { name: en.data.retry })).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })
})

describe('a source that can’t be reached', () => {
  it.each([
    ['does not answer', () => HttpResponse.error(), /^Không kết nối được nguồn số liệu\.$/],
    ['has no such file', () => new HttpResponse('', { status: 404 }), /HTTP 404/],
    ['fails', () => new HttpResponse('', { status: 500 }), /HTTP 500/],
  ] as const)('%s: its sentence, and the data as soon as it is there', async (_, answer, sentence) => {
    start([source(answer)])
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
    server.resetHandlers(...scenario('notice'))
    await retry()
    await expectListed(21)
  })
})

describe('the day that the board opens on', () => {
  const EVENING_IN_LONDON = '2026-07-31T17:30:00Z'
  const expectDay = async (day: string) =>
    expect((await screen.findByLabelText<HTMLInputElement>(vi.header.day)).value).toBe(day)

  it('is today in Vietnam for real data, whatever the viewer’s zone', async () => {
    start(scenario('notice-real'), { now: EVENING_IN_LONDON })
    await expectDay('2026-08-01')
    await expectListed(21)
    expect(kpi('awaitingUpdate')!.dataset.value).toBe('6')
    expect(kpi('overdue')!.dataset.value).toBe('0')
  })

  it('is that of the data where it is simulated, and marked so', async () => {
    start(scenario('notice'), { now: EVENING_IN_LONDON })
    await expectDay('2025-06-24')
    expect(screen.getByText('DỮ LIỆU MÔ PHỎNG')).toBeTruthy()
  })

  it.each(['1970-01-01T00:00:00Z', '2010-05-05T00:00:00Z', '2025-03-31T00:00:00+07:00'])(
    'is the data’s where the PC’s clock is wrong: %s',
    async now => {
      start(scenario('notice-real'), { now })
      await expectDay('2025-03-31')
      await expectListed(21)
      const age = document.querySelector<HTMLElement>('.age')!
      expect(age.dataset.level).toBe('unknown')
      expect(age.textContent).toContain(vi.header.ageUnknown)
      expect(plain(document.querySelector('.source-notice')!.textContent)).toMatch(/^Đồng hồ của máy này sai/)
    },
  )

  it.each(some(['1970-01-01T00:00:00Z', '2080-01-01T00:00:00Z'], 1))(
    'is the server’s where two of its answers say that the PC’s clock is wrong: %s',
    async now => {
      const body = SCENARIOS['notice-real']!.body()
      let seconds = 0
      const dated = () => {
        const headers = { Date: new Date(Date.UTC(2026, 6, 31, 17, 30, seconds++)).toUTCString() }
        return new HttpResponse(body, { headers })
      }
      start([source(dated)], { now })
      await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(vi.header.day).value).toBe('2026-08-01'), {
        timeout: 8000,
      })
      expect(plain(document.querySelector('.age')!.textContent)).toContain('487 ngày trước')
      expect(plain(document.querySelector('.source-notice')!.textContent)).toContain('Đang dùng giờ của máy chủ.')
    },
  )

  it('stays within the years that a day may have', async () => {
    start(scenario('notice-real'), { now: '9999-12-31T00:00:00Z' })
    await expectDay('2199-12-31')
    await expectListed(21)
  })

  it('is the one that the address names', async () => {
    start(scenario('notice-real'), { query: '?day=2025-04-02' })
    await expectDay('2025-04-02')
  })
})

describe('the address', () => {
  it('follows each click, and the board follows the address', async () => {
    start(scenario('notice'), { query: '?org=skhcn' })
    await expectListed(19)
    await userEvent.click(kpi('overdue')!)
    await expectListed(1)
    expect(location.search).toBe('?org=skhcn&status=overdue')
    history.replaceState(null, '', '?status=dueSoon')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await expectListed(2)
  })

  it.each(VIEWS.filter(view => view !== 'wall' && sectionsOf(view) === undefined))(
    'of a view that isn’t there yet shows no other one in its place: %s',
    async view => {
      start(scenario('notice'), { query: `?view=${view}&org=skhcn` })
      expect((await screen.findByText(CHART_WORDS.vi.notYet)).dataset['state']).toBe('not-yet')
      expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(CHART_WORDS.vi.views[view])
      expect(document.querySelector('[data-kpi]')).toBeNull()
      await userEvent.click(screen.getByRole('link', { name: CHART_WORDS.vi.analysis.back }))
      await waitFor(() => expect(kpi('listed')?.dataset.value).not.toBeUndefined())
      expect(location.search).toBe('?org=skhcn')
    },
  )

  it('that asks what was known when is told that the numbers do not heed it yet', async () => {
    start(scenario('notice'), { query: '?known=then&utm_source=zalo&fbclid=1' })
    await expectListed(21)
    expect(document.querySelector('[data-state="ignored"]')!.textContent).toBe(
      `${vi.address.ignored} ${vi.address.fault('known', 'then', 'notYet', undefined)}.`,
    )
    await userEvent.click(kpi('overdue')!)
    await expectListed(1)
    expect(location.search).toBe('?known=then&status=overdue')
  })

  it('that is partly wrong is named, the rest of it holds', async () => {
    start(scenario('notice'), { query: '?mock=notice&status=late&day=2025-02-30&org=stc' })
    await expectListed(1)
    const said = document.querySelector('[data-state="ignored"]')!.textContent
    for (const part of ['mock=notice', 'status=late', 'day=2025-02-30']) expect(said).toContain(`“${part}”`)
    expect(said).not.toContain('org')
  })
})

describe('what the desk remembers', () => {
  it('goes before the configuration, the address before both', async () => {
    localStorage.setItem('ioc-tasks/theme', 'dark')
    start(scenario('notice'), { config: { language: 'en', theme: 'light' } })
    await waitFor(() => expect(document.querySelector('.sentence')?.textContent).toMatch(/^As of 24\/6\/2025/))
    expect(document.documentElement.dataset.theme).toBe('dark')
    cleanup()
    start(scenario('notice'), { config: { language: 'en' }, query: '?theme=light&lang=vi' })
    await waitFor(() => expect(document.querySelector('.sentence')?.textContent).toMatch(/^Đến ngày 24\/6\/2025/))
    expect(document.documentElement.dataset.theme).toBe('light')
  })

  it('is passed over where it is none of the values that there are', async () => {
    localStorage.setItem('ioc-tasks/theme', 'blue')
    localStorage.setItem('ioc-tasks/lang', '__proto__')
    start(scenario('notice'))
    await expectListed(21)
    expect(document.documentElement.dataset.theme).toBe('light')
    expect(document.documentElement.lang).toBe('vi')
  })
})

describe('while the day is moved faster than answers come', () => {
  it('the screen shows those that come, says that it waits, and ends at the last day', async () => {
    const turns: (() => void)[] = []
    let slow = false
    const turn = ({ type }: Request) =>
      slow && type === 'ask' ? new Promise<void>(resolve => turns.push(resolve)) : Promise.resolve()
    start(scenario('notice'), { client: inProcessClient(boardService(), turn) })
    await expectListed(21)
    slow = true
    const sentence = () => plain(document.querySelector('.sentence')!.textContent)
    const busy = () => document.querySelectorAll('[aria-busy="true"]:is(.board, .day-field)').length
    for (let day = 0; day < 5; day++) await userEvent.click(screen.getByRole('button', { name: vi.header.previousDay }))
    expect(screen.getByLabelText<HTMLInputElement>(vi.header.day).value).toBe('2025-06-19')
    expect(sentence()).toMatch(/^Đến ngày 24\/6\/2025/)
    await waitFor(() => expect(busy()).toBe(2))
    turns.shift()!()
    await waitFor(() => expect(sentence()).toMatch(/^Đến ngày 23\/6\/2025/))
    expect(busy()).toBe(2)
    await waitFor(() => expect(turns).toHaveLength(1))
    turns.shift()!()
    await waitFor(() => expect(sentence()).toMatch(/^Đến ngày 19\/6\/2025/))
    await waitFor(() => expect(busy()).toBe(0))
    expect(turns).toHaveLength(0)
    await userEvent.click(screen.getByRole('button', { name: vi.header.nextDay }))
    await waitFor(() => expect(turns).toHaveLength(1))
    await userEvent.click(screen.getByRole('button', { name: vi.header.previousDay }))
    turns.shift()!()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(sentence(), 'an answer that comes late takes no day’s place').toMatch(/^Đến ngày 19\/6\/2025/)
  })
})

describe('while a newer document’s numbers are on their way', () => {
  const partlyBad = JSON.parse(SCENARIOS['partly-bad']!.body()) as { tasks: object[] }
  /** Real where the other is simulated, of another publisher and day, with one bad row more. */
  const newer = {
    ...partlyBad,
    tasks: [...partlyBad.tasks, { id: 'a row more' }],
    simulated: false,
    publisher: 'UBND tỉnh khác',
    generatedAt: '2025-06-26T09:30:00+07:00',
  }

  it('all that the screen says is the older one’s; then all is the newer one’s', async () => {
    let open = Promise.resolve()
    let answerAgain = () => undefined as void
    const client = inProcessClient()
    const slow: BoardClient = { ...client, ask: question => open.then(() => client.ask(question)) }
    const { source, check } = start(scenario('partly-bad'), { client: slow, now: '2025-06-27T08:00:00+07:00' })
    await expectListed(18)
    await userEvent.click(kpi('setAside')!)
    await waitFor(() => expect(document.querySelector('[data-set-aside]')).not.toBeNull())
    const says = () => document.body.textContent
    const before = says()
    open = new Promise(resolve => (answerAgain = resolve))
    server.resetHandlers(http.get('*/tasks.json', () => HttpResponse.json(newer)))
    await check()
    expect(source.state().loaded!.publisher).toBe('UBND tỉnh khác')
    expect(says()).toBe(before)
    answerAgain()
    await waitFor(() => expect(says()).not.toBe(before))
    expect(document.querySelectorAll('[data-set-aside]')).toHaveLength(Number(kpi('setAside')!.dataset.value))
    expect(screen.getByText('UBND tỉnh khác')).toBeTruthy()
    expect(screen.queryByText('DỮ LIỆU MÔ PHỎNG')).toBeNull()
    expect(screen.getByLabelText<HTMLInputElement>(vi.header.day).value).toBe('2025-06-27')
    expect(document.querySelector('.sentence')!.textContent).toMatch(/^Đến ngày 27\/6\/2025/)
  })

  it('an answer that is of the newer one already is not shown as the older one’s', async () => {
    const client = inProcessClient()
    start(scenario('partly-bad'), { client })
    await expectListed(18)
    const sentence = () => document.querySelector('.sentence')!.textContent
    const before = sentence()
    const fewer = { ...newer, tasks: newer.tasks.slice(0, 3) }
    await client.load(new TextEncoder().encode(JSON.stringify(fewer)).buffer)
    const asked = mocked.spyOn(client, 'ask')
    await userEvent.click(kpi('dueSoon')!)
    await waitFor(() => expect(asked).toHaveBeenCalled())
    expect((await asked.mock.results[0]!.value).version).toBe(2)
    await new Promise(resolve => setTimeout(resolve))
    expect(sentence()).toBe(before)
  })
})
