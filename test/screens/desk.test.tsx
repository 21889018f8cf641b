// @vitest-environment happy-dom
import { asking } from '../../src/question/parts.ts'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi as mocked } from 'vitest'
import { handlersFor } from '../../mocks/handlers.ts'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { NO_ADDRESS, parseAddress } from '../../src/question/address.ts'
import type { Answer } from '../../src/question/answer.ts'
import type { BoardClient } from '../../src/question/client.ts'
import { fetchDocument } from '../../src/data/fetchDocument.ts'
import { Chips } from '../../src/screens/desk/Chips.tsx'
import { Menu } from '../../src/screens/desk/Menu.tsx'
import { News } from '../../src/screens/desk/News.tsx'
import { Period } from '../../src/screens/desk/Period.tsx'
import { Quality } from '../../src/screens/desk/Quality.tsx'
import { TaskList } from '../../src/screens/desk/TaskList.tsx'
import { Tiles } from '../../src/screens/desk/Tiles.tsx'
import { WORDS } from '../../src/words/words.ts'
import { inProcessClient, network } from './inProcess.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => server.close())

const DESK = ['tiles', 'highlights', 'list', 'task', 'quality'] as const
type Desk = Answer<(typeof DESK)[number]>

/** What the page knows of a mocked scenario, fetched over the mocked network. */
async function board(scenario: string, query = ''): Promise<{ answer: Desk; client: BoardClient }> {
  server.use(...handlersFor(SCENARIOS[scenario]!))
  const client = inProcessClient()
  const asked = { etag: null, silenceMs: 5000, signal: new AbortController().signal }
  const fetched = await fetchDocument(network, 'http://localhost/tasks.json', asked)
  const loaded = await client.load(fetched!.bytes)
  const { filter, from, compare, day, task } = parseAddress(query).address
  const question = {
    day: day ?? loaded.dataDay,
    today: loaded.dataDay,
    from,
    compare,
    filter,
    sort: NO_ADDRESS.sort,
    rows: 100,
    task,
    parts: asking(...DESK),
  }
  return { answer: await client.ask(question), client }
}

const words = WORDS.vi

describe('tiles', () => {
  it('carry their number and ask for their tasks; Ctrl adds', async () => {
    const { answer } = await board('notice')
    const onState = mocked.fn()
    render(<Tiles answer={answer} words={words} onState={onState} />)
    const overdue = screen.getByRole('button', { name: /quá hạn/ })
    expect(overdue.dataset).toMatchObject({ kpi: 'overdue', value: '1' })
    expect(overdue.getAttribute('aria-pressed')).toBe('false')
    const user = userEvent.setup()
    await user.click(overdue)
    expect(onState).toHaveBeenLastCalledWith({ status: ['overdue'], flag: [], news: [] }, false)
    await user.keyboard('{Control>}')
    await user.click(screen.getByRole('button', { name: /có vướng mắc/ }))
    expect(onState).toHaveBeenLastCalledWith({ status: [], flag: ['blocked'], news: [] }, true)
  })

  it('show a rate without a denominator as a dash with an empty value', async () => {
    const { answer } = await board('empty')
    render(<Tiles answer={answer} words={words} onState={() => undefined} />)
    const rate = document.querySelector<HTMLElement>('[data-kpi="completionRate"]')!
    expect(rate.dataset.value).toBe('')
    expect(rate.textContent).toContain('—')
  })
})

describe('the tiles of a plan that is due and of which nothing was reported', () => {
  it('begin with what has no data, hatched', async () => {
    const { answer } = await board('plan', 'day=2026-01-12')
    render(<Tiles answer={answer} words={words} onState={() => undefined} />)
    const [first, second] = document.querySelectorAll<HTMLElement>('[data-kpi]')
    expect([first!.dataset.kpi, first!.dataset.value]).toEqual(['awaitingUpdate', '103'])
    expect(first!.querySelector('.swatch-awaitingUpdate')).not.toBeNull()
    expect([second!.dataset.kpi, second!.dataset.value]).toEqual(['overdue', '0'])
  })

  it('begin with what is overdue where anything is', async () => {
    const { answer } = await board('province', 'day=2025-10-24')
    expect(answer.tiles.tally.status.awaitingUpdate).toBeGreaterThan(0)
    render(<Tiles answer={answer} words={words} onState={() => undefined} />)
    expect(document.querySelector<HTMLElement>('[data-kpi]')!.dataset.kpi).toBe('overdue')
  })
})

describe('what happened, and in which period', () => {
  it('is said in words before its number, never parted from it', async () => {
    const { answer } = await board('province')
    render(<News answer={answer} words={words} onState={() => undefined} />)
    const said = [...document.querySelectorAll('.news-count')].map(({ textContent }) => textContent)
    const { assigned, completed, overdue, submitted, extended, blocked } = answer.tiles.news
    expect(said).toEqual([
      `giao mới\u00a0${assigned}`,
      `hoàn thành\u00a0${completed}`,
      `mới quá hạn\u00a0${overdue}`,
      `đã báo cáo kết quả\u00a0${submitted}`,
      `gia hạn\u00a0${extended}`,
      `phát sinh vướng mắc\u00a0${blocked}`,
    ])
  })

  it('is “tất cả” where no period is asked for', async () => {
    const { answer } = await board('notice')
    render(<Period from={null} periods={answer.periods} words={words} onFrom={() => undefined} />)
    expect(screen.getByRole('button').textContent).toBe('Kỳ thống kê: tất cả')
  })
})

