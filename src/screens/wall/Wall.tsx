import './wall.css'
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import type { Scene, Theme } from '../../question/address.ts'
import { type Board, has } from '../../question/answer.ts'
import { clockDay } from '../../question/clock.ts'
import type { Loaded } from '../../question/messages.ts'
import { scenesThere } from '../../question/views.ts'
import { ChartPicture } from '../chart/ChartPicture.tsx'
import type { Frame } from '../../charts/frame.ts'
import { canvasMeasure } from '../../charts/measure.ts'
import { useFonts } from '../chart/useFonts.ts'
import type { FoundConfig } from '../../data/fetchConfig.ts'
import { type Viewing, wallUnitPx } from '../../look/legibility.ts'
import { WALL_WORDS } from '../../words/wall.ts'
import type { Words } from '../../words/words.ts'
import { Boundary } from '../Boundary.tsx'
import type { SourceStanding } from '../said/sourceWords.ts'
import type { PlacedChart } from './chart.ts'
import { contentOf, faultsOf, headerOf, noticeOf, type OverviewAnswer, waitingOf } from './content.ts'
import { layOutScene, layOutStart } from './layout.ts'
import { type Box, type Line, tracked, type WallFrame } from './place.ts'

interface Props {
  /** Null where none of those that were asked for is there yet. */
  readonly scene: Scene | null
  /** Those of them that aren't. */
  readonly missing: readonly Scene[]
  /** The last good answer; null before the first. */
  readonly answer: Board | null
  readonly loaded: Loaded | null
  /** What the configuration calls the board; else it has a name of its own. */
  readonly title: string | null
  readonly standing: SourceStanding
  /** Why there is nothing to show, and what happens next. */
  readonly failed: { readonly heading: string; readonly sentence: string; readonly next: string } | null
  /** What in the address was passed over, in words. */
  readonly faults: readonly string[]
  readonly found: FoundConfig
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
export function Wall({ scene, missing, answer, loaded, failed, viewing, now, ...shown }: Props) {
  const { width, height } = useWindowSize()
  const { screenHeightMetres, viewingDistanceMetres } = viewing
  const m = wallUnitPx({ screenHeightMetres, viewingDistanceMetres }, height)
  const fonts = useFonts(FIGURES)
  const frame = useMemo(
    (): WallFrame => ({ width, height, m, measure: tracked(canvasMeasure), drawn: canvasMeasure }),
    [width, height, m],
  )
  const style: CSSProperties & Record<'--m', string> = { '--m': `${m}px` }
  // What is shown changes by the minute at most; data of this minute is not from ahead of it.
  const turn = Math.floor(now / 60_000) * 60_000
  const minute = loaded !== null && loaded.generatedAtMs <= now ? Math.max(turn, loaded.generatedAtMs) : turn
  const { partFailed, triedAgain, tell } = shown.words.data
  const stopped = useMemo(
    () => ({ heading: partFailed, sentence: triedAgain, next: tell }),
    [partFailed, triedAgain, tell],
  )
  const say = WALL_WORDS[shown.words.code]
  const notYet = useMemo(
    () => ({ heading: say.sceneNotYet(missing), sentence: say.scenesThere(scenesThere), next: say.changeScene }),
    [say, missing],
  )
  return (
    <main id="content" className="wall" style={style} data-scene={scene ?? 'none'}>
      {fonts === 0 ? null : scene === null && loaded !== null ? (
        <Start {...shown} loaded={loaded} failed={notYet} now={minute} frame={frame} />
      ) : answer !== null && loaded !== null && has(answer, 'tiles', 'highlights', 'attention', 'organizations') ? (
        <Boundary
          of={answer}
          fallback={<Start {...shown} loaded={loaded} failed={stopped} now={minute} frame={frame} />}
        >
          {/* Laid out anew where a font has come. */}
          <Overview key={fonts} {...shown} answer={answer} loaded={loaded} now={minute} frame={frame} />
        </Boundary>
      ) : (
        <Start {...shown} loaded={null} failed={failed} now={minute} frame={frame} />
      )}
    </main>
  )
}

interface StartProps extends Pick<Props, 'title' | 'loaded' | 'failed' | 'standing' | 'now' | 'words'> {
  readonly frame: WallFrame
}

function Start({ title, loaded, failed, standing, now, words, frame }: StartProps) {
  const {
    contact,
    time: { wrong },
  } = standing
  const start = useMemo(() => {
    const day = clockDay(now)
    const today = wrong ? null : day
    const header = headerOf(loaded, { title, stale: false, day, today }, now, words)
    return layOutStart(header, waitingOf(failed, contact, words), frame)
  }, [title, loaded, failed, contact, wrong, now, words, frame])
  return (
    <>
      <Boxes boxes={start.boxes} />
      <header>
        <Lines lines={start.header} />
      </header>
      <section role="status" aria-label={words.source.heading} data-state={failed === null ? 'loading' : 'failed'}>
        <Lines lines={start.lines} />
      </section>
    </>
  )
}

interface OverviewProps extends Pick<Props, 'title' | 'standing' | 'faults' | 'found' | 'now' | 'words' | 'theme'> {
  readonly answer: OverviewAnswer
  readonly loaded: Loaded
  readonly frame: WallFrame
}

function Overview({ answer, loaded, title, standing, faults, found, now, words, theme, frame }: OverviewProps) {
  const content = useMemo(() => {
    const notice = noticeOf(standing, now, words)
    const { day } = answer.question
    const dated = { day, today: standing.time.wrong ? null : clockDay(now), stale: notice?.stale ?? false }
    const header = headerOf(loaded, { title, ...dated }, now, words)
    return contentOf(answer, loaded, { header, notice, faults: faultsOf(faults, found, words) }, words)
  }, [answer, loaded, title, standing, faults, found, now, words])
  const scene = useMemo(() => layOutScene(content, frame), [content, frame])
  const { notice } = content
  return (
    <>
      <Boxes boxes={scene.boxes} />
      <header>
        <Lines lines={scene.header.slice(0, 1)} />
        <Lines lines={scene.header.slice(1)} />
      </header>
      {notice !== null && (
        <section role="status" aria-label={words.source.heading} data-state={notice.kind} data-stale={notice.stale}>
          <Lines lines={scene.notice} />
        </section>
      )}
      <div className="wall-sentence">
        <Lines lines={scene.sentence} />
      </div>
      <section aria-label={words.tiles.heading}>
        {scene.band.tiles.map(({ tile, lines }) => (
          <Group key={tile.key} lines={lines} data-kpi={tile.key} data-value={tile.data} />
        ))}
      </section>
      {scene.empty.length > 0 && (
        <section aria-label={content.figure.title}>
          <Lines lines={scene.empty} />
        </section>
      )}
      {scene.chart !== null && <Chart chart={scene.chart} words={words} theme={theme} frame={frame} />}
      {scene.lists.map(({ list, head, tasks }) => (
        <section key={list.id} aria-label={list.title}>
          <Lines lines={head} />
          {tasks.map(({ task, lines }, place) => (
            // A task whose id isn't told has none to be known by.
            <Group key={task || place} lines={lines} data-task={task} />
          ))}
        </section>
      ))}
      <footer>
        <Lines lines={scene.footer} />
      </footer>
    </>
  )
}

function Chart({ chart, words, theme, frame }: { chart: PlacedChart; words: Words; theme: Theme; frame: WallFrame }) {
  const { x, y, width, height } = chart.frame
  const { m, drawn } = frame
  const room = useMemo(
    (): Frame => ({ width, height, minFontPx: m, theme, motion: false, far: true, measure: drawn }),
    [width, height, m, theme, drawn],
  )
  return (
    <section aria-label={chart.figure.title} data-chart={height > 0 ? undefined : chart.figure.id}>
      <Lines lines={chart.title} />
      <Lines lines={chart.key} />
      {height > 0 && (
        <div className="wall-chart" style={{ left: x, top: y, width, height }}>
          <Boundary
            of={chart}
            fallback={
              <p role="alert" data-state="part-failed" style={{ fontSize: m }}>
                {words.data.partFailed} {words.data.triedAgain}
              </p>
            }
          >
            <ChartPicture figure={chart.figure} frame={room} />
          </Boundary>
        </div>
      )}
      <Lines lines={chart.late} />
    </section>
  )
}

function Boxes({ boxes }: { boxes: readonly Box[] }) {
  // Boxes have no identity but their place.
  return boxes.map((box, place) => <Decoration key={place} box={box} />)
}

function Decoration({ box: { x, y, width, height, look } }: { box: Box }) {
  if (look === 'sign' || look === 'sign-stale')
    return (
      <svg
        className={`wall-box wall-${look}`}
        style={{ left: x, top: y, width, height }}
        viewBox="0 0 16 16"
        aria-hidden
      >
        <path d="M8 2.2L14.6 13.8H1.4zM8 6.4v3.8M8 11.6v.9" />
      </svg>
    )
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
