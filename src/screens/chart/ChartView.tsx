import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Theme } from '../../look/palette.ts'
import type { Change, Figure } from '../../charts/figure.ts'
import { EChart } from './EChart.tsx'
import { canvasMeasure } from '../../charts/measure.ts'
import { layOut } from '../../charts/registry.ts'
import { useFonts } from './useFonts.ts'
import type { Mark } from '../../charts/shape.ts'

/** Asks for a change of the selection; `add` where the viewer held Ctrl or ⌘. */
export type OnChange = (change: Change, add: boolean) => void

interface Props {
  readonly figure: Figure
  readonly theme: Theme
  /** The most the chart may take, in px. */
  readonly height: number
  readonly minFontPx: number
  readonly instructions: string
  readonly onChange: OnChange
}

/** The width of an element, as it changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const current = element.current
    if (!current) return
    const observer = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth)))
    observer.observe(current)
    setWidth(Math.floor(current.clientWidth))
    return () => observer.disconnect()
  }, [])
  return { element, width }
}

/** The mark to which an arrow key leads: along a row, or to the nearest in the next. */
function neighbour(marks: readonly Mark[], from: number, key: string): number {
  const current = marks[from]!
  if (key === 'Home') return 0
  if (key === 'End') return marks.length - 1
  const along = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const inOrder = marks
    .map((mark, index) => ({ mark, index }))
    .sort((a, b) => a.mark.row - b.mark.row || a.mark.x - b.mark.x)
  if (along !== 0) {
    const place = inOrder.findIndex(({ index }) => index === from) + along
    return inOrder[place]?.index ?? from
  }
  const step = key === 'ArrowDown' ? 1 : -1
  const rows = inOrder.filter(({ mark }) => mark.row === current.row + step)
  const nearest = rows.sort((a, b) => Math.abs(a.mark.x - current.x) - Math.abs(b.mark.x - current.x))[0]
  return nearest?.index ?? from
}

const WALKED = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/**
 * A figure on screen: ECharts draws it, and over each mark lies a button, so that mouse, touch, keyboard and screen
 * reader all reach what can be clicked. The arrow keys walk from mark to mark; one Tab leaves the chart.
 */
export function ChartView({ figure, theme, height, minFontPx, instructions, onChange }: Props) {
  const { element, width } = useWidth()
  const [focused, setFocused] = useState(0)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const ready = useFonts()
  const drawing = useMemo(
    () =>
      width > 0 && ready > 0
        ? layOut(figure, { width, height, minFontPx, theme, motion: false, measure: canvasMeasure })
        : null,
    [figure, width, height, minFontPx, theme, ready],
  )
  const marks = drawing?.marks ?? []
  const entry = Math.min(focused, Math.max(0, marks.length - 1))
  const walk = (event: KeyboardEvent, from: number) => {
    if (!WALKED.has(event.key)) return
    event.preventDefault()
    const to = neighbour(marks, from, event.key)
    setFocused(to)
    buttons.current[to]?.focus()
  }
  return (
    <div
      ref={element}
      className="chart"
      data-chart={figure.id}
      style={drawing ? { height: drawing.height } : { height: 120 }}
    >
      {drawing && (
        <>
          <div className="chart-picture" aria-hidden="true">
            <EChart key={ready} drawing={drawing} />
          </div>
          <div className="chart-marks" role="group" aria-label={`${figure.title}. ${figure.caption}. ${instructions}`}>
            {marks.map((mark, index) => (
              <button
                // Marks have no identity of their own: their place is it.
                key={`${mark.row}-${index}`}
                ref={button => {
                  buttons.current[index] = button
                }}
                type="button"
                className="chart-mark"
                title={mark.label}
                aria-label={mark.label}
                aria-pressed={mark.selected || undefined}
                tabIndex={index === entry ? 0 : -1}
                style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }}
                onFocus={() => setFocused(index)}
                onKeyDown={event => walk(event, index)}
                onClick={(event: MouseEvent) => onChange(mark.change, event.ctrlKey || event.metaKey)}
              />
            ))}
          </div>
        </>
      )}
    </div>
  )
}
