import { type Deadline, lastOnTimeDay } from '../domain/deadline.ts'
import {
  type Facts,
  ORGANIZATION_KINDS,
  type OrganizationId,
  PRIORITIES,
  type ProgrammeId,
  type Task,
} from '../domain/facts.ts'
import { canStagnate, Mark, NO_DAY, standingFlags, standingStatus } from '../domain/judge.ts'
import { judgedDeadline, type Stage, walkLife } from '../domain/life.ts'
import { FlagBit } from '../domain/status.ts'
import { type FirstDeadline, tallyKey } from './tally.ts'

/**
 * A document's tasks as dictionary-coded columns: what every board is counted from. A code is a place in the
 * dictionary beside it; {@link NONE} where a task has none. Days are `PlainDay`s, {@link NO_DAY} where there is none.
 */
export interface Columns {
  readonly facts: Facts
  readonly size: number
  /** Code of each organization and programme. */
  readonly organizations: ReadonlyMap<OrganizationId, number>
  readonly programmes: ReadonlyMap<ProgrammeId, number>
  readonly assignedOn: Int32Array
  readonly document: Int32Array
  /** The most tasks that one document has; tasks without one count as one more document. */
  readonly largestDocument: number
  readonly issuer: Int32Array
  readonly followedBy: Int32Array
  readonly field: Int32Array
  readonly priority: Int32Array
  /**
   * Task t has the programmes `programme[programmeStart[t]]` up to `programmeStart[t + 1]`, {@link NONE} where it has
   * none; coordinators likewise, but no cell where it has none.
   */
  readonly programmeStart: Int32Array
  readonly programme: Int32Array
  readonly coordinatorStart: Int32Array
  readonly coordinator: Int32Array
  /** Task t's stages are `stageStart[t]` up to `stageStart[t + 1]`. */
  readonly stageStart: Int32Array
  readonly stages: StageColumns
  /** Kind of each organization, a place in `ORGANIZATION_KINDS`. */
  readonly organizationKind: Int32Array
  readonly issuers: readonly string[]
  readonly supervisors: readonly string[]
  readonly followers: readonly string[]
  readonly fields: readonly string[]
}

/** One cell a stage (`domain/life.ts`). */
export interface StageColumns {
  readonly from: Int32Array
  /** Bits of `Mark`. */
  readonly marks: Int32Array
  /** Its `tallyKey`. */
  readonly key: Int32Array
  /** Bits of `FlagBit` that hold as long as the stage does; `stagnant` where it holds once there is no news. */
  readonly flags: Int32Array
  /** L of the deadline judged by. */
  readonly lastOnTimeDay: Int32Array
  /** The day of the hand-in, else of the completion. */
  readonly judgedOn: Int32Array
  /** The day of the cancellation, else of the completion. */
  readonly closedOn: Int32Array
  readonly lead: Int32Array
  readonly supervisor: Int32Array
  readonly lastNewsOn: Int32Array
  readonly lastSubmittedOn: Int32Array
  readonly lastExtendedOn: Int32Array
  readonly lastBlockedOn: Int32Array
}

export const NONE = -1

/** Gives each text the place at which it first came. */
class Dictionary {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()

  code(text: string | null): number {
    if (text === null) return NONE
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const code = this.texts.push(text) - 1
    this.#codes.set(text, code)
    return code
  }
}

const placesById = <I extends string>(rows: readonly { readonly id: I }[]) =>
  new Map<I, number>(rows.map((row, place) => [row.id, place]))

function stageColumns(size: number): { [K in keyof StageColumns]: Int32Array } {
  const column = () => new Int32Array(size)
  return {
    from: column(),
    marks: column(),
    key: column(),
    flags: column(),
    lastOnTimeDay: column(),
    judgedOn: column(),
    closedOn: column(),
    lead: column(),
    supervisor: column(),
    lastNewsOn: column(),
    lastSubmittedOn: column(),
    lastExtendedOn: column(),
    lastBlockedOn: column(),
  }
}

function marksOf(stage: Readonly<Stage>, judged: Deadline): number {
  return (
    (stage.cancelledOn === null ? 0 : Mark.cancelled) |
    (stage.completedOn === null ? 0 : Mark.completed) |
    (stage.suspended ? Mark.suspended : 0) |
    (stage.handedInOn === null ? 0 : Mark.handedIn) |
    (stage.blocked === null ? 0 : Mark.blocked) |
    (stage.blocked?.escalated ? Mark.escalated : 0) |
    (stage.lastExtendedOn === null ? 0 : Mark.extended) |
    (stage.started ? Mark.started : 0) |
    (judged.kind === 'ongoing' ? Mark.ongoing : 0)
  )
}

/** Ranges of a flat column: where each task's codes begin. */
class Ranges {
  readonly start: Int32Array
  readonly codes: number[] = []

  constructor(size: number) {
    this.start = new Int32Array(size + 1)
  }

  end(row: number): void {
    this.start[row + 1] = this.codes.length
  }
}

