/** A number in [0, 1), the next of a seeded row: the same seed gives the same row on every machine. */
export type Random = () => number

/** mulberry32: small, quick and good enough for made-up tasks. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from `low` to `high`, both included; `low` where the range is empty. */
export function between(random: Random, low: number, high: number): number {
  return high <= low ? low : low + Math.floor(random() * (high - low + 1))
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!
}

/** The place of one entry, drawn by weight; -1 where all weights are 0. */
export function draw(random: Random, weights: readonly number[]): number {
  let sum = 0
  for (const weight of weights) sum += weight
  if (sum <= 0) return -1
  let rest = random() * sum
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i]!
    if (rest < 0) return i
  }
  return weights.length - 1
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = between(random, 0, i)
    const kept = out[i]!
    out[i] = out[j]!
    out[j] = kept
  }
  return out
}
