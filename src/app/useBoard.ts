import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Address, Scene, View } from '../question/address.ts'
import type { Answer } from '../question/answer.ts'
import type { Question } from '../question/question.ts'
import { type BoardClient, RejectedDocument } from '../question/client.ts'
import { type Clock, isDoubtful } from '../question/clock.ts'
import type { Source, SourceState } from '../question/source.ts'
import { partsOf, type Usual } from '../question/views.ts'
import type { Config } from '../data/config.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { watchSleep } from './sleep.ts'

/** At the first failure it is tried again, after 1 and 4 seconds; while it goes on failing, at its usual times. */
export const RETRIES = 2
const DOUBT_MS = 2000
const RETRY_AFTER_MS = [1000, 4000]

/** Where the source is, and how often it is asked. */
type Asked = Pick<Config, 'dataUrl' | 'refreshSeconds'>

/** The version of the last good document: its bytes go to the worker and stay there. */
export function documentQuery(source: Source, { dataUrl, refreshSeconds }: Asked) {
  return queryOptions({
    queryKey: ['document', dataUrl],
    queryFn: ({ signal }) => source.check(signal),
    // Where a first answer's hour differs from ours, the next one decides which clock is wrong.
    refetchInterval: () => Math.min(refreshSeconds * 1000, isDoubtful(source.state().readings) ? DOUBT_MS : Infinity),
    refetchIntervalInBackground: true,
    retry: (_, error) => !(error instanceof RejectedDocument) && source.state().failures <= RETRIES,
    retryDelay: attempt => RETRY_AFTER_MS[attempt] ?? 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
}

/** The last good document and how its source does, while it is asked for newer ones. */
export function useSource(source: Source, asked: Asked, clock: Clock): { state: SourceState; retry: () => void } {
  const { refetch } = useQuery(documentQuery(source, asked))
  useEffect(() => watchSleep(clock, () => void refetch()), [clock, refetch])
  const state = useSyncExternalStore(source.subscribe, source.state)
  return { state, retry: () => void refetch() }
}

/** What an address asks of a day's board. @param today the clock's day */
export function useQuestion(
  day: PlainDay,
  today: PlainDay | null,
  address: Address,
  scene: Scene | null,
  rows: number,
  quality: boolean,
): Question<Usual> {
  return useMemo(
    () => ({
      day,
      today,
      from: address.from,
      compare: address.compare,
      filter: address.filter,
      sort: address.sort,
      rows,
      task: address.task,
      parts: {
        ...partsOf(address.view, scene),
        ...(address.task !== null && { task: true }),
        ...(quality && { quality: true }),
      },
    }),
    [day, today, address, scene, rows, quality],
  )
}

/** An answer, and the source as it stands, with the document that the answer is of. */
interface Whole {
  readonly answer: Answer<Usual> | null
  /** Which the answer was asked for. */
  readonly view: View
  readonly state: SourceState
}

interface Answered extends Whole {
  /** The question can't be answered. */
  readonly failed: boolean
  /** The answer is to an earlier question. */
  readonly behind: boolean
}

/**
 * The answer to a question, with what is said of its document. Both stay as they are until the answer to a newer question,
 * or on a newer document, is there: what is on screen is of one version.
 */
export function useAnswer(client: BoardClient, state: SourceState, question: Question<Usual>, view: View): Answered {
  const version = state.loaded?.version
  const queryKey = ['answer', version, question]
  const { data, isError } = useQuery({
    queryKey,
    queryFn: async ({ signal, client: known }) => {
      const answer = await client.ask(question, signal)
      // Asked while a newer document was read.
      if (answer.version !== version) throw new Error('of another document')
      // Nobody asks it any more, but it is nearer to what is asked now than what is on screen.
      if (signal.aborted) {
        known.setQueryData(queryKey, answer)
        setLast(last => (answer.version < (last.state.loaded?.version ?? 0) ? last : { answer, view, state }))
      }
      return answer
    },
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  const [last, setLast] = useState<Whole>({ answer: null, view, state })
  if (version === undefined) return { answer: null, view, state, failed: false, behind: false }
  if (data && (data !== last.answer || view !== last.view || state !== last.state))
    setLast({ answer: data, view, state })
  if (data) return { answer: data, view, state, failed: false, behind: false }
  const behind = last.answer !== null && !isError
  if (last.answer === null || last.state.loaded?.version === version) return { ...last, state, failed: isError, behind }
  const { loaded, loadedAt, kept, olderMs, newestMs } = last.state
  return { ...last, state: { ...state, loaded, loadedAt, kept, olderMs, newestMs }, failed: isError, behind }
}
