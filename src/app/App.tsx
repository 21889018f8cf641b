import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type Address, formatAddress, type Language, parseAddress, type ThemeChoice } from '../question/address.ts'
import type { BoardClient } from '../question/client.ts'
import { type Clock, clockDay, dataClock, type DataClock, type Moment } from '../question/clock.ts'
import { ageLevel } from '../question/freshness.ts'
import type { Source, SourceState } from '../question/source.ts'
import { sceneOf } from '../question/views.ts'
import type { FoundConfig } from '../data/fetchConfig.ts'
import { FIRST_DAY } from '../domain/plainDay.ts'
import { wallUnitPx } from '../look/legibility.ts'
import { DESK } from '../look/type.ts'
import { Boundary } from '../screens/Boundary.tsx'
import { Header } from '../screens/desk/Header.tsx'
import { Overview } from '../screens/desk/Overview.tsx'
import { SourceNotice } from '../screens/desk/SourceNotice.tsx'
import { sentenceOf, type SourceStanding } from '../screens/said/sourceWords.ts'
import { ConfigNotice, Failed, IgnoredNotice, Loading, MockNotice, RenewNotice } from '../screens/desk/States.tsx'
import { wordsHere } from '../words/loadWords.ts'
import { copyPicture } from './clipboard.ts'
import { paint } from './paint.ts'
import { rememberedLanguage, rememberedTheme, rememberLanguage, rememberTheme } from './remembered.ts'
import type { Renewal } from './renewal.ts'
import { useTheme } from './systemTheme.ts'
import { Stopped } from './Stopped.tsx'
import { useAddress } from './useAddress.ts'
import { useLasting } from './useLasting.ts'
import { RETRIES, useAnswer, useQuestion, useSource } from './useBoard.ts'
import { WallView } from './WallView.tsx'
import { useNow } from './useNow.ts'
import { useWords } from './useWords.ts'

/** What a mocked network adds, in development and in the demo. */
export interface Mocked {
  /** Which mocked data this is, by language. */
  readonly says: Readonly<Record<Language, string>>
  /** How much later than its data a simulated clock starts. */
  readonly startsAfterMs: number
}

interface Props {
  readonly client: BoardClient
  readonly source: Source
  readonly found: FoundConfig
  readonly clock: Clock
  readonly mocked: Mocked | null
  readonly renewal: Omit<Renewal, 'fetchFile'>
}

/** What must be acted on stands first: who wants more asks for it. */
const FIRST_ROWS = 30
const MORE_ROWS = 100
const AGE_RENEWED_MS = 15_000
/** What is on screen while a newer answer is on its way is marked after so long. */
const MARKED_AFTER_MS = 150
/** What a wall shows changes by the minute at most. */
const WALL_RENEWED_MS = 60_000

/** It doesn't change with the time of day. */
const Desk = memo(Overview)

/** The page; where it fails as a whole, whose data it has and what happened, until it can be drawn again. */
export function App(props: Props) {
  const { source, found, clock, mocked } = props
  const { config } = found
  const asked = useSource(source, config, clock)
  const { lang, view } = parseAddress(location.search).address
  const words = wordsHere(lang ?? rememberedLanguage() ?? config.language)
  const stopped = (
    <Stopped
      {...props}
      state={asked.state}
      title={config.title ?? words.app.title}
      startsAfterMs={mocked?.startsAfterMs}
      words={words}
      sizePx={view === 'wall' ? wallUnitPx(config.wall, window.innerHeight) : DESK.sentence}
    />
  )
  return (
    <Boundary of={asked.state.triedAt} fallback={stopped}>
      <Board {...props} {...asked} />
    </Boundary>
  )
}

