const { IOC_ALL, IOC_RUNS } = process.env

/** Each case of what is alike is tried: in `npm run test:all`, and of what fails in `npm run test:debian`. */
export const everything = !!IOC_ALL

/** How many random cases a property is tried on: so many in `npm test`, ten times as many in `npm run test:all`. */
export const runs = (few: number): number => Number(IOC_RUNS ?? (everything ? few * 10 : few))

/** Of cases that are alike, those at these places; with everything each of them. */
export function some<T>(all: readonly T[], ...places: number[]): readonly T[] {
  const missing = places.filter(place => !(place in all))
  if (missing.length > 0) throw new Error(`There are ${all.length} cases, none at ${missing.join(', ')}.`)
  return everything ? all : all.filter((_, place) => places.includes(place))
}
