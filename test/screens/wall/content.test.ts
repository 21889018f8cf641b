import { plain } from '../../words/plain.ts'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../../mocks/scenarios.ts'
import { NO_ADDRESS } from '../../../src/board/address.ts'
import { NO_FILTER } from '../../../src/board/filter.ts'
import type { Answer, Question } from '../../../src/board/answer.ts'
import type { Loaded, Reply, Request } from '../../../src/board/messages.ts'
import { boardService } from '../../../src/board/service.ts'
import type { SourceState } from '../../../src/board/source.ts'
import { chartsOf } from '../../../src/screens/desk/views.ts'
import { contentOf, headerOf, noticeOf } from '../../../src/screens/wall/content.ts'
import { WORDS } from '../../../src/words/words.ts'

type Row = Readonly<Record<string, unknown>>
interface Document {
  readonly tasks: readonly Row[]
}

function answered(document: Document): { loaded: Loaded; answer: Answer } {
  const service = boardService()
  const ask = <T extends Reply['type']>(request: Request, type: T) => {
    const reply = service(request)
    if (reply.type !== type) throw new Error(reply.type)
    return reply as Extract<Reply, { type: T }>
  }
  const bytes = new TextEncoder().encode(JSON.stringify(document)).buffer
  const { loaded } = ask({ call: 0, type: 'load', bytes, version: 1 }, 'loaded')
  const question: Question = {
    ...NO_ADDRESS,
    filter: NO_FILTER,
    day: loaded.dataDay,
    today: loaded.dataDay,
    rows: 0,
    charts: chartsOf('wall'),
  }
  return { loaded, answer: ask({ call: 1, type: 'ask', question }, 'answer').answer }
}

const scenario = (name: string) => JSON.parse(SCENARIOS[name]!.body()) as Document
const contentOfWall = (document: Document, lang: 'vi' | 'en' = 'vi') => {
  const { loaded, answer } = answered(document)
  const words = WORDS[lang]
  const now = loaded.generatedAtMs + 360_000
  return contentOf(
    answer,
    loaded,
    { header: headerOf(loaded, { title: null, stale: false }, now, words), notice: null, faults: [], now },
    words,
  )
}

describe('contentOf', () => {
  const { header, lead, tiles, lists, notes } = contentOfWall(scenario('province'))

  it('says the data’s hour and age, the day and the clock', () => {
    expect(plain(header.data)).toEqual({ until: 'Số liệu đến 14:30', age: '6 phút trước', stale: false })
    expect(header.dates[0]).toBe('Thứ Tư 22/10/2025')
    expect(header.clock).toBe('14:36')
  })

  it('gives each number the lines that make it mean something', () => {
    expect(plain(lead.lines.map(({ text }) => text))).toEqual([
      'tăng 3 so với tuần trước',
      '1 mới hôm nay',
      'lâu nhất 96 ngày',
    ])
    const linesOf = (key: string) => plain(tiles.find(tile => tile.key === key)!.lines.map(({ text }) => text))
    expect(linesOf('dueSoon')).toEqual(['đến hết ngày 29/10', '3 ngay hôm nay'])
    expect(linesOf('completionRate')).toEqual(['810/1.143', 'tăng 2,2 điểm %'])
  })

  it('lists the longest overdue with whom they wait for, then what is due today', () => {
    const [overdue, due] = lists
    expect(plain(overdue!.rows[0])).toMatchObject({
      number: '96',
      lead: 'Sở NN&MT',
      obstacle: 'chờ Sở Xây dựng 57 ngày',
    })
    expect(plain(due)).toMatchObject({ title: 'Đến hạn hôm nay', note: '3 nhiệm vụ' })
    expect(due!.rows).toHaveLength(3)
  })

  it('says what isn’t real and what is missing', () => {
    expect(plain(notes.map(({ text }) => text))).toEqual([
      'Không phải số liệu thực của tỉnh',
      '3 nhiệm vụ chưa đưa vào thống kê do lỗi dữ liệu',
    ])
  })

  it('says what is due soon where nothing is due today', () => {
    expect(contentOfWall(scenario('notice')).lists[1]).toMatchObject({ title: 'Sắp đến hạn', note: 'còn số ngày' })
  })

  it.each(['vi', 'en'] as const)('names no restricted task (%s)', lang => {
    const document = scenario('notice')
    const titled = document.tasks.map((task, place) => ({ ...task, title: `Bí mật ${place}`, restricted: true }))
    const { lists: all, sentence, tiles: numbers, lead: first } = contentOfWall({ ...document, tasks: titled }, lang)
    const rows = all.flatMap(list => list.rows)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(row => row.title)).toEqual(rows.map(() => WORDS[lang].list.unnamed))
    expect(JSON.stringify([all, sentence, numbers, first])).not.toContain('Bí mật')
  })
})

describe('noticeOf', () => {
  const { loaded } = answered(scenario('notice'))
  const state: SourceState = {
    loaded,
    loadedAt: 0,
    kept: false,
    answeredAt: loaded.generatedAtMs,
    triedAt: loaded.generatedAtMs,
    failures: 0,
    problem: null,
  }
  const usual = { state, patient: false, ahead: 0, refreshSeconds: 60, contact: 'Văn phòng UBND tỉnh' }
  const now = loaded.generatedAtMs + 27 * 3_600_000

  it('says how old stale data is, and whom to call', () => {
    const notice = noticeOf({ ...usual, level: 'warning' }, now, WORDS.vi)!
    expect(plain(notice)).toMatchObject({ stale: true, heading: 'Số liệu chưa cập nhật 27 giờ.' })
    expect(notice.sentences).toContain('Liên hệ: Văn phòng UBND tỉnh.')
  })

  it('says nothing while all is well', () => {
    expect(noticeOf({ ...usual, level: 'fresh' }, now, WORDS.vi)).toBeNull()
  })
})
