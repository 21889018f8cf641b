import type { Status } from '../domain/status.ts'
import type { Answer } from './answer.ts'
import type { Filter } from './filter.ts'
import type { Rate } from './tally.ts'

/** What a tile shows: a count or a rate of the board without its state filter, and what a click on it asks. */
export type TileKey =
  | 'overdue'
  | 'awaitingUpdate'
  | 'dueSoon'
  | 'blocked'
  | 'stagnant'
  | 'awaitingConfirmation'
  | 'completionRate'
  | 'onTimeRate'
  | 'noDeadline'

export interface Tile {
  readonly key: TileKey
  /** A count; null for a rate. */
  readonly count: number | null
  readonly rate: Rate | null
  /** The state that a plain click asks for: it replaces status, flag and news. */
  readonly state: Pick<Filter, 'status' | 'flag' | 'news'>
}

const ofStatus = (...status: Filter['status'][number][]): Tile['state'] => ({ status, flag: [], news: [] })
const ofFlag = (flag: Filter['flag'][number]): Tile['state'] => ({ status: [], flag: [flag], news: [] })

/** The tiles in the order in which a leader must act; those that are seldom needed only where they count something. */
export function tilesOf(answer: Answer<'tiles'>): Tile[] {
  const { status, flags, rates } = answer.tiles.tally
  const count = (key: TileKey, number: number, state: Tile['state']): Tile => ({
    key,
    count: number,
    rate: null,
    state,
  })
  const rate = (key: 'completionRate' | 'onTimeRate', state: Tile['state']): Tile => ({
    key,
    count: null,
    rate: rates[key],
    state,
  })
  const whereAny = (key: TileKey & Status) => (status[key] > 0 ? [count(key, status[key], ofStatus(key))] : [])
  const onTime =
    answer.terms.onTimeBase === 'completed'
      ? ofStatus('completedOnTime', 'completedNoDeadline')
      : ofStatus('completedOnTime')
  const overdue = count('overdue', status.overdue, ofStatus('overdue'))
  const unreported = whereAny('awaitingUpdate')
  // The first is the one huge number: nothing overdue says nothing where nobody has reported.
  return [
    ...(status.overdue === 0 ? [...unreported, overdue] : [overdue, ...unreported]),
    count('dueSoon', status.dueSoon, ofStatus('dueSoon')),
    count('blocked', flags.blocked, ofFlag('blocked')),
    count('stagnant', flags.stagnant, ofFlag('stagnant')),
    ...whereAny('awaitingConfirmation'),
    rate('completionRate', ofStatus('completed')),
    rate('onTimeRate', onTime),
    count('noDeadline', status.noDeadline, ofStatus('noDeadline')),
  ]
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(value => b.includes(value))

/** Whether the filter's state is just what the tile asks. */
export function isSelected(tile: Tile, filter: Filter): boolean {
  return (
    same(tile.state.status, filter.status) && same(tile.state.flag, filter.flag) && same(tile.state.news, filter.news)
  )
}
