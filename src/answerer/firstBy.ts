/** The first tasks by a number, the smallest first, no more than so many; of equal ones those that stand first. */
export function firstBy(tasks: Iterable<number>, number: (t: number) => number, most: number): number[] {
  const first: { readonly t: number; readonly at: number }[] = []
  for (const t of tasks) {
    const at = number(t)
    if (first.length === most && !(at < (first.at(-1)?.at ?? at))) continue
    first.splice(first.findLastIndex(other => other.at <= at) + 1, 0, { t, at })
    if (first.length > most) first.pop()
  }
  return first.map(({ t }) => t)
}
