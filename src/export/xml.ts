/** What parts words and isn't seen; a vertical tab is Word's line break. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
/** Control characters, half pairs and non-characters: nobody can read them, and XML allows but few of them. */
const FORBIDDEN = /\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu

/** A text of the data as a line in a file: a break in it is a space, what is no character is gone. */
export const legible = (text: string): string => text.replace(BREAKS, ' ').replace(FORBIDDEN, '')

/** The same for a whole XML file, whose own lines stay. */
export const legibleXml = (xml: string): string =>
  xml.replace(/[\v\f\u0085]+/g, ' ').replace(/(?![\t\n\r])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '')

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML has it, in an element or between double quotes. */
export const xmlText = (text: string): string => legible(text).replace(/[&<>"]/g, mark => ESCAPES[mark]!)
