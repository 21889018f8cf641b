import { parsePeriod } from '../domain/period.ts'
import { parseDay } from '../domain/plainDay.ts'
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
import { linksOfCircles } from '../domain/succession.ts'
import { fault, isBlank, isRow, nfc, type Place, requiredTextFault, type Row, type Warnings } from './fields.ts'

/** Rows with ids that tasks refer to: organizations, documents, programmes; and indicators. */

function nameOf(row: Row, id: string, place: Place, warnings: Warnings): string {
  const { name } = row
  if (typeof name === 'string' && !isBlank(name)) return nfc(name)
  warnings.add(`${place()}.name`, name == null || name === '' || typeof name === 'string' ? 'noName' : 'notText', name)
  return nfc(id)
}

/** Rows by id; those without an id or with a repeated one go to `refuse`. */
function readById<T>(
  rows: readonly unknown[],
  list: string,
  read: (row: Row, id: string, place: Place) => T,
  refuse: (setAside: SetAside) => void,
): Map<string, T> {
  const byId = new Map<string, T>()
  for (let i = 0; i < rows.length; i++) {
    const place = () => `${list}[${i}]`
    const row = rows[i]
    if (!isRow(row)) {
      refuse({ path: place(), id: null, fault: fault('notAnObject', row) })
      continue
    }
    const wrong = requiredTextFault(row.id)
    const id = wrong ? null : (row.id as string)
    if (wrong || byId.has(id!)) {
      refuse({ path: `${place()}.id`, id, fault: wrong ?? fault('repeated', id) })
      continue
    }
    byId.set(id!, read(row, id!, place))
  }
  return byId
}

const leaveOut = (warnings: Warnings) => (refused: SetAside) => {
  warnings.list.push({ path: refused.path, fault: refused.fault })
}

function optionalRows(document: Row, list: string, warnings: Warnings): readonly unknown[] {
  const rows = document[list]
  if (rows === undefined || rows === null) return []
  if (Array.isArray(rows)) return rows
  warnings.add(list, 'notAList', rows)
  return []
}

export function readOrganizations(
  rows: readonly unknown[],
  warnings: Warnings,
  setAside: SetAside[],
): Map<OrganizationId, Organization> {
  const places = new Map<OrganizationId, Place>()
  const byId = readById(
    rows,
    'organizations',
    (row, id, place): Organization => {
      places.set(id as OrganizationId, place)
      const name = nameOf(row, id, place, warnings)
      const validFrom = warnings.day(row, 'validFrom', place)
      const validTo = warnings.day(row, 'validTo', place)
      const backwards = validFrom !== null && validTo !== null && validTo < validFrom
      if (backwards) warnings.add(`${place()}.validTo`, 'endsBeforeItBegins', row.validTo)
      return {
        id: id as OrganizationId,
        name,
        shortName: warnings.text(row, 'shortName', place) ?? name,
        kind: warnings.choice(row, 'kind', place, ORGANIZATION_KINDS) ?? 'other',
        validFrom,
        validTo: backwards ? null : validTo,
        successorId: warnings.text(row, 'successorId', place) === null ? null : (row.successorId as OrganizationId),
      }
    },
    refused => setAside.push(refused),
  ) as Map<OrganizationId, Organization>
  for (const [id, organization] of byId) {
    const { successorId } = organization
    if (successorId === null || byId.has(successorId)) continue
    warnings.add(`${places.get(id)!()}.successorId`, 'unknownOrganization', successorId)
    byId.set(id, { ...organization, successorId: null })
  }
  for (const id of linksOfCircles(byId))
    warnings.add(`${places.get(id)!()}.successorId`, 'successorCircle', byId.get(id)!.successorId)
  return byId
}

const isIssuedOn = (text: string) =>
  parseDay(text) !== null || (/^\d{4}(-\d\d)?$/.test(text) && parsePeriod(text) !== null)

function issuedOnOf(row: Row, place: Place, warnings: Warnings): string | null {
  const text = warnings.text(row, 'issuedOn', place)
  if (text === null || isIssuedOn(text)) return text
  warnings.add(`${place()}.issuedOn`, 'invalidDate', text)
  return null
}

export function readDocuments(document: Row, warnings: Warnings): Map<DocumentId, IssuedDocument> {
  return readById(
    optionalRows(document, 'documents', warnings),
    'documents',
    (row, id, place): IssuedDocument => ({
      id: id as DocumentId,
      number: warnings.text(row, 'number', place),
      kind: warnings.text(row, 'kind', place),
      issuedOn: issuedOnOf(row, place, warnings),
      issuer: warnings.text(row, 'issuer', place),
      title: warnings.text(row, 'title', place),
      url: warnings.text(row, 'url', place),
    }),
    leaveOut(warnings),
  ) as Map<DocumentId, IssuedDocument>
}

export function readProgrammes(document: Row, warnings: Warnings): Map<ProgrammeId, Programme> {
  return readById(
    optionalRows(document, 'programmes', warnings),
    'programmes',
    (row, id, place): Programme => {
      const name = nameOf(row, id, place, warnings)
      return { id: id as ProgrammeId, name, shortName: warnings.text(row, 'shortName', place) ?? name }
    },
    leaveOut(warnings),
  ) as Map<ProgrammeId, Programme>
}

function pointOf(value: unknown, place: Place, warnings: Warnings) {
  if (!isRow(value)) {
    warnings.add(place(), 'notAnObject', value)
    return null
  }
  const on = typeof value.on === 'string' ? parseDay(value.on) : null
  if (on === null) warnings.add(`${place()}.on`, 'invalidDate', value.on)
  else if (typeof value.value !== 'number') warnings.add(`${place()}.value`, 'notANumber', value.value)
  else return { on, value: value.value }
  return null
}

export function readIndicators(
  document: Row,
  programmes: ReadonlyMap<ProgrammeId, Programme>,
  documents: ReadonlyMap<DocumentId, IssuedDocument>,
  warnings: Warnings,
): Indicator[] {
  const target = (row: Row, place: Place) => {
    const value = row.target
    if (value === undefined || value === null) return null
    if (typeof value === 'number') return value
    warnings.add(`${place()}.target`, 'notANumber', value)
    return null
  }
  return [
    ...readById(
      optionalRows(document, 'indicators', warnings),
      'indicators',
      (row, id, place): Indicator => ({
        id,
        name: nameOf(row, id, place, warnings),
        unit: warnings.text(row, 'unit', place),
        target: target(row, place),
        direction: warnings.choice(row, 'direction', place, ['at-least', 'at-most']) ?? 'at-least',
        programmeIds: warnings.ids(row, 'programmeIds', place, programmes, 'unknownProgramme'),
        documentId: warnings.id(
          row,
          'documentId',
          place,
          documents as ReadonlyMap<string, unknown>,
          'unknownDocument',
        ) as DocumentId | null,
        clause: warnings.text(row, 'clause', place),
        points: warnings.rows(row, 'points', place, (value, at) => pointOf(value, at, warnings)),
      }),
      leaveOut(warnings),
    ).values(),
  ]
}
