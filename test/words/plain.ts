/** Said with plain spaces for those that never break, to be compared with what is typed. */
export const plain = <T>(said: T): T => JSON.parse(JSON.stringify(said).replaceAll('\u00a0', ' ')) as T
