import './wall.css'
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import type { Theme } from '../../board/address.ts'
import type { Answer } from '../../board/answer.ts'
import type { Loaded } from '../../board/messages.ts'
import { ChartPicture } from '../../charts/ChartPicture.tsx'
import type { Frame } from '../../charts/frame.ts'
import { canvasMeasure } from '../../charts/measure.ts'
import { useFonts } from '../../charts/useFonts.ts'
import { type Viewing, wallUnitPx } from '../../look/legibility.ts'
import type { Words } from '../../words/words.ts'
import { contentOf, headerOf } from './content.ts'
import { layOutScene, type PlacedChart } from './layout.ts'
import type { Box, Line, WallFrame } from './place.ts'

interface Props {
  /** The last good answer; null before the first. */
  readonly answer: Answer | null
  readonly loaded: Loaded | null
  /** What the configuration calls the board; else it has a name of its own. */
  readonly title: string | null
  /** The data is older than its limit. */
  readonly stale: boolean
  /** What is said while there is no answer. */
  readonly message: string
  /** What in the address was passed over, in words. */
  readonly faults: readonly string[]
  /** Milliseconds since 1970-01-01T00:00Z, by the data's own clock. */
  readonly now: number
  readonly viewing: Viewing
  readonly words: Words
  readonly theme: Theme
}

/** The family of large figures (wall.css). */
const FIGURES = ['"Inter Figures"']

/** The size of the window, as it changes. */
function useWindowSize() {
  const [size, setSize] = useState(() => ({ width: window.innerWidth, height: window.innerHeight }))
  useEffect(() => {
    const resized = () => setSize({ width: window.innerWidth, height: window.innerHeight })
    resized()
    window.addEventListener('resize', resized)
    return () => window.removeEventListener('resize', resized)
  }, [])
  return size
}

/** The wall: the same for whoever stands before it, since nobody touches it. */
export function Wall({ answer, loaded, title, stale, message, faults, now, viewing, words, theme }: Props) {
  const { width, height } = useWindowSize()
  const { screenHeightMetres, viewingDistanceMetres } = viewing
  const m = wallUnitPx({ screenHeightMetres, viewingDistanceMetres }, height)
  const fonts = useFonts(FIGURES)
  const measure = useMemo(() => canvasMeasure(), [])
  const frame = useMemo((): WallFrame => ({ width, height, m, measure }), [width, height, m, measure])
  const style: CSSProperties & Record<'--m', string> = { '--m': `${m}px` }
  return (
    <main id="content" className="wall" style={style} data-scene="overview">
      {!fonts ? null : answer !== null && loaded !== null ? (
        <Overview
          answer={answer}
          loaded={loaded}
          title={title}
          stale={stale}
          faults={faults}
          minute={Math.floor(now / 60_000)}
          words={words}
          theme={theme}
          frame={frame}
        />
      ) : (
        <p className="wall-message" role="status">
          {message}
        </p>
      )}
    </main>
  )
}

interface OverviewProps extends Pick<Props, 'title' | 'stale' | 'faults' | 'words' | 'theme'> {
  readonly answer: Answer
  readonly loaded: Loaded
  /** Since 1970-01-01T00:00Z: what is shown changes with it at most. */
  readonly minute: number
  readonly frame: WallFrame
}

function Overview({ answer, loaded, title, stale, faults, minute, words, theme, frame }: OverviewProps) {
  const scene = useMemo(() => {
    const header = headerOf(loaded, { title, stale }, minute * 60_000, words)
    return layOutScene(contentOf(answer, loaded, header, faults, words), frame)
  }, [answer, loaded, title, stale, faults, minute, words, frame])
  return (
    <>
      {scene.boxes.map((box, place) => (
        // Boxes have no identity but their place.
        <Decoration key={place} box={box} />
      ))}
      <header>
        <Lines lines={scene.header.slice(0, 1)} />
        <Lines lines={scene.header.slice(1)} />
      </header>
      <div className="wall-sentence">
        <Lines lines={scene.sentence} />
      </div>
      <section aria-label={words.tiles.heading}>
        {scene.band.tiles.map(({ tile, lines }) => (
          <Group key={tile.key} lines={lines} data-kpi={tile.key} data-value={tile.data} />
        ))}
      </section>
      {scene.chart !== null && <Chart chart={scene.chart} theme={theme} frame={frame} />}
      {scene.lists.map(({ list, head, tasks }) => (
        <section key={list.id} aria-label={list.title}>
          <Lines lines={head} />
          {tasks.map(({ task, lines }) => (
            <Group key={task} lines={lines} data-task={task} />
          ))}
        </section>
      ))}
      <footer>
        <Lines lines={scene.footer} />
      </footer>
    </>
  )
}

function Chart({ chart, theme, frame }: { chart: PlacedChart; theme: Theme; frame: WallFrame }) {
  const { x, y, width, height } = chart.frame
  const { m, measure } = frame
  const room = useMemo(
    (): Frame => ({ width, height, minFontPx: m, theme, motion: false, far: true, measure }),
    [width, height, m, theme, measure],
  )
  return (
    <section aria-label={chart.figure.title}>
      <Lines lines={chart.title} />
      <Lines lines={chart.key} />
      <div className="wall-chart" style={{ left: x, top: y, width, height }}>
        <ChartPicture figure={chart.figure} frame={room} />
      </div>
    </section>
  )
}

function Decoration({ box: { x, y, width, height, look } }: { box: Box }) {
  return <span className={`wall-box wall-${look} swatch-${look}`} style={{ left: x, top: y, width, height }} />
}

interface GroupProps {
  readonly lines: readonly Line[]
  readonly 'data-kpi'?: string
  readonly 'data-value'?: number | string
  readonly 'data-task'?: string
}

/** Lines that belong together, in a box of their own. */
function Group({ lines, ...data }: GroupProps) {
  const left = Math.min(...lines.map(({ x }) => x))
  const top = Math.min(...lines.map(({ y }) => y))
  const width = Math.max(...lines.map(({ x, width }) => x + width)) - left
  const height = Math.max(...lines.map(({ y, height }) => y + height)) - top
  return (
    <div className="wall-group" style={{ left, top, width, height }} {...data}>
      <Lines lines={lines.map(line => ({ ...line, x: line.x - left, y: line.y - top }))} />
    </div>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map(({ x, y, width, height, sizePx, runs, align, figures }, place) => (
    <span
      // Lines have no identity but their place.
      key={place}
      className={figures ? 'wall-line wall-figures' : 'wall-line'}
      style={{ left: x, top: y, width, height, fontSize: sizePx, lineHeight: `${height}px`, textAlign: align }}
    >
      {runs.map(({ text, weight, tone }, at) => (
        <span key={at} className={`tone-${tone}`} style={{ fontWeight: weight }}>
          {text}
        </span>
      ))}
    </span>
  ))
}
