/** How old data may be, in hours: from then on it is stale, then badly so. */
export interface AgeLimits {
  readonly ageWarningHours: number
  readonly ageAlarmHours: number
}

/** Unknown where nobody knows the time: that is never fresh. */
export type AgeLevel = 'fresh' | 'warning' | 'alarm' | 'unknown'

/**
 * How the data's age stands to its limits: past one, not at it.
 * @param now by the data's own clock, in milliseconds
 */
export function ageLevel(generatedAtMs: number, now: number, { ageWarningHours, ageAlarmHours }: AgeLimits): AgeLevel {
  const hours = (now - generatedAtMs) / 3_600_000
  return hours > ageAlarmHours ? 'alarm' : hours > ageWarningHours ? 'warning' : 'fresh'
}
