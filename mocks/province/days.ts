import { between, draw, pick, type Random } from './random.ts'

/** A day as a whole number since 1970-01-01, so that a history can be counted backwards. */
export type Day = number

export function dayOf(date: string): Day {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000
}

interface Written {
  year: number
  month: number
  day: number
  iso: string
  /** As notices write it: 05/9/2025, 25/02/2025. */
  vietnamese: string
}

const written = new Map<Day, Written>()

export function write(day: Day): Written {
  const known = written.get(day)
  if (known) return known
  const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number]
  const vietnamese = `${date < 10 ? '0' : ''}${date}/${month < 3 ? '0' : ''}${month}/${year}`
  const made = { year, month, day: date, iso, vietnamese }
  written.set(day, made)
  return made
}

export const iso = (day: Day): string => write(day).iso

export const isMonthEnd = (day: Day): boolean => write(day + 1).day === 1

const isWeekend = (day: Day): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6

/** A working day from `low` to `high`; any day where there is none. */
export function workingDay(random: Random, low: Day, high: Day): Day {
  const start = between(random, low, high)
  for (let day = start; day >= low; day--) if (!isWeekend(day)) return day
  for (let day = start; day <= high; day++) if (!isWeekend(day)) return day
  return start
}

/** A day that officials like as a deadline, from `low` to `high`: ends of months, the day before a 10th, 15th, 20th … */
export function likelyDeadline(random: Random, low: Day, high: Day): Day {
  if (high <= low) return low
  const weights: number[] = []
  for (let day = low; day <= high; day++) {
    const date = write(day).day
    if (isMonthEnd(day)) weights.push(7)
    else if (date === 14 || date === 29) weights.push(3)
    else if (date === 9 || date === 15 || date === 19) weights.push(2.4)
    else if (date === 24 || date === 4) weights.push(1.6)
    else weights.push(isWeekend(day) ? 0.15 : 0.4)
  }
  return low + draw(random, weights)
}

const ROMAN = ['I', 'II', 'III', 'IV']

export const quarterOf = (day: Day): string => `${ROMAN[Math.ceil(write(day).month / 3) - 1]}/${write(day).year}`

export interface Deadline {
  kind: 'before' | 'by' | 'within' | 'ongoing' | 'none'
  date?: string
  period?: string
  text?: string
}

/** A deadline whose last on-time day is `last`, in the words of a notice. */
export function deadlineOn(random: Random, last: Day): Deadline {
  const { year, month } = write(last)
  const before: Deadline = { kind: 'before', date: iso(last + 1), text: `trước ngày ${write(last + 1).vietnamese}` }
  const words = pick(random, ['chậm nhất ngày', 'đến hết ngày', 'chậm nhất ngày', 'đến ngày'])
  const by: Deadline = { kind: 'by', date: iso(last), text: `${words} ${write(last).vietnamese}` }
  if (!isMonthEnd(last)) return random() < 0.55 ? before : by
  const within: Deadline[] = [
    { kind: 'within', period: iso(last).slice(0, 7), text: `trong tháng ${month}/${year}` },
    by,
    random() < 0.3 ? before : by,
  ]
  if (month % 3 === 0) {
    const quarter: Deadline = { kind: 'within', period: `${year}-Q${month / 3}`, text: `trong Quý ${quarterOf(last)}` }
    within.push(quarter, quarter, quarter)
  }
  if (month === 6) within.push({ kind: 'within', period: `${year}-H1`, text: `trong 6 tháng đầu năm ${year}` })
  if (month === 12) {
    within.push({ kind: 'within', period: `${year}-H2`, text: `trong 6 tháng cuối năm ${year}` })
    const whole: Deadline = { kind: 'within', period: `${year}`, text: `trong năm ${year}` }
    within.push(whole, whole)
  }
  return pick(random, within)
}

const NO_DEADLINE = ['khẩn trương', 'sớm hoàn thành', 'theo tiến độ của dự án', 'sau khi có hướng dẫn của Bộ, ngành']

/** What stands where no day was named: often nothing at all. */
export function noDeadline(random: Random): Deadline | null | undefined {
  const chance = random()
  if (chance < 0.35) return undefined
  if (chance < 0.7) return null
  return chance < 0.8 ? { kind: 'none' } : { kind: 'none', text: pick(random, NO_DEADLINE) }
}

export function ongoingDeadline(random: Random): Deadline {
  return {
    kind: 'ongoing',
    text: pick(random, ['thường xuyên', 'hằng tháng', 'hằng quý', 'hằng năm', 'định kỳ hằng quý']),
  }
}
