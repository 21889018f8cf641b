import { type Facts, ON_TIME_BASES, type Rejection, type SetAside, type Settings, type Task } from '../domain/facts.ts'
import { dayOfMs, parseInstant } from '../domain/instant.ts'
import { cut, type Rows } from './cut.ts'
import { decode } from './decode.ts'
import { isRow, ROOT, type Row, RowPlace, shortened, spoken, Warnings } from './fields.ts'
import { readDocuments, readIndicators, readOrganizations, readProgrammes } from './readRegisters.ts'
import { NONE_REPEATED, type Repeated, repeatedKeys } from './repeatedKeys.ts'
import { TaskReader } from './readTask.ts'

export const SCHEMA = 'ioc-tasks/1'

function wholeNumber(document: Row, key: string, most: number, usual: number, warnings: Warnings): number {
  const value = document[key]
  if (value === undefined || value === null) return usual
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value
  warnings.add(key, typeof value === 'number' ? 'outOfRange' : 'notANumber', value)
  return usual
}

function readSettings(document: Row, warnings: Warnings): Settings {
  return {
    dueSoonDays: wholeNumber(document, 'dueSoonDays', 90, 7, warnings),
    stagnantDays: wholeNumber(document, 'stagnantDays', 365, 31, warnings),
    periodStartDay: wholeNumber(document, 'periodStartDay', 28, 1, warnings),
    onTimeBase: warnings.choice(document.onTimeBase, 'onTimeBase', ROOT, ON_TIME_BASES) ?? 'completedWithDeadline',
  }
}

const found = (value: unknown) => (value == null ? null : spoken(value))

/**
 * Bytes → checked facts, or why the document was rejected whole (contract section 4). Nothing is dropped silently: what
 * could not be used is in `setAside` and `warnings`, each with its path.
 */
export function read(bytes: Uint8Array): { facts: Facts } | { rejection: Rejection } {
  const pieces = cut(bytes)
  if (pieces) {
    const put = readValue(pieces.rest, pieces.repeated, pieces.tasks)
    if ('facts' in put && !pieces.tasks.broken) return put
  }
  const decoded = decode(bytes)
  if ('rejection' in decoded) return decoded
  return readValue(decoded.value, () => repeatedKeys(decoded.text))
}

/**
 * As {@link read}, from the JSON value.
 * @param repeatedIn the keys that its text says twice
 * @param rows of its tasks, where they aren't its own
 */
export function readValue(
  document: unknown,
  repeatedIn: () => Repeated = () => NONE_REPEATED,
  rows?: Rows,
): { facts: Facts } | { rejection: Rejection } {
  if (!isRow(document)) return { rejection: { code: 'notAnObject' } }
  if (document.schema !== SCHEMA) return { rejection: { code: 'wrongSchema', found: found(document.schema) } }
  const { generatedAt: generatedAtText } = document
  const generatedAt = typeof generatedAtText === 'string' ? parseInstant(generatedAtText) : null
  if (generatedAt === null) return { rejection: { code: 'noGeneratedAt', found: found(generatedAtText) } }
  if (!Array.isArray(document.organizations)) return { rejection: { code: 'noList', path: 'organizations' } }
  if (!Array.isArray(document.tasks)) return { rejection: { code: 'noList', path: 'tasks' } }
  const repeated = repeatedIn()
  if (repeated.outermost !== null) return { rejection: { code: 'repeatedKey', key: shortened(repeated.outermost) } }

  const warnings = new Warnings()
  const setAside: SetAside[] = []
  const publisher = warnings.text(document.publisher, 'publisher', ROOT)
  const simulated = warnings.yesNo(document.simulated, 'simulated', ROOT, true)
  const settings = readSettings(document, warnings)
  const organizations = readOrganizations(document.organizations, warnings, setAside)
  const documents = readDocuments(document, warnings)
  const programmes = readProgrammes(document, warnings)
  const taken = new Set<string>()
  const dataDay = dayOfMs(generatedAt.ms)
  const place = new RowPlace('tasks')
  const reader = new TaskReader({ organizations, documents, programmes, taken, generatedAt, dataDay, warnings }, place)
  const tasks: Task[] = []
  for (const row of rows ?? (document.tasks as readonly unknown[])) {
    const task = reader.read(row)
    if ('path' in task) setAside.push(task)
    else {
      taken.add(task.id)
      tasks.push(task)
    }
    place.index++
  }
  for (const path of rows?.repeated ?? []) warnings.add(`tasks${path}`, 'repeatedKey')
  for (const path of repeated.paths) warnings.add(path.slice(1), 'repeatedKey')
  const indicators = readIndicators(document, programmes, documents, warnings)
  return {
    facts: {
      generatedAt,
      generatedAtText: generatedAtText as string,
      dataDay,
      publisher,
      simulated,
      settings,
      organizations: [...organizations.values()],
      documents: [...documents.values()],
      programmes: [...programmes.values()],
      indicators,
      tasks,
      setAside,
      warnings: warnings.list,
    },
  }
}
