import type { Columns } from './columns.ts'
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
      return { id, name: number ?? title ?? id }
    }
  }
}