/** How often the most frequent of a column's codes occurs. */
function largest(codes: Int32Array, size: number): number {
  const counts = new Int32Array(size + 1)
  for (const code of codes) counts[code + 1]!++
  return counts.reduce((most, count) => Math.max(most, count), 0)
}

export function buildColumns(facts: Facts): Columns {
  const { tasks } = facts
  const size = tasks.length
  const column = () => new Int32Array(size)
  const organizations = placesById(facts.organizations)
  const documents = placesById(facts.documents)
  const programmePlaces = placesById(facts.programmes)
  const issuers = new Dictionary()
  const supervisors = new Dictionary()
  const followers = new Dictionary()
  const fields = new Dictionary()
  const issuerOf = facts.documents.map(document => issuers.code(document.issuer))

  const assignedOn = column()
  const document = column()
  const issuer = column()
  const followedBy = column()
  const field = column()
  const priority = column()
  const programmes = new Ranges(size)
  const coordinators = new Ranges(size)
  const stageStart = new Int32Array(size + 1)

  let most = size
  for (let t = 0; t < size; t++) most += tasks[t]!.events.length
  const stages = stageColumns(most)
  let s = 0
  let deadline: Deadline | null = null
  let lastDay: number = NO_DAY
  let leadId: OrganizationId | null = null
  let lead = NONE
  let supervisorName: string | null = null
  let supervisor = NONE
  let firstLastDay: number = NO_DAY
  const firstDeadline = (judgedOn: number): FirstDeadline => {
    if (firstLastDay === NO_DAY) return 'none'
    return judgedOn <= firstLastDay ? 'kept' : 'missed'
  }
  const write = (stage: Readonly<Stage>) => {
    const judged = judgedDeadline(stage)
    if (judged !== deadline) {
      deadline = judged
      lastDay = lastOnTimeDay(judged) ?? NO_DAY
    }
    if (stage.leadId !== leadId) {
      leadId = stage.leadId
      lead = organizations.get(leadId)!
    }
    const marks = marksOf(stage, judged)
    const judgedOn = stage.judgedOn ?? stage.handedInOn ?? NO_DAY
    const standing = standingStatus(marks, lastDay, judgedOn)
    stages.from[s] = stage.from ?? NO_DAY
    stages.marks[s] = marks
    stages.key[s] = tallyKey(standing, lastDay !== NO_DAY, firstDeadline(judgedOn))
    stages.flags[s] = standingFlags(standing, marks) | (canStagnate(standing, marks) ? FlagBit.stagnant : 0)
    stages.lastOnTimeDay[s] = lastDay
    stages.judgedOn[s] = judgedOn
    stages.closedOn[s] = stage.cancelledOn ?? stage.completedOn ?? NO_DAY
    stages.lead[s] = lead
    if (stage.supervisor !== supervisorName) {
      supervisorName = stage.supervisor
      supervisor = supervisors.code(supervisorName)
    }
    stages.supervisor[s] = supervisor
    stages.lastNewsOn[s] = stage.lastNewsOn ?? NO_DAY
    stages.lastSubmittedOn[s] = stage.lastSubmittedOn ?? NO_DAY
    stages.lastExtendedOn[s] = stage.lastExtendedOn ?? NO_DAY
    stages.lastBlockedOn[s] = stage.lastBlockedOn ?? NO_DAY
    s++
  }
  const writeTask = (task: Task, t: number) => {
    assignedOn[t] = task.assignedOn
    firstLastDay = lastOnTimeDay(task.deadline) ?? NO_DAY
    document[t] = task.documentId === null ? NONE : documents.get(task.documentId)!
    issuer[t] = document[t] === NONE ? NONE : issuerOf[document[t]]!
    followedBy[t] = followers.code(task.followedBy)
    field[t] = fields.code(task.field)
    priority[t] = PRIORITIES.indexOf(task.priority)
    if (task.programmeIds.length === 0) programmes.codes.push(NONE)
    for (const id of task.programmeIds) programmes.codes.push(programmePlaces.get(id)!)
    programmes.end(t)
    for (const id of task.coordinatorIds) coordinators.codes.push(organizations.get(id)!)
    coordinators.end(t)
    walkLife(task, write)
    stageStart[t + 1] = s
  }
  tasks.forEach(writeTask)
  const used = Object.fromEntries(
    Object.entries(stages).map(([name, cells]) => [name, cells.subarray(0, s)]),
  ) as unknown as StageColumns
  return {
    facts,
    size,
    organizations,
    programmes: programmePlaces,
    assignedOn,
    document,
    largestDocument: largest(document, facts.documents.length),
    issuer,
    followedBy,
    field,
    priority,
    programmeStart: programmes.start,
    programme: Int32Array.from(programmes.codes),
    coordinatorStart: coordinators.start,
    coordinator: Int32Array.from(coordinators.codes),
    stageStart,
    stages: used,
    organizationKind: Int32Array.from(facts.organizations, ({ kind }) => ORGANIZATION_KINDS.indexOf(kind)),
    issuers: issuers.texts,
    supervisors: supervisors.texts,
    followers: followers.texts,
    fields: fields.texts,
  }
}
