import { z } from 'zod'
import { DEADLINE_KINDS } from '../domain/deadline.ts'
import { EVENT_TYPES, ON_TIME_BASES, ORGANIZATION_KINDS, PRIORITIES } from '../domain/facts.ts'

/**
 * The form of a document `ioc-tasks/1` (contract section 1): the source of its types and of the published JSON Schema
 * (`npm run schema`). It doesn't ship: the reader checks by hand, and a property test holds the two together, row by
 * row. References between rows and repeated ids are the reader's alone.
 */
const YEAR = '(?:19|20|21)\\d\\d'
const LEAP_YEAR = '(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)'
const DAY = `(?:${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|${LEAP_YEAR}-02-29)`
const CLOCK = 'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'

/** Unicode's white space, spelled out: not every language that validates JSON Schema knows `\p{White_Space}`. */
const SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const text = z.string()
const pattern = (source: string, id: string, description: string) =>
  text.regex(new RegExp(source)).meta({ id, description })
const blank = pattern(`^[${SPACE}]*$`, 'blank', 'Nothing but white space: as good as missing.')
const required = pattern(`[^${SPACE}]`, 'requiredText', 'Text that is not blank.')
const optionalText = text.nullish()

const day = pattern(`^${DAY}$`, 'day', 'A calendar day at UTC+7, YYYY-MM-DD, of the years 1900 to 2199.')
const instant = pattern(`^${DAY}${CLOCK}$`, 'instant', 'YYYY-MM-DDThh:mm:ss[.fraction](Z|±hh:mm).')
const moment = pattern(`^${DAY}(?:${CLOCK})?$`, 'moment', 'An instant, or a day, which stands for its end.')
const period = pattern(
  `^${YEAR}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$`,
  'period',
  'A year, half-year, quarter or month: 2025, 2025-H1, 2025-Q4, 2025-06.',
)
const issuedOn = pattern(`^(?:${DAY}|${YEAR}(?:-(?:0[1-9]|1[0-2]))?)$`, 'issuedOn', 'A day, a month or a year.')

const isDay = (text: string | null | undefined): text is string => day.safeParse(text).success

/** An optional value carried as text: "an optional text that is blank is missing". */
const optional = <T extends z.ZodType>(value: T) => z.union([value, blank]).nullish()
const listOf = <T extends z.ZodType>(row: T) => z.array(row).nullish()
const yesNo = z.boolean().nullish()

const [before, by, within, ongoing, none] = DEADLINE_KINDS
export const deadline = z
  .discriminatedUnion('kind', [
    z.looseObject({ kind: z.enum([before, by]), date: day, text: optionalText }),
    z.looseObject({ kind: z.literal(within), period, text: optionalText }),
    z.looseObject({ kind: z.enum([ongoing, none]), text: optionalText }),
  ])
  .meta({
    id: 'deadline',
    description: 'before: the day before date is the last on time; by: date; within: the last day of period.',
  })

const webAddress = pattern('^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]', 'webAddress', 'An address on the web, http or https.')
const recordedAt = optional(moment)
const eventBase = { at: moment, recordedAt, note: optionalText, reference: optionalText, url: optional(webAddress) }
const { progress, extended, transferred, blocked, ...plain } = Object.fromEntries(
  EVENT_TYPES.map(type => [type, type]),
) as { [T in (typeof EVENT_TYPES)[number]]: T }

export const event = z
  .discriminatedUnion('type', [
    z.looseObject({ ...eventBase, type: z.literal(progress), percent: z.number().min(0).max(100).nullish() }),
    z.looseObject({ ...eventBase, type: z.literal(extended), deadline }),
    z.looseObject({ ...eventBase, type: z.literal(transferred), leadId: required, supervisor: optionalText }),
    z.looseObject({
      ...eventBase,
      type: z.literal(blocked),
      waitingForId: optionalText,
      proposal: optionalText,
      escalated: yesNo,
    }),
    z.looseObject({ ...eventBase, type: z.enum(Object.values(plain) as [keyof typeof plain]) }),
  ])
  .meta({ id: 'event', description: 'What happened to a task, and when.' })

export const task = z
  .looseObject({
    id: required,
    title: required,
    detail: optionalText,
    documentId: optionalText,
    clause: optionalText,
    leadId: required,
    coordinatorIds: listOf(required),
    coordinatorsText: optionalText,
    supervisor: optionalText,
    followedBy: optionalText,
    field: optionalText,
    programmeIds: listOf(required),
    product: optionalText,
    restricted: yesNo,
    citations: listOf(required),
    priority: optional(z.enum(PRIORITIES)),
    assignedOn: day,
    recordedAt,
    deadline: deadline.nullish(),
    events: listOf(event),
  })
  .meta({ id: 'task', description: 'A task as assigned; its status is computed from its events.' })

export const organization = z
  .looseObject({
    id: required,
    name: required,
    shortName: optionalText,
    kind: optional(z.enum(ORGANIZATION_KINDS)),
    validFrom: optional(day),
    validTo: optional(day),
    successorId: optionalText,
  })
  .refine(({ validFrom, validTo }) => !isDay(validFrom) || !isDay(validTo) || validFrom <= validTo, {
    path: ['validTo'],
  })
  .meta({ id: 'organization', description: 'Who leads or coordinates. validTo is its last day, not before validFrom.' })

export const issuedDocument = z
  .looseObject({
    id: required,
    number: optionalText,
    kind: optionalText,
    issuedOn: optional(issuedOn),
    issuer: optionalText,
    title: optionalText,
    url: optionalText,
  })
  .meta({ id: 'document', description: 'A notice, plan or decision that assigns tasks.' })

export const programme = z
  .looseObject({ id: required, name: required, shortName: optionalText })
  .meta({ id: 'programme', description: 'A programme that tasks and indicators belong to.' })

export const indicator = z
  .looseObject({
    id: required,
    name: required,
    unit: optionalText,
    target: z.number().nullish(),
    direction: optional(z.enum(['at-least', 'at-most'])),
    programmeIds: listOf(required),
    documentId: optionalText,
    clause: optionalText,
    points: listOf(z.looseObject({ on: day, value: z.number() })),
  })
  .meta({ id: 'indicator', description: 'A figure to reach and its values so far.' })

export const document = z.looseObject({
  schema: z.literal('ioc-tasks/1'),
  generatedAt: instant,
  publisher: optionalText,
  simulated: yesNo,
  dueSoonDays: z.int().min(1).max(90).nullish(),
  stagnantDays: z.int().min(1).max(365).nullish(),
  periodStartDay: z.int().min(1).max(28).nullish(),
  onTimeBase: optional(z.enum(ON_TIME_BASES)),
  organizations: z.array(organization),
  documents: listOf(issuedDocument),
  programmes: listOf(programme),
  tasks: z.array(task),
  indicators: listOf(indicator),
})

/** The JSON Schema that providers check their documents against. */
export const publishedSchema = () => ({
  $id: 'urn:ioc-tasks:1',
  title: 'ioc-tasks/1',
  description:
    'Tasks that a province has assigned, and what became of them. Unknown keys are passed over. A row that fails here ' +
    'is set aside or used with a warning; references between rows, repeated ids and keys, and validTo before validFrom ' +
    'are checked by the dashboard alone.',
  ...z.toJSONSchema(document, { target: 'draft-2020-12', io: 'input' }),
})

/** A document as published. */
export type PublishedDocument = z.infer<typeof document>
