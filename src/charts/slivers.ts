import type { Status } from '../domain/status.ts'
import type { Segment } from './figure.ts'

/** The plain fill into which a status's slivers are folded; null where it must stay to be seen. */
function groupOf(status: Status): Status | null {
  switch (status) {
    case 'completedOnTime':
    case 'completedLate':
    case 'completedNoDeadline':
      return 'completedOnTime'
    case 'overdue':
    case 'dueSoon':
      return null
    case 'awaitingUpdate':
    case 'awaitingConfirmation':
    case 'onTrack':
      return 'onTrack'
    case 'noDeadline':
    case 'ongoing':
    case 'suspended':
    case 'cancelled':
      return 'noDeadline'
  }
}

/**
 * Segments of a bar without those that can't be told apart from across a room: what has fewer than `least` tasks
 * joins the plain fill of its group, where that stands or where the first of them stood.
 */
export function withoutSlivers(segments: readonly Segment[], least: number): Segment[] {
  const folded: Segment[] = []
  for (const segment of segments) {
    const group = groupOf(segment.status)
    const status = group !== null && segment.count < least ? group : segment.status
    const place = folded.findIndex(other => other.status === status)
    const other = folded[place]
    if (other) folded[place] = { ...other, count: other.count + segment.count }
    else folded.push({ ...segment, status })
  }
  return folded
}
