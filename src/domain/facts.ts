import type { Deadline } from './deadline.ts'
import type { Instant } from './instant.ts'
import type { PlainDay } from './plainDay.ts'

/** Ids are compared as they stand, code point by code point; the brands keep them from being mixed. */
export type OrganizationId = string & { readonly __organization: unique symbol }
export type DocumentId = string & { readonly __document: unique symbol }
export type ProgrammeId = string & { readonly __programme: unique symbol }
export type TaskId = string & { readonly __task: unique symbol }

export const ORGANIZATION_KINDS = ['department', 'unit', 'district', 'commune', 'other'] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

export const PRIORITIES = ['normal', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]

export const ON_TIME_BASES = ['completedWithDeadline', 'counted', 'completed'] as const
/** The base on which a province publishes its on-time rate (contract section 3). */
export type OnTimeBase = (typeof ON_TIME_BASES)[number]

export interface Organization {
  readonly id: OrganizationId
  /** Shown by its id where it has no name. */
  readonly name: string
  /** As screens show it: the stated one, else the name with the usual abbreviations, where nothing else is called so. */
  readonly shortName: string
  readonly statedShortName: string | null
  readonly kind: OrganizationKind
  readonly validFrom: PlainDay | null
  readonly validTo: PlainDay | null
  readonly successorId: OrganizationId | null
}

/** A notice, plan or decision that assigns tasks. */
export interface IssuedDocument {
  readonly id: DocumentId
  readonly number: string | null
  readonly kind: string | null
  /** A date, a month or a year, as published. */
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly title: string | null
  readonly url: string | null
}

export interface Programme {
  readonly id: ProgrammeId
  readonly name: string
  readonly shortName: string
}

export interface Indicator {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly target: number | null
  readonly direction: 'at-least' | 'at-most'
  readonly programmeIds: readonly ProgrammeId[]
  readonly documentId: DocumentId | null
  readonly clause: string | null
  readonly points: readonly { readonly on: PlainDay; readonly value: number }[]
}

export const EVENT_TYPES = [
  'progress',
  'submitted',
  'returned',
  'completed',
  'reopened',
  'extended',
  'transferred',
  'blocked',
  'unblocked',
  'reminded',
  'suspended',
  'resumed',
  'cancelled',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** When the office wrote something down: an instant or a day, as published. */
export interface Recorded {
  readonly at: string
  readonly day: PlainDay
}

interface EventBase {
  /** An instant or a day, as published. */
  readonly at: string
  readonly day: PlainDay
  /** Null: known from its own day. */
  readonly recorded: Recorded | null
  readonly note: string | null
  /** The paper's number and day, and where it is on the web. */
  readonly reference: string | null
  readonly url: string | null
}
export type TaskEvent = EventBase &
  (
    | { readonly type: 'progress'; readonly percent: number | null }
    | { readonly type: 'extended'; readonly deadline: Deadline }
    | { readonly type: 'transferred'; readonly leadId: OrganizationId; readonly supervisor: string | null }
    | {
        readonly type: 'blocked'
        readonly waitingForId: OrganizationId | null
        readonly proposal: string | null
        readonly escalated: boolean
      }
    | { readonly type: Exclude<EventType, 'progress' | 'extended' | 'transferred' | 'blocked'> }
  )

export interface Task {
  readonly id: TaskId
  readonly title: string
  readonly detail: string | null
  readonly documentId: DocumentId | null
  readonly clause: string | null
  readonly leadId: OrganizationId
  readonly coordinatorIds: readonly OrganizationId[]
  readonly coordinatorsText: string | null
  readonly supervisor: string | null
  readonly followedBy: string | null
  readonly field: string | null
  readonly programmeIds: readonly ProgrammeId[]
  readonly product: string | null
  readonly restricted: boolean
  readonly citations: readonly string[]
  readonly priority: Priority
  readonly assignedOn: PlainDay
  /** Null: known from `assignedOn`. */
  readonly recorded: Recorded | null
  readonly deadline: Deadline
  /** By instant; equal instants in document order. */
  readonly events: readonly TaskEvent[]
}

export interface Settings {
  /** Whole days, 1–90. */
  readonly dueSoonDays: number
  /** Whole days, 1–365. */
  readonly stagnantDays: number
  /** 1–28. */
  readonly periodStartDay: number
  readonly onTimeBase: OnTimeBase
}

/** What a document says, once checked. */
export interface Facts {
  readonly generatedAt: Instant
  /** `generatedAt` as published. */
  readonly generatedAtText: string
  /** K, the day of `generatedAt`: what happened after it nobody has told us. */
  readonly dataDay: PlainDay
  readonly publisher: string | null
  readonly simulated: boolean
  readonly settings: Settings
  readonly organizations: readonly Organization[]
  readonly documents: readonly IssuedDocument[]
  readonly programmes: readonly Programme[]
  readonly indicators: readonly Indicator[]
  readonly tasks: readonly Task[]
  readonly setAside: readonly SetAside[]
  readonly warnings: readonly Warning[]
}

/** Where in the document, as `tasks[12].deadline.date`. */
export type FactPath = string

/** Why a row or value could not be used; `src/words` says it in sentences. `value` is the offending value, shortened. */
export interface Fault {
  readonly code: FaultCode
  readonly value?: string
}
export const FAULT_CODES = [
  'notAnObject',
  'missing',
  'notText',
  'blank',
  'repeated',
  'unknownOrganization',
  'unknownProgramme',
  'unknownDocument',
  'unknownEventType',
  'invalidDate',
  'invalidPeriod',
  'invalidMoment',
  'unknownDeadlineKind',
  'notAList',
  'notANumber',
  'notTrueOrFalse',
  'outOfRange',
  'unknownValue',
  'endsBeforeItBegins',
  'successorCircle',
  'laterThanData',
  'noName',
  'longRun',
  'repeatedKey',
  'invalidUrl',
  // Of config.json alone:
  'unknownKey',
  'otherOrigin',
  'invalidFrom',
  'invalidHours',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

export interface Warning {
  readonly path: FactPath
  readonly fault: Fault
}
export interface SetAside extends Warning {
  /** Null where it is no text or blank. */
  readonly id: string | null
}

/** Why a whole document was rejected. */
export type Rejection =
  | { readonly code: 'empty' }
  | { readonly code: 'notUtf8' }
  | { readonly code: 'webPage' }
  | { readonly code: 'notJson'; readonly line: number; readonly column: number }
  | { readonly code: 'truncated'; readonly line: number; readonly column: number }
  | { readonly code: 'notAnObject' }
  | { readonly code: 'wrongSchema'; readonly found: string | null }
  | { readonly code: 'noGeneratedAt'; readonly found: string | null }
  | { readonly code: 'repeatedKey'; readonly key: string }
  | { readonly code: 'noList'; readonly path: 'organizations' | 'tasks' }
  /** The program failed on it, twice. */
  | { readonly code: 'failedTwice' }
