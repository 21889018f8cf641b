/** What a chart is drawn from; a screen that shows it has asked for it. */
export function asked<T>(part: T | null): T {
  if (part === null) throw new Error('a chart of which the question does not ask')
  return part
}
