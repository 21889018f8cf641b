import { addDays } from '../../../src/domain/plainDay.ts'
import { plain } from '../../words/plain.ts'
import { describe, expect, it } from 'vitest'
import type { SourceState } from '../../../src/question/source.ts'
import { contentOf, headerOf, noticeOf } from '../../../src/screens/wall/content.ts'
import { WORDS } from '../../../src/words/words.ts'
import { answered, type Document, scenario } from './answered.ts'

const contentOfWall = (document: Document, lang: 'vi' | 'en' = 'vi', daysLater = 0) => {
  const { loaded, answer } = answered(document, { day: 0, today: daysLater })
  const words = WORDS[lang]
  const now = loaded.generatedAtMs + 360_000
  const { day } = answer.question
  return contentOf(
    answer,
    loaded,
    { header: headerOf(loaded, { title: null, stale: false, day, today: day }, now, words), notice: null, faults: [] },
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

  it('says of a day that is not today that it is past, and no hour that nobody knows', () => {
    const { loaded, answer } = answered(scenario('province'))
    const { day } = answer.question
    const dated = { title: null, stale: false, day }
    const now = loaded.generatedAtMs
    expect(headerOf(loaded, { ...dated, today: addDays(day, 1) }, now, WORDS.vi).dates).toEqual([
      'Thứ Tư 22/10/2025, đã qua',
      'T4 22/10/2025, đã qua',
      '22/10/2025, đã qua',
    ])
    expect(headerOf(loaded, { ...dated, today: null }, now, WORDS.vi)).toMatchObject({
      dates: ['Thứ Tư 22/10/2025', 'T4 22/10/2025', '22/10/2025'],
      clock: '—',
    })
  })

  it('calls only what is of the clock’s day of today', () => {
    const text = JSON.stringify(contentOfWall(scenario('province'), 'vi', 1))
    expect(text).toContain('Đến hạn trong ngày')
    expect(text).not.toMatch(/hôm nay|tuần trước/i)
    expect(plain(text)).toContain('tăng 3 so với ngày 15/10')
    expect(JSON.stringify(contentOfWall(scenario('province'), 'en', 1))).not.toMatch(/today|last week/i)
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
    olderMs: null,
    newestMs: loaded.generatedAtMs,
    readings: [],
    verifiedAt: null,
    triedAt: loaded.generatedAtMs,
    failures: 0,
    problem: null,
  }
  const now = loaded.generatedAtMs + 27 * 3_600_000
  const time = { now, ahead: 0, difference: 0, wrong: false }
  const NO_CONNECTION = { kind: 'unreachable', trouble: { code: 'noConnection' } } as const
  const usual = { state, patient: false, time, pc: now, refreshSeconds: 60, contact: 'Văn phòng UBND tỉnh' }

  it('says how old stale data is, and whom to call', () => {
    const notice = noticeOf({ ...usual, level: 'warning' }, now, WORDS.vi)!
    expect(plain(notice)).toMatchObject({ stale: true, heading: 'Số liệu chưa cập nhật 27 giờ.' })
    expect(notice.sentences).toContain('Liên hệ: Văn phòng UBND tỉnh.')
  })

  it('names a clock that is wrong first: how old the data is, nobody knows', () => {
    const wrong = { ...usual, time: { now, ahead: 0, difference: 0, wrong: true }, pc: 0, level: 'unknown' } as const
    const notice = plain(noticeOf(wrong, now, WORDS.vi)!)
    expect(notice).toMatchObject({
      kind: 'clock',
      stale: true,
      heading: 'Đồng hồ của máy này sai: đang chỉ 7 giờ 00 ngày 1/1/1970. Không rõ số liệu đã lập bao lâu.',
      sentences: ['Liên hệ: Văn phòng UBND tỉnh.'],
    })
    const lost = { ...wrong, state: { ...state, problem: NO_CONNECTION, failures: 3 } }
    expect(noticeOf(lost, now, WORDS.vi)!.sentences.join(' ')).toBe(
      'Mất kết nối nguồn. Liên hệ: Văn phòng UBND tỉnh. Tự kết nối lại mỗi phút.',
    )
  })

  it('names by how much a clock is off that is not used', () => {
    const difference = 2 * 86_400_000 + 3_600_000
    const off = { ...usual, time: { now, ahead: difference, difference, wrong: false }, pc: now - difference } as const
    const notice = plain(noticeOf({ ...off, level: 'fresh' }, now, WORDS.vi)!)
    expect(notice).toMatchObject({
      kind: 'clock',
      stale: false,
      heading: 'Đồng hồ của máy này lệch 49 giờ (đang chỉ 19 giờ 00 ngày 23/6/2025). Đang dùng giờ của máy chủ.',
    })
  })

  it('says that the source sends older data, and that such is used', () => {
    const olderMs = loaded.generatedAtMs - 3_600_000
    expect(plain(noticeOf({ ...usual, state: { ...state, olderMs }, level: 'fresh' }, now, WORDS.vi))).toMatchObject({
      kind: 'older',
      stale: false,
      heading:
        'Nguồn đang gửi số liệu cũ hơn, lập lúc 16 giờ 00 ngày 24/6. Vẫn hiển thị số liệu lập lúc 17 giờ 00 ngày 24/6.',
    })
    const newestMs = loaded.generatedAtMs + 1
    expect(plain(noticeOf({ ...usual, state: { ...state, newestMs }, level: 'fresh' }, now, WORDS.vi)!.heading)).toBe(
      'Đang dùng số liệu cũ hơn, lập lúc 17 giờ 00 ngày 24/6.',
    )
  })

  it('says nothing while all is well', () => {
    expect(noticeOf({ ...usual, level: 'fresh' }, now, WORDS.vi)).toBeNull()
  })
})
