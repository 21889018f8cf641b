const { IOC_ALL, IOC_RUNS } = process.env

/** How many random cases a property is tried on: so many in `npm test`, ten times as many in `npm run test:all`. */
export const runs = (few: number): number => Number(IOC_RUNS ?? (IOC_ALL ? few * 10 : few))
