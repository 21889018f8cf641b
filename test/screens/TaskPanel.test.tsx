// @vitest-environment happy-dom
import { asking } from '../../src/question/parts.ts'
import { plain } from '../words/plain.ts'
import { TASK_WORDS } from '../../src/words/task.ts'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi as mocked } from 'vitest'
import { NO_ADDRESS } from '../../src/question/address.ts'
import { NO_FILTER } from '../../src/question/filter.ts'
import { TaskPanel } from '../../src/screens/desk/TaskPanel.tsx'
import { WORDS } from '../../src/words/words.ts'
import { bytesOf } from '../oracle/documents.ts'
import { inProcessClient } from './inProcess.ts'

const words = WORDS.vi
const say = TASK_WORDS[words.code]

const obstacle = { type: 'blocked', waitingForId: 'b', escalated: true, proposal: 'Cho ý kiến' }
const DOCUMENT = {
  schema: 'ioc-tasks/1',
  generatedAt: '2025-06-24T17:00:00+07:00',
  organizations: [
    { id: 'a', name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN' },
    { id: 'b', name: 'Sở Nội vụ' },
  ],
  documents: [{ id: 'd', number: '12/TB-UBND', title: 'Kết luận', url: 'javascript:alert(1)' }],
  tasks: [
    {
      id: 'first',
      title: 'Việc thứ nhất',
      detail: '10.b Giao Sở …\nDòng thứ hai',
      documentId: 'd',
      clause: '10.b',
      leadId: 'a',
      coordinatorIds: ['b'],
      coordinatorsText: 'các đơn vị liên quan',
      supervisor: 'Phó Chủ tịch',
      product: 'Báo cáo',
      assignedOn: '2025-03-31',
      deadline: { kind: 'before', date: '2025-06-30', text: 'trước ngày 30/6/2025' },
      events: [
        { at: '2025-06-02', ...obstacle, reference: 'CV 1', url: 'https://vanban.example.vn/1' },
        { at: '2025-06-03', type: 'progress', url: 'javascript:alert(1)', reference: 'CV 2' },
        { at: '2025-06-20', type: 'extended', deadline: { kind: 'by', date: '2025-07-31' } },
        { at: '2025-06-30', type: 'completed' },
      ],
    },
    {
      id: 'stagnant',
      title: 'Việc đứng yên',
      leadId: 'b',
      assignedOn: '2025-03-31',
      events: [{ at: '2025-04-02', type: 'progress' }],
    },
    { id: 'second', title: 'Việc thứ hai', leadId: 'b', assignedOn: '2025-03-31' },
  ],
}

async function open(task: string) {
  const client = inProcessClient()
  const { dataDay: day } = await client.load(bytesOf(DOCUMENT).buffer as ArrayBuffer)
  const question = {
    day,
    today: null,
    from: null,
    compare: null,
    filter: NO_FILTER,
    sort: NO_ADDRESS.sort,
    rows: 10,
    task,
    parts: asking('task'),
  }
  const heard = { onOpen: mocked.fn(), onClose: mocked.fn() }
  render(<TaskPanel answer={await client.ask(question)} words={words} {...heard} />)
  return heard
}

const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling!.textContent

afterEach(cleanup)

describe('the panel of a task', () => {
  it('tells all that a leader asks of it', async () => {
    await open('first')
    expect(document.querySelector('blockquote')!.textContent).toBe('10.b Giao Sở …\nDòng thứ hai')
    expect(screen.getByText('12/TB-UBND, mục 10.b')).toBeTruthy()
    expect(fact(say.lead)).toBe('Sở Khoa học và Công nghệ')
    expect(fact(say.coordinators)).toBe('Sở Nội vụ, các đơn vị liên quan')
    expect(fact(say.supervisor)).toBe('Phó Chủ tịch')
    expect(fact(say.product)).toBe('Báo cáo')
    expect(fact(say.obstacle)).toContain('đã trình UBND tỉnh')
    expect(fact(say.obstacle)).toContain('chờ Sở Nội vụ, từ ngày 2/6/2025')
    expect(fact(say.obstacle)).toContain('Cho ý kiến')
    expect(fact(say.deadline)).toContain('Ngày cuối còn đúng hạn là thứ Năm 31/7/2025, tính cả ngày này.')
    expect(fact(say.deadline)).toContain('Thời hạn ban đầu: trước ngày 30/6/2025.')
  })

  it('counts what happens after the day shown, and does not tell it', async () => {
    await open('first')
    const days = [...document.querySelectorAll('.history time')].map(time => time.getAttribute('datetime'))
    expect(days).toEqual(['2025-06-20', '2025-06-03', '2025-06-02', '2025-03-31'])
    expect(screen.getByText(plain(say.notYet(1)))).toBeTruthy()
  })

  it('sets the days without news apart from the day of the last', async () => {
    await open('stagnant')
    expect(plain(fact(say.lastNews))).toBe('2/4/2025, 83 ngày chưa cập nhật')
    expect(screen.getByText('Tính đến thứ Ba 24/6/2025')).toBeTruthy()
  })

  it('has no line for what it does not know', async () => {
    await open('second')
    for (const name of [say.coordinators, say.supervisor, say.obstacle, say.product, say.progress, say.programmes])
      expect(screen.queryByText(name, { selector: 'dt' })).toBeNull()
  })

  it('makes no link of an address that is none of the web', async () => {
    await open('first')
    expect(fact(say.document)).toContain('Kết luận')
    expect(screen.getByText('CV 2')).toBeTruthy()
    expect(screen.getAllByRole('link').map(link => link.getAttribute('href'))).toEqual(['https://vanban.example.vn/1'])
  })

  it('leads from an event to its paper', async () => {
    await open('first')
    expect(screen.getByRole('link').textContent).toBe('CV 1')
  })

  it('says that there is no such task', async () => {
    const { onClose } = await open('third')
    expect(screen.getByText(say.unknown('third'))).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: say.close }))
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('takes the focus, hears J, K and Esc, and stops at the list’s ends', async () => {
    const { onOpen, onClose } = await open('first')
    expect(document.activeElement).toBe(screen.getByRole('complementary'))
    await userEvent.keyboard('k')
    expect(onOpen).not.toHaveBeenCalled()
    await userEvent.keyboard('j')
    expect(onOpen).toHaveBeenCalledWith('second')
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
  })
})
