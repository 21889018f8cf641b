import type { FilterNames } from '../question/names.ts'
import { nfc } from '../domain/text.ts'
import type { Columns } from './columns.ts'
import type { Filter } from '../question/filter.ts'
import type { Grouping } from './count.ts'

/** The id and full name of a row of a tally. A document's name is its number, else title, else id (contract section 5). */
export function identity(columns: Columns, grouping: Grouping, code: number): { id: string; name: string } {
  const { facts } = columns
  switch (grouping) {
    case 'organization': {
      const { id, name } = facts.organizations[code]!
      return { id, name }
    }
    case 'programme': {
      const { id, name } = facts.programmes[code]!
      return { id, name }
    }
    case 'supervisor': {
      const name = columns.supervisors[code]!
      return { id: name, name }
    }
    case 'document': {
      const { id, number, title } = facts.documents[code]!
      return { id, name: number ?? title ?? nfc(id) }
    }
  }
}

export function filterNames(columns: Columns, filter: Filter): FilterNames {
  const { organizations, programmes, documents } = columns.facts
  const called = <T extends { readonly id: string }>(
    ids: readonly string[],
    rows: readonly T[],
    name: (row: T) => string,
  ) =>
    Object.fromEntries(
      ids.map(id => {
        const row = rows.find(candidate => candidate.id === id)
        return [id, row ? name(row) : id]
      }),
    )
  return {
    org: called(filter.org, organizations, row => row.shortName),
    programme: called(filter.programme, programmes, row => row.shortName),
    document: called(filter.document, documents, row => row.number ?? row.title ?? row.id),
  }
}
