import { describe, expect, it } from 'vitest'
import historyJson from '../../mocks/notice/history.json?raw'
import noticeJson from '../../mocks/notice/notice.json?raw'
import noticeText from '../notice/notice.txt?raw'

interface Event {
  at: string
  type: string
  percent?: number
  leadId?: string
  waitingForId?: string
  deadline?: { kind: string }
  note?: string
}
interface Task {
  id: string
  title: string
  detail: string
  documentId: string
  clause: string
  leadId: string
  coordinatorIds: string[]
  coordinatorsText?: string
  supervisor: string
  followedBy: string
  programmeIds: string[]
  product?: string
  citations: string[]
  assignedOn: string
  deadline: { kind: string; date?: string; period?: string; text?: string }
  events?: Event[]
}
interface Notice {
  generatedAt: string
  simulated: boolean
  organizations: { id: string; name: string; shortName: string }[]
  documents: { id: string; title: string }[]
  programmes: { id: string }[]
  tasks: Task[]
  indicators: {
    target: number
    unit: string
    direction: string
    documentId: string
    clause: string
    points: object[]
  }[]
}

const notice = JSON.parse(noticeJson) as Notice
const history = JSON.parse(historyJson) as {
  generatedAt: string
  simulated: boolean
  events: Record<string, Event[]>
}
const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const words = collapse(noticeText)
const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id)
/** A plain date stands for the end of its day at UTC+7. */
const instant = (at: string): number => Date.parse(at.includes('T') ? at : `${at}T23:59:59.999+07:00`)
const byClause = (clause: string): Task => notice.tasks.find(task => task.clause === clause)!
const clausesWhere = (test: (task: Task) => boolean): string[] => notice.tasks.filter(test).map(task => task.clause)

describe('the notice as transcribed', () => {
  it('has its 21 tasks in the order of its clauses, each named after its clause', () => {
    const clauses = '1 2 3 4.1 4.2 5 6 7 8 9 10.a 10.b 10.c 10.d 10.e 10.g 10.h.1 10.h.2 10.i 10.k 10.l'.split(' ')
    expect(notice.tasks.map(task => task.clause)).toEqual(clauses)
    expect(notice.tasks.map(task => task.id)).toEqual(clauses.map(clause => `tb-2025-04/${clause}`))
    expect(new Set(notice.tasks.map(task => task.title)).size).toBe(21)
  })

  it.each(notice.tasks.map(task => [task.clause, task] as const))('quotes clause %s word for word', (_clause, task) => {
    const parts = task.detail.split('\n').map(collapse)
    expect(parts.length).toBeLessThanOrEqual(2)
    for (const part of parts) expect(words).toContain(part)
  })

  it('leaves nothing of the assignments out but their numbering and the heading of section 10', () => {
    let rest = words.slice(words.indexOf('1. Tiếp tục nỗ lực'), words.indexOf('Nay thông báo kết luận'))
    const parts = new Set(notice.tasks.flatMap(task => task.detail.split('\n').map(collapse)))
    for (const part of parts) {
      expect(rest.split(part)).toHaveLength(2)
      rest = rest.replace(part, '')
    }
    expect(collapse(rest)).toBe(
      '1. 2. 3. 4. - - 5. 6. 7. 8. 9. 10. Về một số kiến nghị của Sở Khoa học và Công nghệ ' +
        'a) b) c) d) e) g) h) - - i) k) l)',
    )
  })

  it('opens the lettered clauses, and both bullets of 4 and 10.h, with their heading', () => {
    for (const task of notice.tasks) {
      const heading = /^(Về|Đối với) [^:]+:\s/.test(task.detail)
      expect([task.clause, heading]).toEqual([task.clause, /^(4|10)\./.test(task.clause)])
    }
  })

  it('states six deadlines, in the words of their clauses', () => {
    const dated = notice.tasks.filter(task => task.deadline.kind !== 'none')
    expect(dated.map(task => [task.clause, task.deadline])).toEqual([
      ['5', { kind: 'within', period: '2025-Q4', text: 'trong Quý IV/2025' }],
      ['6', { kind: 'before', date: '2025-04-15', text: 'trước ngày 15/4/2025' }],
      ['10.b', { kind: 'before', date: '2025-06-30', text: 'trước ngày 30/6/2025' }],
      ['10.d', { kind: 'before', date: '2025-06-30', text: 'trước ngày 30/6/2025' }],
      ['10.i', { kind: 'before', date: '2025-04-15', text: 'trước ngày 15/4/2025' }],
      ['10.k', { kind: 'before', date: '2025-04-10', text: 'trước ngày 10/4/2025' }],
    ])
    for (const task of dated) expect(task.detail).toContain(task.deadline.text)
  })

  it('has three leads: 10.c and 10.h.1 are not led by the Department of Science and Technology', () => {
    expect(clausesWhere(task => task.leadId === 'bqlkkt')).toEqual(['10.c'])
    expect(clausesWhere(task => task.leadId === 'stc')).toEqual(['10.h.1'])
    expect(clausesWhere(task => task.leadId === 'skhcn')).toHaveLength(19)
  })

  it('names the coordinators that a clause names, and keeps the unnamed ones in its words', () => {
    const named = notice.tasks.filter(task => task.coordinatorIds.length > 0)
    expect(named.map(task => [task.clause, ...task.coordinatorIds])).toEqual([
      ['10.a', 'stc'],
      ['10.b', 'snv'],
      ['10.d', 'snv'],
      ['10.e', 'stc'],
      ['10.h.2', 'stc', 'sxd'],
      ['10.i', 'snv'],
      ['10.k', 'snv', 'snnmt', 'stc'],
    ])
    const unnamed = '2 3 6 8 10.b 10.c 10.d 10.h.1 10.h.2 10.l'.split(' ')
    expect(clausesWhere(task => task.coordinatorsText !== undefined)).toEqual(unnamed)
    for (const clause of unnamed) expect(byClause(clause).detail).toContain(byClause(clause).coordinatorsText)
  })

  it('cites acts and names products in the words of the clause', () => {
    for (const { detail, citations, product } of notice.tasks) {
      for (const citation of citations) expect(detail).toContain(citation)
      for (const word of product?.toLowerCase().match(/\p{L}+/gu) ?? []) expect(detail.toLowerCase()).toContain(word)
    }
    expect(clausesWhere(task => task.citations.length > 0)).toEqual(['2', '10.a', '10.d', '10.e', '10.g', '10.h.1'])
  })

  it('has eleven programmes, each with a task; three tasks belong to two, four to none', () => {
    expect(notice.programmes).toHaveLength(11)
    for (const { id } of notice.programmes) expect(clausesWhere(task => task.programmeIds.includes(id))).not.toEqual([])
    expect(clausesWhere(task => task.programmeIds.length === 2)).toEqual(['8', '10.b', '10.d'])
    expect(clausesWhere(task => task.programmeIds.length === 0)).toEqual(['1', '10.a', '10.c', '10.l'])
  })

  it('names the office of the leader who concluded, the unit that follows, and the day of the meeting', () => {
    for (const task of notice.tasks) {
      expect(task.supervisor).toBe('Phó Chủ tịch Thường trực UBND tỉnh')
      expect(task.followedBy).toBe('KGVX')
      expect(task.assignedOn).toBe('2025-03-31')
    }
    for (const document of notice.documents) expect(words).toContain(document.title)
  })

  it('has the growth target without a value, no event, and is not simulated', () => {
    expect(notice.indicators).toHaveLength(1)
    expect(notice.indicators[0]).toMatchObject({
      target: 8.5,
      unit: '%',
      direction: 'at-least',
      clause: '1',
      points: [],
    })
    expect(clausesWhere(task => task.events !== undefined)).toEqual([])
    expect([notice.simulated, notice.generatedAt]).toEqual([false, '2025-03-31T23:59:59+07:00'])
  })
})

