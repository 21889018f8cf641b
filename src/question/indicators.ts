import type { Indicator } from '../domain/facts.ts'
import type { PlainDay } from '../domain/plainDay.ts'

/** An indicator against its target, on a day. */
export interface IndicatorRow {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly target: number | null
  readonly direction: Indicator['direction']
  /** Its last value up to the day; null without one. */
  readonly latest: { readonly on: PlainDay; readonly value: number } | null
  readonly clause: string | null
  readonly programmes: readonly string[]
}
