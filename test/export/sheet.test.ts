import fc from 'fast-check'
import { plain } from '../words/plain.ts'
import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/export/fileName.ts'
import { pngOf, SCALES } from '../../src/export/png.ts'
import { sheetOf, wrapped } from '../../src/export/sheet.ts'
import { svgOf } from '../../src/export/svg.ts'
import { legible, legibleXml, xmlText } from '../../src/export/xml.ts'
import { chartOf, outlines } from './charts.ts'
import { elementsOf } from './elements.ts'
import { HOSTILE, MADE_LEGIBLE, madeHostile } from './hostile.ts'

const URL_SHOWN = 'https://ioc.example/?day=2025-10-22&org=snv'
const PROVINCE = {
  scenario: 'province',
  query: 'from=2025-01-01&org=snv&org=syt&role=coordinate&status=overdue',
  url: URL_SHOWN,
}

function svgFor(asked: Parameters<typeof chartOf>[0], theme: 'light' | 'dark' = 'light') {
  const { figure, provenance } = chartOf(asked)
  const sheet = sheetOf(figure, provenance, theme, outlines.measure)
  return { sheet, svg: svgOf(sheet, outlines) }
}

/** What the outlines of an SVG say, line after line. */
const said = (svg: string) =>
  [...svg.matchAll(/<g aria-label="([^"]*)">/g)]
    .map(([, label]) =>
      label!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    .join(' ')

describe('a chart as SVG', () => {
  it.each(['notice', 'province'])('of the %s looks as it did', async scenario => {
    await expect(svgFor({ scenario }).svg).toMatchFileSnapshot(`organizations.${scenario}.svg`)
  })

  it('says what its figure and its provenance say', () => {
    const { figure, provenance } = chartOf(PROVINCE)
    const text = plain(said(svgFor(PROVINCE).svg))
    const { title, caption, rows, key, heads } = figure
    const { done, spine, open, rate: rateHead } = heads
    const lines = [
      title,
      caption,
      done,
      spine,
      open,
      rateHead,
      ...key.flatMap(({ head, statuses }) => [head, ...statuses.map(({ word }) => word)]),
      ...rows.flatMap(({ fullName, rate }) => [fullName, rate]),
      'Kỳ từ ngày 1/1/2025 đến ngày 22/10/2025. Bộ lọc: Cơ quan Sở Nội vụ, phối hợp hoặc Sở Y tế, phối hợp; ' +
        'Tình trạng Quá hạn, chưa hoàn thành.',
      'Văn phòng UBND tỉnh Quảng Ngãi. Số liệu đến 14:30 ngày 22/10/2025. ' +
        '3 nhiệm vụ chưa đưa vào thống kê do lỗi dữ liệu.',
      'DỮ LIỆU MÔ PHỎNG',
      'Dữ liệu mô phỏng, không phải số liệu thực của tỉnh.',
      `Xem trực tiếp: ${URL_SHOWN}`,
    ]
    expect(plain(lines).filter(line => !text.includes(line))).toEqual([])
    expect(provenance.mark).toBe('DỮ LIỆU MÔ PHỎNG')
  })

  it('bears no mark of simulation for real data, and no address that was not given', () => {
    const text = said(svgFor({ scenario: 'notice-real' }).svg)
    expect(text).not.toMatch(/mô phỏng/i)
    expect(text).not.toContain('Xem trực tiếp')
  })

  it('is the same, byte for byte, each time', () => {
    expect(svgFor(PROVINCE).svg).toBe(svgFor(PROVINCE).svg)
  })

  it('needs no font, no style sheet, no id and nothing from elsewhere', () => {
    const { svg } = svgFor(PROVINCE)
    expect(svg).not.toMatch(/<(text|style|image|use|script)|font-|\sid=|href=/)
    expect(svg.match(/https?:\/\/[^"<\s]*/g)!.filter(address => !address.startsWith('https://ioc.example'))).toEqual([
      'http://www.w3.org/2000/svg',
    ])
  })

  it('has a title and a description', () => {
    const svg = plain(svgFor({ scenario: 'notice' }).svg)
    expect(svg).toContain('<title>Theo cơ quan chủ trì</title>')
    expect(svg).toContain('<desc>Sở Khoa học và Công nghệ chủ trì 19 trong 21 nhiệm vụ')
  })

  it.each(['notice', 'province', 'empty'])('of the %s keeps every text on the sheet and every row', scenario => {
    const { figure } = chartOf({ scenario })
    const { drawing } = svgFor({ scenario }).sheet
    const texts = drawing.shapes.filter(shape => shape.type === 'text')
    const outside = texts.filter(({ text, x, align, sizePx, weight, y }) => {
      const width = outlines.measure(text, sizePx, weight)
      const left = x - width * { left: 0, center: 0.5, right: 1 }[align]
      return left < 0 || left + width > drawing.width || y > drawing.height
    })
    expect(outside).toEqual([])
    // In full, in two lines where they are long.
    const shown = texts.map(({ text }) => text).join(' ')
    expect(figure.rows.filter(({ fullName }) => !shown.includes(fullName))).toEqual([])
  })
})

describe('a chart as PNG', () => {
  it.each(SCALES)('is %i times as large as its drawing', scale => {
    const { sheet, svg } = svgFor({ scenario: 'notice' })
    const png = Buffer.from(pngOf(svg, scale))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(sheet.drawing.width * scale)
    expect(png.readUInt32BE(20)).toBe(sheet.drawing.height * scale)
  })

  it('is the same, byte for byte, each time', () => {
    const { svg } = svgFor({ scenario: 'notice' }, 'dark')
    expect(Buffer.compare(pngOf(svg, 1), pngOf(svg, 1))).toBe(0)
  })
})

describe('outlines', () => {
  const text = (words: string) =>
    outlines.path({ type: 'text', text: words, x: 0, y: 0, align: 'left', sizePx: 16, weight: 400, colour: '#000' })

  it('know every Vietnamese letter, however it is composed', () => {
    const letters = 'aăâeêioôơuưyđ'
    const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const unknown = text('\u{10FFFF}')
    for (const letter of letters + letters.toUpperCase())
      for (const mark of letter.toLowerCase() === 'đ' ? [''] : marks) {
        expect(text((letter + mark).normalize('NFC'))).not.toBe(unknown)
        expect(text(letter + mark)).toBe(text((letter + mark).normalize('NFC')))
      }
  })

  it('give all digits one width', () => {
    const widths = [...'0123456789'].map(digit => outlines.measure(digit, 16, 400))
    expect(new Set(widths).size).toBe(1)
  })
})

describe('wrapped', () => {
  const measure = (line: string) => line.length
  it('loses nothing, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]*$/), fc.integer({ min: 1, max: 20 }), (words, width) => {
        const lines = wrapped(words, width, 1, 400, measure)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
        expect(lines.filter(line => line.length > width)).toEqual([])
      }),
    )
  })
})

