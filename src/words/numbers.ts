/** Numbers and shares as Vietnamese and English write them. */
export interface Numbers {
  /** `1.194` / `1,194`. */
  readonly count: (value: number) => string
  /**
   * A share of whole numbers as a per cent with one decimal, half up: `66,7%`; 0% and 100% only when exact (contract
   * section 3). The denominator is never 0: such a rate is null and shown as {@link NO_VALUE}.
   */
  readonly percent: (numerator: number, denominator: number) => string
  /** A measured value, at most three decimals: `8,5`. */
  readonly decimal: (value: number) => string
  /** A progress in per cent, 0–100: `40%`, `12,5%`. */
  readonly progress: (percent: number) => string
}

/** A part of a whole, both whole numbers. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** What stands for a value that isn't there. */
export const NO_VALUE = '—'

/** Tenths of a per cent, half up, never rounded onto 0 or 100. */
export function tenthsOfPercent(numerator: number, denominator: number): number {
  const tenths = Math.floor((2000 * numerator + denominator) / (2 * denominator))
  if (tenths === 0 && numerator > 0) return 1
  return tenths === 1000 && numerator < denominator ? 999 : tenths
}

export function numbersIn(locale: 'vi-VN' | 'en-GB'): Numbers {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const loose = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const measured = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  return {
    count: value => whole.format(value),
    decimal: value => measured.format(value),
    percent: (numerator, denominator) => {
      const tenths = tenthsOfPercent(numerator, denominator)
      return `${tenths === 0 || tenths === 1000 ? tenths / 10 : tenth.format(tenths / 10)}%`
    },
    progress: percent => `${loose.format(percent)}%`,
  }
}
