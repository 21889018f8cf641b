import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Address } from '../board/address.ts'
import type { Question } from '../board/answer.ts'
import type { BoardClient } from '../board/client.ts'
import type { Loaded } from '../board/messages.ts'
import { fetchDocument } from '../data/fetchDocument.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { Clock } from './clock.ts'

/** The document's version: its bytes go to the worker and stay there. */
export function documentQuery(client: BoardClient, url: string, clock: Clock) {
  return queryOptions({
    queryKey: ['document', url],
    queryFn: async ({ signal }) => {
      const bytes = await fetchDocument(url, signal)
      return { loaded: await client.load(bytes), loadedAt: clock() }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
}

/** The answer to what the address asks; the one before stays until it is there. */
export function useAnswer(
  client: BoardClient,
  loaded: Loaded | null,
  day: PlainDay | null,
  address: Address,
  rows: number,
) {
  const question = useMemo(
    (): Question => ({
      day: day ?? (0 as PlainDay),
      from: address.from,
      compare: address.compare,
      filter: address.filter,
      sort: address.sort,
      rows,
      task: address.task,
    }),
    [day, address, rows],
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
