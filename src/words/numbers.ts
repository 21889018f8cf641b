/** Numbers and shares as Vietnamese and English write them. */
export interface Numbers {
  /** A whole number: `1.194` / `1,194`. */
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

const MARKS = { 'vi-VN': { thousands: '.', decimal: ',' }, 'en-GB': { thousands: ',', decimal: '.' } } as const

/**
 * What need not be rounded is written here, all else by `Intl`, which takes longer to start than the page to draw its
 * sentence: most boards never ask for it.
 */
export function numbersIn(locale: keyof typeof MARKS): Numbers {
  const { thousands, decimal } = MARKS[locale]
  const whole = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, thousands)
  const intl = new Map<number, Intl.NumberFormat>()
  const upTo = (digits: number, value: number) => {
    const [, sign, before, after] = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(String(value)) ?? []
    if (before !== undefined && (after ?? '').length <= digits)
      return `${sign}${whole(Number(before))}${after === undefined ? '' : decimal + after}`
    const known = intl.get(digits) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
    intl.set(digits, known)
    return known.format(value)
  }
  return {
    count: whole,
    decimal: value => upTo(3, value),
    percent: (numerator, denominator) => {
      const tenths = tenthsOfPercent(numerator, denominator)
      const percent = whole(Math.floor(tenths / 10))
      return tenths === 0 || tenths === 1000 ? `${percent}%` : `${percent}${decimal}${tenths % 10}%`
    },
    progress: percent => `${upTo(1, percent)}%`,
  }
}
