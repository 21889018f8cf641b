import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { type Address, formatAddress, type Language, type Theme } from '../board/address.ts'
import { type BoardClient, RejectedDocument } from '../board/client.ts'
import { UnreachableSource } from '../data/fetchDocument.ts'
import { USUAL_VIEWING } from '../look/legibility.ts'
import { Header } from '../screens/desk/Header.tsx'
import { Overview } from '../screens/desk/Overview.tsx'
import { Failed, IgnoredNotice, Loading, MockNotice } from '../screens/desk/States.tsx'
import { WORDS, type Words } from '../words/words.ts'
import { type Clock, clockFor, openingDay } from './clock.ts'
import { paint } from './paint.ts'
import { rememberedLanguage, rememberedTheme, rememberLanguage, rememberTheme } from './remembered.ts'
import { useAddress } from './useAddress.ts'
import { documentQuery, useAnswer } from './useBoard.ts'
import { WallView } from './WallView.tsx'
import { useNow } from './useNow.ts'

interface Props {
  readonly client: BoardClient
  readonly dataUrl: string
  readonly clock: Clock
  /** Whether `mock` is a key of the address. */
  readonly mocks: boolean
  /** Which mocked data this is, by language. */
  readonly mockNotice: Readonly<Record<Language, string>> | null
}

const FIRST_ROWS = 100
const AGE_RENEWED_MS = 15_000
const WALL_CLOCK_RENEWED_MS = 1000

/** What went wrong, in a sentence. */
function sentenceOf(error: Error, words: Words): string {
  if (error instanceof RejectedDocument) return words.rejection(error.rejection)
  if (error instanceof UnreachableSource)
    return words.data.unreachable(error.status === null ? words.data.noConnection : `HTTP ${error.status}`)
  return words.data.failed(error.message)
}

export function App({ client, dataUrl, clock, mocks, mockNotice }: Props) {
  const { address, faults, go } = useAddress(mocks)
  const [remembered, setRemembered] = useState(() => ({ lang: rememberedLanguage(), theme: rememberedTheme() }))
  const lang = address.lang ?? remembered.lang ?? 'vi'
  const wall = address.view === 'wall'
  const theme = address.theme ?? (wall ? 'dark' : (remembered.theme ?? 'light'))
  const words = WORDS[lang]
  useLayoutEffect(() => paint(document.documentElement, theme), [theme])
  useLayoutEffect(() => {
    document.documentElement.dataset['view'] = address.view
  }, [address.view])
  useEffect(() => {
    document.documentElement.lang = lang
    document.title = words.app.title
  }, [lang, words])

  const source = useQuery(documentQuery(client, dataUrl, clock))
  const data = source.data ?? null
  const loaded = data?.loaded ?? null
  const dataClock = useMemo(() => (data ? clockFor(data.loaded, data.loadedAt, clock) : clock), [data, clock])
  const now = useNow(dataClock, wall ? WALL_CLOCK_RENEWED_MS : AGE_RENEWED_MS)
  const day = loaded === null ? null : (address.day ?? openingDay(loaded, dataClock))
  const [rows, setRows] = useState(FIRST_ROWS)
  const answerQuery = useAnswer(client, loaded, day, address, wall ? 0 : rows)
  const answer = answerQuery.data ?? null

  const setLanguage = useCallback(
    (language: Language) => {
      rememberLanguage(language)
      setRemembered(current => ({ ...current, lang: language }))
      go({ lang: null }, true)
    },
    [go],
  )
  const setTheme = useCallback(
    (chosen: Theme) => {
      rememberTheme(chosen)
      setRemembered(current => ({ ...current, theme: chosen }))
      go({ theme: null }, true)
    },
    [go],
  )
  const hrefOf = (change: Partial<Address>) => `?${formatAddress({ ...address, ...change })}`
  const error = source.error ?? answerQuery.error
  const ignored = useMemo(
    () => faults.map(({ key, value, code, allowed }) => words.address.fault(key, value, code, allowed)),
    [faults, words],
  )
  if (wall)
    return (
      <WallView
        answer={answer}
        loaded={loaded}
        message={error === null ? words.data.loading : sentenceOf(error, words)}
        faults={ignored}
        now={now}
        viewing={{
          screenHeightMetres: address.screenHeightMetres ?? USUAL_VIEWING.screenHeightMetres,
          viewingDistanceMetres: address.viewingDistanceMetres ?? USUAL_VIEWING.viewingDistanceMetres,
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
        loaded={loaded}
        now={now}
        day={day}
        theme={theme}
        onDay={chosen => go({ day: chosen })}
        onLanguage={setLanguage}
        onTheme={setTheme}
      />
      <IgnoredNotice faults={faults} words={words} />
      {answer !== null && loaded !== null ? (
        <Overview
          answer={answer}
          loaded={loaded}
          words={words}
          theme={theme}
          from={address.from}
          fetchQuality={() => client.quality()}
          hrefOf={hrefOf}
          go={go}
          onMore={() => setRows(count => count + FIRST_ROWS)}
        />
      ) : error !== null ? (
        <Failed sentence={sentenceOf(error, words)} words={words} onRetry={() => void source.refetch()} />
      ) : (
        <Loading words={words} />
      )}
      {mockNotice !== null && <MockNotice text={mockNotice[lang]} />}
    </>
  )
}
