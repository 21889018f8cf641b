import type { Organization, OrganizationId } from './facts.ts'
import type { PlainDay } from './plainDay.ts'

/**
 * Who does on D the work of an organization: itself, or where its `validTo` is before D its successor, and so on
 * (contract section 2). A missing or unknown successor ends the walk, and so does one that would repeat.
 */
export function successorOn(
  id: OrganizationId,
  day: PlainDay,
  organizations: ReadonlyMap<OrganizationId, Organization>,
): OrganizationId {
  const seen = new Set([id])
  let current = id
  for (;;) {
    const organization = organizations.get(current)
    if (!organization || organization.validTo === null || organization.validTo >= day) return current
    const next = organization.successorId
    if (next === null || !organizations.has(next) || seen.has(next)) return current
    seen.add(next)
    current = next
  }
}

/** The organizations that succeed each other in a circle: at each the successor would repeat, once all have ended. */
export function linksOfCircles(organizations: ReadonlyMap<OrganizationId, Organization>): OrganizationId[] {
  const inCircle = (start: OrganizationId): boolean => {
    const seen = new Set<OrganizationId>()
    let next = organizations.get(start)?.successorId ?? null
    while (next !== null && next !== start && !seen.has(next)) {
      seen.add(next)
      next = organizations.get(next)?.successorId ?? null
    }
    return next === start
  }
  return [...organizations.keys()].filter(inCircle)
}
