import type { Facts } from '../domain/facts.ts'
import type { TaskRow } from './row.ts'

/**
 * Where a restricted task stands without its name (contract section 1): on the wall, in pictures, slides and print. What
 * charts, tiles and the wall are drawn from comes through here, before anything is drawn; the desk's list and panel and
 * the report name it. Null stands for a name that isn't told.
 */
interface Named {
  readonly title: string
  readonly clause: string | null
}
type Unnamed<T extends Named> = Omit<T, 'title'> & { readonly title: string | null }

export function pictured<T extends Named>(task: T, restricted: boolean): Unnamed<T> {
  return restricted ? { ...task, title: null, clause: null } : task
}

/** A task as a picture shows it. Its id stays for the mark on the desk that opens it: it is never drawn. */
export type PicturedRow = Unnamed<TaskRow>

export const picturedRow = (row: TaskRow): PicturedRow =>
  pictured(row.restricted ? { ...row, document: null } : row, row.restricted)

/** An address that a file shows: it opens no restricted task. */
export function picturedAddress(url: string, { tasks }: Facts): string {
  const address = new URL(url)
  const opened = new Set(address.searchParams.getAll('task'))
  if (!tasks.some(({ id, restricted }) => restricted && opened.has(id))) return url
  address.searchParams.delete('task')
  return address.href
}
