/** What a test changes of a document. */
export interface PublishedDocument {
  publisher: string
  organizations: { name: string; shortName?: string }[]
  programmes: { name: string; shortName?: string }[]
  tasks: { title: string; supervisor?: string }[]
}

/** What may stand in a cell that was copied from anywhere: `\v` is Word's soft line break. */
export const HOSTILE = `Sở\vNội vụ\u0000\u0001\u001F\u007F\uFFFE\uFFFF\uD800 <&>"'\uDC00 ]]> $& $1 chart7.xml &amp; 🏛\r\n\thết`
/** The same as a file says it. */
export const MADE_LEGIBLE = `Sở Nội vụ <&>"' ]]> $& $1 chart7.xml &amp; 🏛 hết`

/** Hostile texts wherever a chart's file says a text of the data; two agencies each have one name. */
export function madeHostile(document: PublishedDocument): void {
  document.publisher = HOSTILE
  const named = (place: number) => `${HOSTILE} ${place >> 1}`
  for (const [place, each] of [...document.organizations, ...document.programmes].entries())
    Object.assign(each, { name: named(place), shortName: named(place) })
  for (const [place, task] of document.tasks.entries())
    Object.assign(task, { title: HOSTILE, supervisor: named(place) })
}
