import { type Deadline, lastOnTimeDay } from './deadline.ts'
import type { OrganizationId, Task, TaskEvent } from './facts.ts'
import type { PlainDay } from './plainDay.ts'

/**
 * What is known of a task at the end of a day, from its events up to then (contract section 2). A task's life is a row
 * of stages; each holds from its day until the next one's.
 */
export interface Stage {
  /** The day it begins; null before the first event. */
  from: PlainDay | null
  /** How many of the task's events have happened. */
  happened: number
  /** The first `cancelled` since the last `reopened`. */
  cancelledOn: PlainDay | null
  /** The first `completed` since the last `reopened`. */
  completedOn: PlainDay | null
  /** The day by which the completion is judged: that of the hand-in which it confirms, else its own. */
  judgedOn: PlainDay | null
  /** The deadline in force at the completion. */
  completionDeadline: Deadline | null
  /** The first `submitted` since the last `returned` or `reopened`. */
  handedInOn: PlainDay | null
  suspended: boolean
  /** Blocked, not unblocked since; the last `blocked` says the rest. */
  blocked: Extract<TaskEvent, { type: 'blocked' }> | null
  /** The first `blocked` of an obstacle not removed since. */
  blockedSince: PlainDay | null
  /** A `progress`, `submitted` or `blocked` has happened. */
  started: boolean
  /** Of the last `progress` that states one, 0–100. */
  percent: number | null
  /** That of the last `extended`, else the task's own. */
  deadline: Deadline
  leadId: OrganizationId
  supervisor: string | null
  /** The day of the last event but `reminded`. */
  lastNewsOn: PlainDay | null
  lastSubmittedOn: PlainDay | null
  lastExtendedOn: PlainDay | null
  lastBlockedOn: PlainDay | null
}

function atFirst(task: Task): Stage {
  return {
    from: null,
    happened: 0,
    cancelledOn: null,
    completedOn: null,
    judgedOn: null,
    completionDeadline: null,
    handedInOn: null,
    suspended: false,
    blocked: null,
    blockedSince: null,
    started: false,
    percent: null,
    deadline: task.deadline,
    leadId: task.leadId,
    supervisor: task.supervisor,
    lastNewsOn: null,
    lastSubmittedOn: null,
    lastExtendedOn: null,
    lastBlockedOn: null,
  }
}

function apply(stage: Stage, event: TaskEvent): void {
  if (event.type !== 'reminded') stage.lastNewsOn = event.day
  switch (event.type) {
    case 'progress':
      stage.started = true
      if (event.percent !== null) stage.percent = event.percent
      break
    case 'submitted':
      stage.started = true
      stage.lastSubmittedOn = event.day
      stage.handedInOn ??= event.day
      break
    case 'returned':
      stage.handedInOn = null
      break
    case 'completed':
      // "a later one changes nothing"
      if (stage.completedOn !== null) break
      stage.completedOn = event.day
      stage.judgedOn = stage.handedInOn ?? event.day
      stage.completionDeadline = stage.deadline
      break
    case 'reopened':
      stage.cancelledOn = null
      stage.completedOn = null
      stage.judgedOn = null
      stage.completionDeadline = null
      stage.handedInOn = null
      stage.suspended = false
      break
    case 'extended':
      stage.deadline = event.deadline
      stage.lastExtendedOn = event.day
      break
    case 'transferred':
      stage.leadId = event.leadId
      if (event.supervisor !== null) stage.supervisor = event.supervisor
      break
    case 'blocked':
      stage.started = true
      stage.lastBlockedOn = event.day
      stage.blocked = event
      stage.blockedSince ??= event.day
      break
    case 'unblocked':
      stage.blocked = null
      stage.blockedSince = null
      break
    case 'suspended':
      stage.suspended = true
      break
    case 'resumed':
      stage.suspended = false
      break
    case 'cancelled':
      stage.cancelledOn ??= event.day
      break
    case 'reminded':
      break
  }
}

/**
 * Calls `visit` with each stage of a task's life, in order; the stage is the same object each time, changed in between
 * (a province has a million of them). Events of one day make one stage: "facts up to the end of D count".
 */
export function walkLife(task: Task, visit: (stage: Readonly<Stage>) => void): void {
  const stage = atFirst(task)
  visit(stage)
  const { events } = task
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!
    apply(stage, event)
    stage.happened = i + 1
    stage.from = event.day
    if (i + 1 === events.length || events[i + 1]!.day !== event.day) visit(stage)
  }
}

/** The deadline by which the status is judged: of a completed task that at its completion, else the one in force. */
export function judgedDeadline(stage: Readonly<Stage>): Deadline {
  return stage.cancelledOn === null && stage.completionDeadline !== null ? stage.completionDeadline : stage.deadline
}

/** The L of {@link judgedDeadline}: the contract's `lastOnTimeDay`. */
export function judgedLastOnTimeDay(stage: Readonly<Stage>): PlainDay | null {
  return lastOnTimeDay(judgedDeadline(stage))
}
