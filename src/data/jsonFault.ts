const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const NUMBER_BEGUN = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const ESCAPE_BEGUN = /\\(?:u[\da-fA-F]{0,3})?/y
const WORDS = ['true', 'false', 'null']

const QUOTE = 34
const BACKSLASH = 92
const FIRST_PRINTABLE = 32

/** Where a token ends, or where it stops being one: the text's length where it breaks off. */
type Token = { readonly end: number } | { readonly stop: number }

function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

function stringAt(text: string, start: number): Token {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) return { end: i + 1 }
    if (code < FIRST_PRINTABLE) return { stop: i }
    if (code !== BACKSLASH) continue
    const end = matchEnd(ESCAPE, text, i)
    if (end === i) return { stop: matchEnd(ESCAPE_BEGUN, text, i) }
    i = end - 1
  }
  return { stop: text.length }
}

function numberAt(text: string, start: number): Token {
  const end = matchEnd(NUMBER, text, start)
  const begun = matchEnd(NUMBER_BEGUN, text, start)
  return end === begun ? { end } : { stop: begun }
}

function wordAt(text: string, start: number): Token {
  const word = WORDS.find(candidate => candidate[0] === text[start])
  if (word === undefined) return { stop: start }
  let length = 1
  while (length < word.length && text[start + length] === word[length]) length++
  return length === word.length ? { end: start + length } : { stop: start + length }
}

function scalarAt(text: string, start: number): Token {
  const character = text[start]!
  if (character === '"') return stringAt(text, start)
  return /[-\d]/.test(character) ? numberAt(text, start) : wordAt(text, start)
}

/** What may come next. */
type Expected = 'value' | 'firstElement' | 'firstKey' | 'key' | 'colon' | 'separator' | 'nothing'

const isKey = (expected: Expected) => expected === 'key' || expected === 'firstKey'
const isValue = (expected: Expected) => expected === 'value' || expected === 'firstElement'
const mayClose = (expected: Expected) => /^first|separator/.test(expected)
const afterValue = (open: readonly string[]): Expected => (open.length > 0 ? 'separator' : 'nothing')

/** What may come after a mark of punctuation, null where it can't stand. Keeps `open`, the brackets open so far. */
function afterMark(mark: string, expected: Expected, open: string[]): Expected | null {
  switch (mark) {
    case '{':
    case '[':
      if (!isValue(expected)) return null
      open.push(mark)
      return mark === '{' ? 'firstKey' : 'firstElement'
    case '}':
    case ']':
      if (!mayClose(expected) || open.at(-1) !== (mark === '}' ? '{' : '[')) return null
      open.pop()
      return afterValue(open)
    case ':':
      return expected === 'colon' ? 'value' : null
    default:
      if (expected !== 'separator') return null
      return open.at(-1) === '{' ? 'key' : 'value'
  }
}

/**
 * Where a text stops being JSON: the place of the first character that can't stand there, the text's length where it
 * breaks off, null where it is JSON. `JSON.parse` tells it in the words of its engine, or not at all.
 */
export function jsonStopsAt(text: string): number | null {
  const open: string[] = []
  let expected: Expected = 'value'
  let i = 0
  while (i < text.length) {
    const character = text[i]!
    if (' \t\n\r'.includes(character)) i++
    else if ('{}[]:,'.includes(character)) {
      const next = afterMark(character, expected, open)
      if (next === null) return i
      expected = next
      i++
    } else {
      if (isKey(expected) ? character !== '"' : !isValue(expected)) return i
      const token = scalarAt(text, i)
      if ('stop' in token) return token.stop
      expected = isKey(expected) ? 'colon' : afterValue(open)
      i = token.end
    }
  }
  return expected === 'nothing' ? null : text.length
}
