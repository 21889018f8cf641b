import pptxgen from 'pptxgenjs'
import { fitted, widthWithin } from '../charts/fitted.ts'
import type { BarRow, BarsFigure, Figure } from '../charts/figure.ts'
import type { Measure } from '../charts/frame.ts'
import type { Status } from '../domain/status.ts'
import { PALETTES, statusFill } from '../look/palette.ts'
import { FILE_WORDS } from '../words/files.ts'
import type { Words } from '../words/words.ts'
import { type SeriesLook, withLooks } from './chartXml.ts'
import { inFull } from './inFull.ts'
import { leadingRows } from './leadingRows.ts'
import { legible, xmlText } from './xml.ts'
import { footOf, type Provenance, type Source } from './provenance.ts'
import { makeSound } from './soundPackage.ts'
import { type Parts, steadyZip } from './steadyZip.ts'

/**
 * A figure as one slide of 16:9 with a native chart, to be edited in PowerPoint: done to the left as negative numbers,
 * open to the right. Lengths are inches, type is in points. Arial: an office's computers lack Inter. Slides are light.
 */
const PALETTE = PALETTES.light
const FONT = 'Arial'
const PAGE = { width: 40 / 3, left: 0.53, right: 0.53 }
const INNER = PAGE.width - PAGE.left - PAGE.right
const TITLE = { y: 0.3, height: 0.62 }
const MARK_WIDTH = 2.3
const CHART_TOP = 1.92
const CHART_BOTTOM = 6.3
const LEGEND = 0.5
const FOOT = 6.72
const ROW = { least: 0.21, most: 0.7 }
const MOST_ROWS = Math.floor((CHART_BOTTOM - CHART_TOP - LEGEND) / ROW.least)
const TASK_MOST = 0.45
/** Room for a count beside its bar. */
const COUNT = 0.5
const NAME_PT = 11
const NAME_MOST = 4
/** Arial is a little narrower than Inter, its stand-ins may be wider. */
const NAME_AIR = 1.08
const TEXT_PT = 11
const LABEL_PT = 10
/** A digit of a label, and the air around them: narrower segments bear none. */
const DIGIT = 0.085
const LABEL_AIR = 0.1

const hex = (colour: string) => colour.slice(1)

interface Series {
  readonly status: Status
  readonly name: string
  /** Tasks by row, from the top; negative where done. */
  readonly values: readonly number[]
}

function seriesOf(figure: BarsFigure, rows: readonly BarRow[], words: Words): Series[] {
  const side = (key: 'done' | 'open', sign: 1 | -1, name: (status: Status) => string) => {
    const count = (row: BarRow, status: Status) => row[key].find(segment => segment.status === status)?.count ?? 0
    const statuses = figure.key.flatMap(entry => entry.statuses.map(({ status }) => status))
    return statuses
      .map(status => ({ status, name: name(status), values: rows.map(row => sign * count(row, status) || 0) }))
      .filter(({ values }) => values.some(value => value !== 0))
  }
  return [
    ...side('done', -1, status => words.status[status].toLocaleLowerCase(words.locale)),
    ...side('open', 1, status => words.shortStatus[status]),
  ]
}

/** Where everything is: the plot's box on the slide, its scale, its zero. */
interface Plot {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly rowHeight: number
  readonly rows: number
  /** Inches a task. */
  readonly unit: number
  readonly zero: number
}

function plotOf(rows: readonly BarRow[], measure: Measure): Plot {
  const most = (of: (row: BarRow) => number) => Math.max(0, ...rows.map(of))
  const done = most(row => row.doneCount.count)
  const open = most(row => row.openCount.count)
  const names = 0.25 + most(row => (measure(row.name, NAME_PT, 400) / 72) * NAME_AIR)
  const left = PAGE.left + names
  const width = INNER - names
  const unit = Math.min(TASK_MOST, (width - 2 * COUNT) / Math.max(1, done + open))
  const room = CHART_BOTTOM - CHART_TOP - LEGEND
  const rowHeight = Math.min(ROW.most, room / Math.max(1, rows.length))
  return { left, width, top: CHART_TOP, rowHeight, rows: rows.length, unit, zero: left + COUNT + done * unit }
}

const isLight = (status: Status) => status !== 'overdue' && status !== 'onTrack' && status !== 'awaitingConfirmation'

/** Solid fills bear their numbers where there is room; the overdue ones always. */
function lookOf({ status, values }: Series, { unit }: Plot): SeriesLook {
  const fill = statusFill(status, PALETTE)
  const labelled = fill.pattern === null
  // The chart's points go from the bottom up.
  const fromBottom = [...values].reverse()
  const narrow = (value: number) =>
    status !== 'overdue' && Math.abs(value) * unit < String(Math.abs(value)).length * DIGIT + LABEL_AIR
  return {
    fill,
    labels: labelled ? (isLight(status) ? PALETTE.ink : PALETTE.paper) : null,
    unlabelled: fromBottom.flatMap((value, place) => (value === 0 || narrow(value) ? [place] : [])),
  }
}

