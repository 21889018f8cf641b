import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PLAIN } from '../../src/words/plain.ts'

const SRC = join(import.meta.dirname, '../../src')
/** What the language has got since Chrome 109, Firefox 115 or Safari 16.4: a build changes syntax only. */
const NEWER = new RegExp(
  [
    String.raw`\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|symmetricDifference|isSubsetOf)\(`,
    String.raw`\b(Object|Map)\.groupBy\(`,
    String.raw`\bPromise\.(withResolvers|try)\(`,
    String.raw`\bArray\.fromAsync\(`,
    String.raw`\bURL\.(canParse|parse)\(`,
    String.raw`\bAbortSignal\.any\(`,
    String.raw`\bRegExp\.escape\(`,
    String.raw`\.(values|keys|entries)\(\)\.(map|filter|reduce|some|every|find|toArray|take|drop|forEach|flatMap)\(`,
  ].join('|'),
)

it('the page calls nothing that the oldest browsers it promises don’t have', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.startsWith('cli'))
    .map(file => ({ file, text: readFileSync(join(SRC, file), 'utf8') }))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(({ file, text }) => NEWER.exec(text)?.[0].concat(' in ', file) ?? [])).toEqual([])
})

it('the plain page names the browsers that the build is made for', () => {
  const config = readFileSync(join(SRC, '../vite.config.ts'), 'utf8')
  const built = [...config.matchAll(/'(?:chrome|firefox|safari)([\d.]+)'/g)].map(([, version]) => version)
  for (const { needs } of Object.values(PLAIN)) expect(needs.match(/\d+(\.\d+)?/g)).toEqual(built)
})
