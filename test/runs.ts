const { IOC_ALL, IOC_RUNS } = process.env

/** Whether this is `npm run test:all`. */
export const everything = !!IOC_ALL

/** How many random cases a property is tried on: so many in `npm test`, ten times as many in `npm run test:all`. */
export const runs = (few: number): number => Number(IOC_RUNS ?? (everything ? few * 10 : few))

/** Of cases that are alike, those at these places; in `npm run test:all` each of them. */
export const some = <T>(all: readonly T[], ...places: number[]): readonly T[] =>
  everything ? all : places.map(place => all[place]!)
