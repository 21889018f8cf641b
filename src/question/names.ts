/** What the ids in a filter are called, for chips; unknown ids are called as they stand. */
export type FilterNames = Readonly<Record<'org' | 'programme' | 'document', Readonly<Record<string, string>>>>
