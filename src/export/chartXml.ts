import type { Fill } from '../look/palette.ts'

/** What PowerPoint can draw and pptxgenjs can't say: edits to the XML of its chart part. */
export interface SeriesLook {
  readonly fill: Fill
  /** Colour of the labels; null for none. */
  readonly labels: string | null
  /** Points, by place, that are too narrow for their label. */
  readonly unlabelled: readonly number[]
}

const EMU_PER_PIXEL = 9525
const PATTERNS = { hatch: 'wdUpDiag', level: 'narHorz' } as const

const colour = (hex: string) => `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`
const line = (hex: string, px: number) =>
  `<a:ln w="${Math.round(px * EMU_PER_PIXEL)}"><a:solidFill>${colour(hex)}</a:solidFill></a:ln>`

function shapeProperties({ fill, edge, edgeWidth, pattern, lines }: Fill, paper: string): string {
  const body =
    pattern === null
      ? `<a:solidFill>${colour(fill)}</a:solidFill>`
      : `<a:pattFill prst="${PATTERNS[pattern]}"><a:fgClr>${colour(lines!)}</a:fgClr><a:bgClr>${colour(fill)}</a:bgClr></a:pattFill>`
  // Without an edge a line of paper keeps neighbours apart.
  return `<c:spPr>${body}${edge === null ? line(paper, 0.75) : line(edge, edgeWidth)}</c:spPr>`
}

const SHOWN = { showLegendKey: 0, showVal: 1, showCatName: 0, showSerName: 0, showPercent: 0, showBubbleSize: 0 }
const flags = (values: Readonly<Record<string, number>>) =>
  Object.entries(values)
    .map(([name, value]) => `<c:${name} val="${value}"/>`)
    .join('')

/** Labels without minus signs, none for 0. */
function dataLabels({ labels, unlabelled }: SeriesLook, sizePt: number): string {
  if (labels === null) return `<c:dLbls>${flags({ ...SHOWN, showVal: 0 })}</c:dLbls>`
  const deleted = unlabelled.map(place => `<c:dLbl><c:idx val="${place}"/><c:delete val="1"/></c:dLbl>`).join('')
  const text = `<a:defRPr sz="${sizePt * 100}" b="1"><a:solidFill>${colour(labels)}</a:solidFill><a:latin typeface="Arial"/></a:defRPr>`
  return [
    `<c:dLbls>${deleted}<c:numFmt formatCode="0;0;;" sourceLinked="0"/>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    `<c:txPr><a:bodyPr wrap="none" lIns="0" rIns="0"/><a:lstStyle/><a:p><a:pPr>${text}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`,
    `<c:dLblPos val="ctr"/>${flags(SHOWN)}</c:dLbls>`,
  ].join('')
}

/** @param series the looks in the order of the chart's series */
export function withLooks(chartXml: string, series: readonly SeriesLook[], paper: string, labelPt: number): string {
  let place = 0
  return chartXml
    .replaceAll(/<c:ser>.*?<\/c:ser>/gs, ser => {
      const look = series[place++]!
      return ser
        .replace(/<c:spPr>.*?<\/c:spPr>/s, shapeProperties(look.fill, paper))
        .replace(/<c:dLbls>.*?<\/c:dLbls>/s, dataLabels(look, labelPt))
    })
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    .replaceAll('<c:majorTickMark val="out"/>', '<c:majorTickMark val="none"/>')
}
