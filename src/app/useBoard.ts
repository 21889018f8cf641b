import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { Address } from '../board/address.ts'
import type { Question } from '../board/answer.ts'
import { type BoardClient, RejectedDocument } from '../board/client.ts'
import { isDoubtful } from '../board/clock.ts'
import type { Loaded } from '../board/messages.ts'
import type { Source, SourceState } from '../board/source.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { chartsOf } from '../screens/desk/views.ts'

/** At the first failure it is tried again, after 1 and 4 seconds; while it goes on failing, at its usual times. */
export const RETRIES = 2
const DOUBT_MS = 2000
const RETRY_AFTER_MS = [1000, 4000]

/** The version of the last good document: its bytes go to the worker and stay there. */
export function documentQuery(source: Source, refreshSeconds: number) {
  return queryOptions({
    queryKey: ['document'],
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
export function useSource(source: Source, refreshSeconds: number): { state: SourceState; retry: () => void } {
  const { refetch } = useQuery(documentQuery(source, refreshSeconds))
  const state = useSyncExternalStore(source.subscribe, source.state)
  return { state, retry: () => void refetch() }
}

/** The answer to what the address asks; the one before stays until it is there. */
export function useAnswer(
  client: BoardClient,
  loaded: Loaded | null,
  day: PlainDay | null,
  today: PlainDay | null,
  address: Address,
  rows: number,
  quality: boolean,
) {
  const question = useMemo(
    (): Question => ({
      day: day ?? (0 as PlainDay),
      today,
      from: address.from,
      compare: address.compare,
      filter: address.filter,
      sort: address.sort,
      rows,
      task: address.task,
      charts: chartsOf(address.view),
      quality,
    }),
    [day, today, address, rows, quality],
  )
  const query = useQuery({
    queryKey: ['answer', loaded?.version, question],
    queryFn: () => client.ask(question),
    enabled: loaded !== null && day !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  return query
}
