import {
  type DocumentId,
  type Indicator,
  type IssuedDocument,
  type Organization,
  ORGANIZATION_KINDS,
  type OrganizationId,
  type Programme,
  type ProgrammeId,
  type SetAside,
} from '../domain/facts.ts'
import { parsePeriod } from '../domain/period.ts'
import { parseDay } from '../domain/plainDay.ts'
import { linksOfCircles } from '../domain/succession.ts'
import { isBlank, nfc } from '../domain/text.ts'
import { fault, isRow, type Place, requiredTextFault, ROOT, type Row, RowPlace, type Warnings } from './fields.ts'
import { shortNames } from './shortNames.ts'

/** Rows with ids that tasks refer to: organizations, documents, programmes; and indicators. */

function nameOf(row: Row, id: string, place: Place, warnings: Warnings): string {
  const { name } = row
  if (typeof name === 'string' && !isBlank(name)) return warnings.normal(name, 'name', place)
  warnings.addAt(place, 'name', name == null || typeof name === 'string' ? 'noName' : 'notText', name)
  return nfc(id)
}

/** Rows by id; those without an id or with a repeated one go to `refuse`. */
function readById<I extends string, T>(
  rows: readonly unknown[],
  list: string,
  read: (row: Row, id: I, place: Place) => T,
  refuse: (setAside: SetAside) => void,
): Map<I, T> {
  const byId = new Map<I, T>()
  const place = new RowPlace(list)
  for (let i = 0; i < rows.length; i++) {
    place.index = i
    const row = rows[i]
    if (!isRow(row)) {
      refuse({ path: place.path(), id: null, fault: fault('notAnObject', row) })
      continue
    }
    const wrong = requiredTextFault(row.id)
    const id = wrong ? null : (row.id as I)
    if (id === null || byId.has(id)) {
      refuse({ path: `${place.path()}.id`, id, fault: wrong ?? fault('repeated', id) })
      continue
    }
    byId.set(id, read(row, id, place))
  }
  return byId
}

const leaveOut = (warnings: Warnings) => (refused: SetAside) => {
  warnings.list.push({ path: refused.path, fault: refused.fault })
}

/** Each with the short name that it is shown by. */
function called(byId: Map<OrganizationId, Organization>): Map<OrganizationId, Organization> {
  const rows = [...byId.values()]
  const names = shortNames(
    rows.map(({ id, name, statedShortName: stated }) => ({ name, isNamed: name !== nfc(id), stated })),
  )
  return new Map(rows.map((row, i) => [row.id, { ...row, shortName: names[i]! }]))
}

export function readOrganizations(
  rows: readonly unknown[],
  warnings: Warnings,
  setAside: SetAside[],
): Map<OrganizationId, Organization> {
  const paths = new Map<OrganizationId, string>()
  const byId = readById<OrganizationId, Organization>(
    rows,
    'organizations',
    (row, id, place) => {
      paths.set(id, place.path())
      const name = nameOf(row, id, place, warnings)
      const validFrom = warnings.day(row.validFrom, 'validFrom', place)
      const validTo = warnings.day(row.validTo, 'validTo', place)
      const backwards = validFrom !== null && validTo !== null && validTo < validFrom
      if (backwards) warnings.addAt(place, 'validTo', 'endsBeforeItBegins', row.validTo)
      return {
        id,
        name,
        shortName: name,
        statedShortName: warnings.text(row.shortName, 'shortName', place),
        kind: warnings.choice(row.kind, 'kind', place, ORGANIZATION_KINDS) ?? 'other',
        validFrom,
        validTo: backwards ? null : validTo,
        successorId: warnings.word(row.successorId, 'successorId', place) as OrganizationId | null,
      }
    },
    refused => setAside.push(refused),
  )
  for (const [id, organization] of byId) {
    const { successorId } = organization
    if (successorId === null || byId.has(successorId)) continue
    warnings.add(`${paths.get(id)}.successorId`, 'unknownOrganization', successorId)
    byId.set(id, { ...organization, successorId: null })
  }
  for (const id of linksOfCircles([...byId.values()]))
    warnings.add(`${paths.get(id)}.successorId`, 'successorCircle', byId.get(id)!.successorId)
  return called(byId)
}

const isIssuedOn = (text: string) =>
  parseDay(text) !== null || (/^\d{4}(-\d\d)?$/.test(text) && parsePeriod(text) !== null)

function issuedOnOf(row: Row, place: Place, warnings: Warnings): string | null {
  const text = warnings.word(row.issuedOn, 'issuedOn', place)
  if (text === null || isIssuedOn(text)) return text
  warnings.addAt(place, 'issuedOn', 'invalidDate', text)
  return null
}

export function readDocuments(document: Row, warnings: Warnings): Map<DocumentId, IssuedDocument> {
  return readById<DocumentId, IssuedDocument>(
    warnings.rows(document.documents, 'documents', ROOT),
    'documents',
    (row, id, place) => ({
      id,
      number: warnings.text(row.number, 'number', place),
      kind: warnings.text(row.kind, 'kind', place),
      issuedOn: issuedOnOf(row, place, warnings),
      issuer: warnings.groupedText(row.issuer, 'issuer', place),
      title: warnings.text(row.title, 'title', place),
      url: warnings.word(row.url, 'url', place),
    }),
    leaveOut(warnings),
  )
}

export function readProgrammes(document: Row, warnings: Warnings): Map<ProgrammeId, Programme> {
  return readById<ProgrammeId, Programme>(
    warnings.rows(document.programmes, 'programmes', ROOT),
    'programmes',
    (row, id, place) => {
      const name = nameOf(row, id, place, warnings)
      return { id, name, shortName: warnings.text(row.shortName, 'shortName', place) ?? name }
    },
    leaveOut(warnings),
  )
}

function readPoints(row: Row, place: Place, warnings: Warnings): Indicator['points'] {
  return warnings.rows(row.points, 'points', place).flatMap((point, i) => {
    const key = `points[${i}]`
    if (!isRow(point)) {
      warnings.addAt(place, key, 'notAnObject', point)
      return []
    }
    const on = typeof point.on === 'string' ? parseDay(point.on) : null
    if (on === null) warnings.addAt(place, `${key}.on`, 'invalidDate', point.on)
    else if (!Number.isFinite(point.value)) warnings.addAt(place, `${key}.value`, 'notANumber', point.value)
    else return [{ on, value: point.value as number }]
    return []
  })
}

export function readIndicators(
  document: Row,
  programmes: ReadonlyMap<ProgrammeId, Programme>,
  documents: ReadonlyMap<DocumentId, IssuedDocument>,
  warnings: Warnings,
): Indicator[] {
  const byId = readById<string, Indicator>(
    warnings.rows(document.indicators, 'indicators', ROOT),
    'indicators',
    (row, id, place) => ({
      id,
      name: nameOf(row, id, place, warnings),
      unit: warnings.text(row.unit, 'unit', place),
      target: warnings.number(row.target, 'target', place),
      direction: warnings.choice(row.direction, 'direction', place, ['at-least', 'at-most']) ?? 'at-least',
      programmeIds: warnings.ids(row.programmeIds, 'programmeIds', place, programmes, 'unknownProgramme'),
      documentId: warnings.id(row.documentId, 'documentId', place, documents, 'unknownDocument'),
      clause: warnings.text(row.clause, 'clause', place),
      points: readPoints(row, place, warnings),
    }),
    leaveOut(warnings),
  )
  return [...byId.values()]
}