describe('the list', () => {
  const show = (answer: Desk) =>
    render(
      <TaskList
        answer={answer}
        words={words}
        hrefOf={id => `?task=${id}`}
        onOpen={() => undefined}
        onMore={() => undefined}
        wayOut={null}
      />,
    )

  it('names a restricted task, and marks it', async () => {
    const { answer } = await board('province', 'org=sxd')
    const [row, other] = answer.rows
    show({ ...answer, rows: [{ ...row!, restricted: true }, other!] })
    const [marked, plain] = screen.getAllByRole('row').slice(1)
    expect(marked!.textContent).toContain(row!.title)
    expect(marked!.textContent).toContain('hạn chế hiển thị')
    expect(plain!.textContent).not.toContain('hạn chế hiển thị')
  })

  it('shows a deadline that names an event in the notice’s words', async () => {
    const { answer } = await board('plan', 'deadline=none')
    show(answer)
    expect(screen.getAllByTitle('Sau khi Chính phủ ban hành Nghị định')).toHaveLength(4)
    expect(screen.getAllByTitle('không thời hạn')).toHaveLength(10)
  })

  it('has a column of clauses, or of documents, only where tasks differ in them', async () => {
    const { answer } = await board('notice')
    const heads = (shown: Desk) => {
      const { container, unmount } = show(shown)
      const texts = [...container.querySelectorAll('th')].map(({ textContent }) => textContent)
      unmount()
      return texts
    }
    const usual = heads(answer)
    expect(usual).toEqual(['Mục', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Cập nhật', 'Tình trạng'])
    const { used } = answer
    expect(heads({ ...answer, used: { ...used, clauses: false } })).toEqual(usual.slice(1))
    expect(heads({ ...answer, severalDocuments: true })[0]).toBe('Văn bản, mục')
    expect(heads({ ...answer, severalDocuments: true, used: { ...used, clauses: false } })[0]).toBe('Văn bản')
  })

  it('has a long title, agency and deadline whole in their tooltips', async () => {
    const { answer } = await board('plan')
    show(answer)
    for (const { title, leadFullName } of answer.rows) {
      expect(screen.getAllByTitle(title)[0]!.textContent).toBe(title)
      expect(screen.getAllByTitle(leadFullName).length).toBeGreaterThan(0)
    }
  })

  it('has a row a task, what is escalated first, and opens one by click', async () => {
    const { answer } = await board('notice')
    const onOpen = mocked.fn()
    render(
      <TaskList
        answer={answer}
        words={words}
        hrefOf={id => `?task=${id}`}
        onOpen={onOpen}
        onMore={() => undefined}
        wayOut={null}
      />,
    )
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows).toHaveLength(21)
    expect(rows[0]!.dataset.task).toBe('tb-2025-04/10.a')
    expect(rows[1]!.textContent).toContain('quá hạn 76\u00a0ngày')
    await userEvent.click(within(rows[1]!).getByRole('link'))
    expect(onOpen).toHaveBeenCalledWith('tb-2025-04/10.k')
  })
})

it('tiles and list call no other day today', async () => {
  const { answer } = await board('province', 'day=2025-10-21')
  const nothing = () => undefined
  const list = (
    <TaskList answer={answer} words={words} hrefOf={id => id} onOpen={nothing} onMore={nothing} wayOut={null} />
  )
  const texts = [
    render(<Tiles answer={answer} words={words} onState={nothing} />).container.textContent,
    render(list).container.textContent,
  ]
  for (const text of texts) {
    expect(text).toContain('đến hạn trong ngày')
    expect(text).not.toMatch(/hôm nay|tuần trước/)
  }
})

describe('chips', () => {
  it('name what narrows the board, and are taken away one by one', async () => {
    const { answer } = await board('notice', 'org=skhcn&status=overdue&status=dueSoon')
    const onFilter = mocked.fn()
    const nothing = () => undefined
    render(
      <Chips
        answer={answer}
        from={null}
        words={words}
        onFilter={onFilter}
        onFrom={nothing}
        onCompare={nothing}
        onClear={nothing}
      />,
    )
    await userEvent.click(screen.getByRole('button', { name: /Sở KH&CN/ }))
    expect(onFilter.mock.lastCall![0]).toMatchObject({ org: [], status: ['overdue', 'dueSoon'] })
    await userEvent.click(screen.getByRole('button', { name: /Quá hạn, chưa hoàn thành/ }))
    expect(onFilter.mock.lastCall![0]).toMatchObject({ org: ['skhcn'], status: ['dueSoon'] })
  })
})

describe('what was set aside', () => {
  it('is listed with path, id and reason', async () => {
    const { answer } = await board('partly-bad')
    render(<Quality quality={answer.quality} words={words} onClose={() => undefined} />)
    const row = screen.getByText('tasks[5].deadline.date').closest('tr')!
    expect(row.textContent).toContain('tb-2025-04/5')
    expect(row.textContent).toContain('2025-02-30')
    expect(screen.getByText('dueSoonDays')).toBeTruthy()
  })
})

describe('a menu', () => {
  it('opens by keyboard, walks with the arrows, chooses, and gives the focus back', async () => {
    const chosen = mocked.fn()
    const choice = (key: string) => ({ key, label: key, onChoose: () => chosen(key) })
    render(<Menu label="m" groups={[{ label: null, choices: [choice('a'), choice('b')] }]} />)
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('{Enter}{ArrowDown}{Enter}')
    expect(chosen).toHaveBeenCalledWith('b')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'm' }))
  })
})