function Board({ client, found, clock, mocked, renewal, state: latest, retry }: Props & ReturnType<typeof useSource>) {
  const isOutdated = useSyncExternalStore(renewal.subscribe, renewal.isDue)
  const { config } = found
  const { address: asked, faults, go: goTo } = useAddress(mocked !== null)
  const [remembered, setRemembered] = useState(() => ({ lang: rememberedLanguage(), theme: rememberedTheme() }))
  const lang = asked.lang ?? remembered.lang ?? config.language
  const wall = asked.view === 'wall'
  const themeChoice = asked.theme ?? (wall ? 'dark' : (remembered.theme ?? config.theme))
  const theme = useTheme(themeChoice)
  const words = useWords(lang)
  const title = config.title ?? words.app.title
  useLayoutEffect(() => paint(document.documentElement, theme), [theme])
  useLayoutEffect(() => {
    document.documentElement.dataset['view'] = asked.view
  }, [asked.view])
  useEffect(() => {
    document.documentElement.lang = words.code
    document.title = title
  }, [words, title])

  const { address, go } = useUsualPeriod(asked, goTo, config.from)
  const startsAfterMs = mocked?.startsAfterMs
  const stepOf = useCallback(
    (at: Moment) =>
      Math.floor(
        (at.pc + dataClock(latest, at, null, startsAfterMs).ahead) / (wall ? WALL_RENEWED_MS : AGE_RENEWED_MS),
      ),
    [latest, startsAfterMs, wall],
  )
  const moment = useNow(clock, stepOf, latest.loadedAt)
  const timeOf = (of: SourceState) => dataClock(of, moment, wall ? of.verifiedAt : null, startsAfterMs)
  const todayOf = (of: DataClock) => (of.wrong ? null : clockDay(of.now))
  // What the desk opens on; the wall has no other day than its clock's.
  const openingOf = (of: SourceState) => (of.loaded?.simulated && !wall ? of.loaded.dataDay : clockDay(timeOf(of).now))
  const [rows, setRows] = useState(FIRST_ROWS)
  const [quality, setQuality] = useState(false)
  const { scene, missing } = useMemo(
    () =>
      sceneOf(
        asked,
        config.wall.scenes.map(({ id }) => id),
      ),
    [asked, config],
  )
  const question = useQuestion(
    address.day ?? openingOf(latest),
    todayOf(timeOf(latest)),
    address,
    scene,
    wall ? 0 : rows,
    quality,
  )
  const { answer, view, state, failed: unanswered, behind } = useAnswer(client, latest, question, asked.view)
  const waits = useLasting(behind, MARKED_AFTER_MS)
  const { loaded, problem } = state
  const time = timeOf(state)
  const { now, wrong } = time
  const level = loaded === null ? 'fresh' : wrong ? 'unknown' : ageLevel(loaded.generatedAtMs, now, config)
  const today = answer === null ? todayOf(time) : answer.question.today
  const opening = address.day === null && answer !== null ? answer.question.day : openingOf(state)
  const day = loaded === null ? null : (address.day ?? opening)

  const setLanguage = useCallback(
    (language: Language) => {
      rememberLanguage(language)
      setRemembered(current => ({ ...current, lang: language }))
      go({ lang: null }, true)
    },
    [go],
  )
  const setTheme = useCallback(
    (chosen: ThemeChoice) => {
      rememberTheme(chosen)
      setRemembered(current => ({ ...current, theme: chosen }))
      go({ theme: null }, true)
    },
    [go],
  )
  const hrefOf = useCallback((change: Partial<Address>) => `?${formatAddress({ ...asked, ...change })}`, [asked])
  const onMore = useCallback(() => setRows(count => count + MORE_ROWS), [])
  const ignored = useMemo(
    () => [
      ...faults.map(({ key, value, code, allowed }) => words.address.fault(key, value, code, allowed)),
      ...missing.map(name => words.address.fault('scene', name, 'notYet', undefined)),
    ],
    [faults, missing, words],
  )
  const standing: SourceStanding = {
    state,
    level,
    patient: problem?.kind !== 'rejected' && !state.kept && state.failures <= RETRIES,
    time,
    pc: moment.pc,
    refreshSeconds: config.refreshSeconds,
    contact: config.wall.contact,
  }
  const failed =
    problem === null && !unanswered
      ? null
      : {
          heading: problem?.kind === 'unreachable' ? words.data.notLoaded : words.data.rejected,
          sentence: problem === null ? words.data.failed : sentenceOf(problem, words),
          next: words.source.retries(config.refreshSeconds, state.triedAt && state.triedAt + time.ahead),
        }
  if (wall)
    return (
      <WallView
        scene={scene}
        missing={missing}
        answer={answer}
        loaded={loaded}
        title={config.title}
        standing={standing}
        failed={failed}
        faults={ignored}
        found={found}
        now={now}
        viewing={{
          screenHeightMetres: asked.screenHeightMetres ?? config.wall.screenHeightMetres,
          viewingDistanceMetres: asked.viewingDistanceMetres ?? config.wall.viewingDistanceMetres,
        }}
        words={words}
        theme={theme}
      />
    )
  return (
    <>
      <a className="skip" href="#content">
        {words.app.skipToContent}
      </a>
      <Header
        words={words}
        title={title}
        loaded={loaded}
        level={level}
        now={now}
        day={day}
        today={today}
        opening={opening}
        waits={waits}
        theme={themeChoice}
        onDay={chosen => go({ day: chosen })}
        onLanguage={setLanguage}
        onTheme={setTheme}
      />
      {isOutdated && <RenewNotice words={words} onRenew={renewal.now} />}
      <SourceNotice standing={standing} now={now} words={words} />
      <ConfigNotice found={found} words={words} />
      <IgnoredNotice faults={faults} words={words} />
      {answer !== null && loaded !== null ? (
        <div className="board" aria-busy={waits}>
          <Desk
            view={view}
            answer={answer}
            loaded={loaded}
            words={words}
            theme={theme}
            from={answer.question.from}
            quality={quality}
            onQuality={setQuality}
            copy={copyPicture}
            hrefOf={hrefOf}
            go={go}
            onMore={onMore}
          />
        </div>
      ) : failed !== null ? (
        <Failed {...failed} words={words} onRetry={retry} />
      ) : (
        <Loading words={words} />
      )}
      {mocked !== null && <MockNotice text={mocked.says[words.code]} />}
    </>
  )
}

type Go = ReturnType<typeof useAddress>['go']

/**
 * The usual period of the configuration holds where the address names none. Taken away on the screen, it is the first
 * day there is that stands in the address: since then means all.
 */
function useUsualPeriod(asked: Address, goTo: Go, usual: Address['from']): { address: Address; go: Go } {
  const from = asked.from ?? usual
  const address = useMemo(() => ({ ...asked, from: from === FIRST_DAY ? null : from }), [asked, from])
  const go: Go = useCallback(
    (change, replace) =>
      goTo(change.from === null && usual !== null ? { ...change, from: FIRST_DAY } : change, replace),
    [goTo, usual],
  )
  return { address, go }
}
