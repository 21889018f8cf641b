// Together ln 2, more exactly than one number can say it.
const LN2_HIGH = 0.693147180369123816
const LN2_LOW = 1.9082149292705877e-10

/**
 * The natural logarithm of a positive number, by arithmetic alone: engines differ in the last bit of `Math.log`, and one
 * bit is enough for another province.
 */
export function ln(x: number): number {
  let halvings = 0
  for (; x > Math.SQRT2; x /= 2) halvings++
  for (; x < Math.SQRT1_2; x *= 2) halvings--
  const f = x - 1
  // ln(1 + f) = 2 artanh(s) = 2s + 2s³/3 + 2s⁵/5 + …
  const s = f / (2 + f)
  let rest = 0
  for (let n = 31; n > 1; n -= 2) rest = (rest + 2 / n) * s * s
  return halvings * LN2_HIGH - (s * (f - rest) - halvings * LN2_LOW - f)
}
