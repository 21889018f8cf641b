import type { Organization, OrganizationId } from './facts.ts'
import type { PlainDay } from './plainDay.ts'

type Organizations = readonly Organization[]

/** Nobody succeeds. */
const NOBODY = -1

/** Who succeeds each organization, as places in the list; {@link NOBODY} where `ends` says no. */
function nextOf(organizations: Organizations, ends: (organization: Organization) => boolean): Int32Array {
  const places = new Map(organizations.map(({ id }, place) => [id, place]))
  return Int32Array.from(organizations, organization =>
    ends(organization) ? (places.get(organization.successorId!) ?? NOBODY) : NOBODY,
  )
}

/**
 * Where each walk ends: at who has no next, or before it would repeat. Each is walked once: a walk that meets an
 * earlier one ends where that did, since a circle ends for all who enter it at the same place.
 */
function endsOf(next: Int32Array, inCircle: (place: number) => void): Int32Array {
  const [NEW, HERE] = [-1, -2]
  const ends = new Int32Array(next.length).fill(NEW)
  for (let start = 0; start < next.length; start++) {
    const walked: number[] = []
    let at = start
    while (at !== NOBODY && ends[at] === NEW) {
      ends[at] = HERE
      walked.push(at)
      at = next[at]!
    }
    const circle = at !== NOBODY && ends[at] === HERE ? walked.indexOf(at) : walked.length
    for (let i = circle; i < walked.length; i++) {
      // Who is in the circle ends at the one before it.
      ends[walked[i]!] = walked[i === circle ? walked.length - 1 : i - 1]!
      inCircle(walked[i]!)
    }
    for (let i = circle - 1; i >= 0; i--) {
      const after = next[walked[i]!]!
      ends[walked[i]!] = after === NOBODY ? walked[i]! : ends[after]!
    }
  }
  return ends
}

/**
 * Who does on D the work of each organization, as places in the list: itself, or where its `validTo` is before D its
 * successor, and so on (contract section 2). A missing or unknown successor ends the walk, and so does one that would
 * repeat.
 */
export const successorsOn = (organizations: Organizations, day: PlainDay): Int32Array =>
  endsOf(
    nextOf(organizations, ({ validTo }) => validTo !== null && validTo < day),
    () => undefined,
  )

/** The organizations that succeed each other in a circle: at each the successor would repeat, once all have ended. */
export function linksOfCircles(organizations: Organizations): OrganizationId[] {
  const found = new Uint8Array(organizations.length)
  endsOf(
    nextOf(organizations, () => true),
    place => void (found[place] = 1),
  )
  return organizations.flatMap(({ id }, place) => (found[place] ? [id] : []))
}
