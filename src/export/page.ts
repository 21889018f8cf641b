import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url'
import strongUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url'
import type { Answer } from '../question/answer.ts'
import type { ChartId } from '../charts/figure.ts'
import { FIGURES } from '../charts/registry.ts'
import type { Theme } from '../look/palette.ts'
import type { Words } from '../words/words.ts'
import { canvasOf } from './canvas.ts'
import { fileName } from './fileName.ts'
import { type Outlines, outlinesOf } from './outlines.ts'
import { provenanceOf, type Source } from './provenance.ts'
import { readLater } from './readLater.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { svgOf } from './svg.ts'

/** Files made in the page; loaded when one is asked for, with the fonts that their text is outlined by. */
export interface Wanted<C extends ChartId> {
  readonly chart: C
  readonly answer: Answer<C>
  readonly source: Source
  /** The address that shows the chart live. */
  readonly url: string
  readonly theme: Theme
  readonly words: Words
}

/** Sharp on a screen of twice the pixels, and in print across half a page. */
const PNG_SCALE = 2

async function fileOf(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return response.arrayBuffer()
}

let loading: Promise<Outlines> | null = null

/** Inter, fetched once; anew where that failed. */
function outlinesOfPage(): Promise<Outlines> {
  loading ??= Promise.all([fileOf(regularUrl), fileOf(strongUrl)])
    .then(([regular, strong]) => outlinesOf({ regular, strong }))
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

const figureOf = <C extends ChartId>({ chart, answer, words }: Wanted<C>) => FIGURES[chart](readLater(answer), words)

async function sheetFor<C extends ChartId>(wanted: Wanted<C>): Promise<[Sheet, Outlines]> {
  const { answer, source, url, theme, words } = wanted
  const outlines = await outlinesOfPage()
  return [sheetOf(figureOf(wanted), provenanceOf(answer, source, url, words), theme, outlines.measure), outlines]
}

export async function pngBlob<C extends ChartId>(wanted: Wanted<C>): Promise<Blob> {
  const canvas = canvasOf(...(await sheetFor(wanted)), PNG_SCALE)
  return new Promise((done, failed) =>
    canvas.toBlob(blob => (blob ? done(blob) : failed(new Error('the picture is too large'))), 'image/png'),
  )
}

async function svgBlob<C extends ChartId>(wanted: Wanted<C>): Promise<Blob> {
  return new Blob([svgOf(...(await sheetFor(wanted)))], { type: 'image/svg+xml' })
}

/** Hands a file to the browser's downloads. */
export async function download<C extends ChartId>(format: 'png' | 'svg', wanted: Wanted<C>): Promise<void> {
  const blob = await (format === 'png' ? pngBlob(wanted) : svgBlob(wanted))
  const { id, title } = figureOf(wanted)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName(title, id, wanted.answer.question.day, format)
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