describe('hostile texts', () => {
  const CONTROLS = /(?![\t\n\r])\p{Control}|[\uFFFD-\uFFFF]/u

  it.each(['organizations', 'timeline', 'programmes', 'indicators', 'trend', 'supervisors'] as const)(
    'leave the SVG of %s well-formed, and say what can be read of them',
    chart => {
      const { svg } = svgFor({ scenario: 'notice', changed: madeHostile, chart })
      expect(elementsOf(svg)[0]).toMatchObject({ name: 'svg' })
      expect(svg).not.toMatch(CONTROLS)
      expect(said(svg)).toContain(`${MADE_LEGIBLE}. Số liệu đến`)
    },
  )

  it('are drawn and measured as they are said', () => {
    const drawn = (text: string) =>
      outlines.path({ type: 'text', text, x: 0, y: 0, align: 'right', sizePx: 16, weight: 400, colour: '#000' })
    expect(drawn(HOSTILE)).toBe(drawn(MADE_LEGIBLE))
    expect(outlines.measure(HOSTILE, 16, 650)).toBe(outlines.measure(MADE_LEGIBLE, 16, 650))
  })

  it('stay as they are where they can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(legible(text)).not.toMatch(/\p{Control}|\p{Surrogate}/u)
        expect(legible(legible(text))).toBe(legible(text))
        expect(legibleXml(text)).not.toMatch(/(?![\t\n\r])\p{Control}|\p{Surrogate}/u)
      }),
    )
    expect(legible('Ủy ban nhân dân tỉnh Quảng Ngãi\u00A0🏛')).toBe('Ủy ban nhân dân tỉnh Quảng Ngãi\u00A0🏛')
    expect(legible('Sở\v\r\nNội vụ')).toBe('Sở Nội vụ')
    expect(legibleXml('<a>\n\t<b/>\v</a>')).toBe('<a>\n\t<b/> </a>')
  })
})

describe('names and marks', () => {
  it('are kept by every system', () => {
    const { answer, figure } = chartOf({ scenario: 'notice' })
    expect(fileName(figure.title, figure.id, answer.question.day, 'png')).toBe(
      'theo-co-quan-chu-tri-organizations-2025-06-24.png',
    )
  })

  it('are text in XML, never markup', () => {
    expect(xmlText('<a href="x">&\u0000\uD800</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;')
  })
})