interface TextPlace {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

class Slide {
  readonly slide: pptxgen.Slide
  readonly #lang: string

  constructor(slide: pptxgen.Slide, words: Words) {
    this.slide = slide
    this.#lang = words.code === 'vi' ? 'vi-VN' : 'en-GB'
  }

  /** @param text one line, or several */
  text(
    text: string | readonly string[],
    place: TextPlace,
    sizePt: number,
    colour: string,
    more: pptxgen.TextPropsOptions = {},
  ): void {
    const { x, y, w, h } = place
    const lines = typeof text === 'string' ? [text] : text
    const usual = { fontFace: FONT, fontSize: sizePt, color: hex(colour), margin: 0, valign: 'middle' as const }
    this.slide.addText(lines.map(legible).join('\n'), { x, y, w, h, ...usual, lang: this.#lang, ...more })
  }

  title(text: string, sizePt: number): void {
    this.slide.addText(legible(text), { placeholder: 'title', fontSize: sizePt, lang: this.#lang })
  }

  rule(y: number, colour: string, widthPt: number): void {
    this.slide.addShape('line', { x: PAGE.left, y, w: INNER, h: 0, line: { color: hex(colour), width: widthPt } })
  }
}

function addChart(
  slide: Slide,
  figure: BarsFigure,
  rows: readonly BarRow[],
  series: readonly Series[],
  plot: Plot,
): void {
  const { left, width, top, rowHeight, unit, zero } = plot
  const height = rowHeight * rows.length
  const frame = { x: PAGE.left, y: top, w: INNER, h: height + LEGEND }
  const fromBottom = [...rows].reverse().map(({ name }) => legible(name))
  slide.slide.addChart(
    'bar',
    series.map(({ name, values }) => ({ name, labels: fromBottom, values: [...values].reverse() })),
    {
      ...frame,
      altText: legible(`${figure.title}. ${figure.caption}`),
      barDir: 'bar',
      barGrouping: 'stacked',
      barOverlapPct: 100,
      barGapWidthPct: 50,
      layout: { x: (left - frame.x) / frame.w, y: 0, w: width / frame.w, h: height / frame.h },
      showValue: true,
      dataLabelFormatCode: '0;0;;',
      catAxisLabelPos: 'low',
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: NAME_PT,
      catAxisLabelColor: hex(PALETTE.ink),
      catAxisLineColor: hex(PALETTE.ink),
      valAxisHidden: true,
      valAxisMinVal: (left - zero) / unit,
      valAxisMaxVal: (left + width - zero) / unit,
      valGridLine: { style: 'none' },
      showLegend: true,
      legendPos: 'b',
      legendFontFace: FONT,
      legendFontSize: TEXT_PT,
      legendColor: hex(PALETTE.text),
    },
  )
}

/** The counts at the ends of the bars, and what the sides are, where the chart's own scale puts them. */
function addCounts(slide: Slide, figure: BarsFigure, rows: readonly BarRow[], plot: Plot, words: Words): void {
  const { unit, zero, top, rowHeight, left, width } = plot
  const gap = 0.08
  const heads = { y: top - 0.26, h: 0.24 }
  const right = left + width
  slide.text(figure.heads.done, { x: PAGE.left, w: zero - gap - PAGE.left, ...heads }, TEXT_PT, PALETTE.text, {
    align: 'right',
  })
  slide.text(figure.heads.open, { x: zero + gap, w: right - zero - gap, ...heads }, TEXT_PT, PALETTE.text)
  rows.forEach(({ doneCount, openCount }, place) => {
    const line = { y: top + place * rowHeight, h: rowHeight }
    const done = zero - doneCount.count * unit - gap
    const open = zero + openCount.count * unit + gap
    if (doneCount.count > 0)
      slide.text(words.count(doneCount.count), { x: done - COUNT, w: COUNT, ...line }, TEXT_PT, PALETTE.text, {
        align: 'right',
      })
    if (openCount.count > 0)
      slide.text(words.count(openCount.count), { x: open, w: COUNT, ...line }, TEXT_PT, PALETTE.text)
  })
}

function restText(figure: BarsFigure, folded: readonly BarRow[], words: Words): string {
  const sum = (of: (row: BarRow) => number) => folded.reduce((total, row) => total + of(row), 0)
  const awaiting = ({ open }: BarRow) => open.find(({ status }) => status === 'awaitingUpdate')?.count ?? 0
  const isNarrowed = folded.some(({ ghost }) => ghost !== null)
  return FILE_WORDS[words.code].rest(
    figure.rest(folded).name,
    folded.length,
    sum(row => row.doneCount.count),
    sum(row => row.openCount.count),
    isNarrowed ? null : { overdue: sum(row => row.overdueCount.count), awaiting: sum(awaiting) },
  )
}

/** A long sentence takes smaller type, then a second line. A letter of bold Arial takes a bit more than half an em. */
function titlePt(title: string): number {
  const oneLine = ((INNER - MARK_WIDTH) * 72) / (title.length * 0.56)
  return Math.max(16, Math.min(26, Math.floor(oneLine)))
}

function addFrame(slide: Slide, figure: Figure, provenance: Provenance): void {
  const { mark, asked } = provenance
  const titleSize = titlePt(figure.caption)
  slide.title(figure.caption, titleSize)
  if (mark !== null) {
    const w = MARK_WIDTH - 0.2
    slide.text(mark, { x: PAGE.width - PAGE.right - w, y: TITLE.y + 0.14, w, h: 0.34 }, 12, PALETTE.ink, {
      bold: true,
      align: 'center',
      line: { color: hex(PALETTE.text), width: 1 },
    })
  }
  slide.rule(TITLE.y + TITLE.height + 0.06, PALETTE.ink, 1.5)
  slide.text(figure.title, { x: PAGE.left, y: 1.06, w: INNER, h: 0.3 }, 14, PALETTE.ink, { bold: true })
  slide.text(`${asked}.`, { x: PAGE.left, y: 1.34, w: INNER, h: 0.26 }, TEXT_PT, PALETTE.text, { fit: 'shrink' })
  slide.rule(FOOT, PALETTE.hairline, 0.75)
  slide.text(footOf(provenance), { x: PAGE.left, y: FOOT + 0.06, w: INNER, h: 0.6 }, 10, PALETTE.text, {
    valign: 'top',
    fit: 'shrink',
  })
}

function presentation(figure: Figure, source: Source): pptxgen {
  const file = new pptxgen()
  file.layout = 'LAYOUT_WIDE'
  const publisher = legible(source.publisher ?? '')
  file.title = legible(figure.caption)
  file.subject = legible(figure.title)
  file.author = publisher
  file.theme = { headFontFace: FONT, bodyFontFace: FONT }
  file.defineSlideMaster({
    title: 'IOC',
    background: { color: hex(PALETTE.paper) },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: PAGE.left,
            y: TITLE.y,
            w: INNER - MARK_WIDTH,
            h: TITLE.height,
            margin: 0,
            fontFace: FONT,
            bold: true,
            color: hex(PALETTE.ink),
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
  })
  return file
}

/**
 * The bytes of a .pptx; the same chart gives the same bytes.
 * @param measure widths in Inter, which Arial's are near
 */
export async function pptxOf(
  onScreen: BarsFigure,
  provenance: Provenance,
  source: Source,
  words: Words,
  measure: Measure,
): Promise<Uint8Array> {
  // Office programs squeeze a plot whose names don't fit beside it, and the counts would stand elsewhere.
  const room = (NAME_MOST * 72) / NAME_AIR
  const figure = inFull(onScreen, name => widthWithin(name, room, NAME_PT, 400, measure) < room)
  const rows = figure.rows.map(row => ({ ...row, name: fitted(row.name, room, NAME_PT, 400, measure) }))
  const { shown, folded } = leadingRows(rows, MOST_ROWS)
  const series = seriesOf(figure, shown, words)
  const plot = plotOf(shown, measure)
  const file = presentation(figure, source)
  const slide = new Slide(file.addSlide({ masterName: 'IOC' }), words)
  addFrame(slide, figure, provenance)
  if (series.length > 0) {
    addChart(slide, figure, shown, series, plot)
    addCounts(slide, figure, shown, plot, words)
  }
  if (folded.length > 0) {
    const y = plot.top + plot.rowHeight * plot.rows + LEGEND
    slide.text(`${restText(figure, folded, words)}.`, { x: PAGE.left, y, w: INNER, h: 0.3 }, TEXT_PT, PALETTE.text)
  }
  const made = new Date(source.generatedAtMs).toISOString().replace(/\.\d+Z$/, 'Z')
  const company = `<Company>${xmlText(source.publisher ?? '')}</Company>`
  const looks = series.map(one => lookOf(one, plot))
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array
  return steadyZip(bytes, parts => {
    const steady = withSteadyNames(parts)
    for (const [path, text] of steady) {
      if (typeof text !== 'string') continue
      if (path === 'docProps/core.xml') steady.set(path, text.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${made}`))
      // What pptxgenjs writes there isn't escaped.
      if (path === 'docProps/app.xml')
        steady.set(
          path,
          text.replace(COMPANY, () => company),
        )
      if (path === 'ppt/charts/chart1.xml') steady.set(path, withLooks(text, looks, PALETTE.paper, LABEL_PT))
    }
    makeSound(steady)
    return steady
  })
}

const COMPANY = /<Company>.*<\/Company>/s
const COUNTED = /\b(chart|Microsoft_Excel_Worksheet)\d+(?=\.(xml|xlsx)\b)/g

/** pptxgenjs counts charts through the life of the process: each slide has one, whose number is 1. */
function withSteadyNames(parts: Parts): Parts {
  const named = (text: string) => text.replaceAll(COUNTED, (_, name: string) => `${name}1`)
  return new Map(
    Array.from(parts, ([path, content]) => {
      // An agency may be called "chart7.xml": only the package's own lists speak of its parts.
      const lists = typeof content === 'string' && (path.endsWith('.rels') || path.startsWith('[Content'))
      return [named(path), lists ? named(content) : content]
    }),
  )
}
