import { dayOf } from './days.ts'

export const GENERATED_AT = '2025-10-22T14:30:00+07:00'
/** The day of `GENERATED_AT`. */
export const TODAY = dayOf('2025-10-22')
/** Who was heard of on this day or later is not stagnant. */
export const LAST_HEARD = TODAY - 31
/** The first minute of the working day, and the last one before the data was made. */
export const MORNING = 7 * 60 + 30
export const EVENING = 17 * 60
export const CUT_OFF = 14 * 60 + 10