describe('its simulated history', () => {
  const rows = Object.entries(history.events)
  const events = rows.flatMap(([, list]) => list)

  it('says that it is simulated', () => {
    expect(history.simulated).toBe(true)
  })

  it('has every type of event, and no other', () => {
    const types =
      'progress submitted returned completed reopened extended transferred blocked unblocked reminded suspended resumed cancelled'
    expect([...new Set(events.map(event => event.type))].sort()).toEqual(types.split(' ').sort())
  })

  it('tells each task its events in order, none before the assignment or after it was generated', () => {
    for (const [, list] of rows) {
      const instants = list.map(event => instant(event.at))
      expect(instants.every(Number.isFinite)).toBe(true)
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
      expect(Math.max(...instants)).toBeLessThanOrEqual(instant(history.generatedAt))
      expect(Math.min(...instants)).toBeGreaterThan(instant('2025-03-31'))
    }
  })

  it('carries nothing invalid', () => {
    for (const event of events) {
      expect(event.percent ?? 0).toBeGreaterThanOrEqual(0)
      expect(event.percent ?? 0).toBeLessThanOrEqual(100)
      expect(event.note).toMatch(/\S/)
      expect(event.type === 'extended').toBe(event.deadline !== undefined)
      expect(event.type === 'transferred').toBe(event.leadId !== undefined)
    }
  })

  it('makes one task an ongoing duty, and takes it back', () => {
    const extensions = rows.flatMap(([id, list]) =>
      list.flatMap(event => (event.deadline ? [[id, event.deadline.kind]] : [])),
    )
    expect(extensions).toEqual([
      ['tb-2025-04/1', 'ongoing'],
      ['tb-2025-04/1', 'none'],
    ])
  })
})

describe('both files', () => {
  it('resolve every id, and repeat none', () => {
    const organizations = ids(notice.organizations)
    const programmes = ids(notice.programmes)
    const documents = ids(notice.documents)
    const tasks = ids(notice.tasks)
    for (const list of [organizations, programmes, documents, tasks]) expect(new Set(list).size).toBe(list.length)
    for (const task of notice.tasks) {
      expect(organizations).toEqual(expect.arrayContaining([task.leadId, ...task.coordinatorIds]))
      expect(programmes).toEqual(expect.arrayContaining(task.programmeIds))
      expect(documents).toContain(task.documentId)
    }
    for (const indicator of notice.indicators) expect(documents).toContain(indicator.documentId)
    expect(Object.keys(history.events)).toEqual(tasks)
    const named = Object.values(history.events).flatMap(list =>
      list.flatMap(({ leadId, waitingForId }) => [leadId, waitingForId].filter(id => id !== undefined)),
    )
    expect(organizations).toEqual(expect.arrayContaining(named))
  })

  it('are NFC, as the notice is', () => {
    for (const text of [noticeJson, historyJson, noticeText]) expect(text).toBe(text.normalize('NFC'))
  })
})
