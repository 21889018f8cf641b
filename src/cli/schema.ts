import { readFile, writeFile } from 'node:fs/promises'
import { publishedSchema } from '../data/schema.ts'

/**
 * `npm run schema` writes the published JSON Schema from `src/data/schema.ts`; with `-- --check` it writes nothing and
 * exits 1 where the published one is not current.
 */
const FILE = 'public/ioc-tasks-1.schema.json'
const file = new URL(`../../${FILE}`, import.meta.url)
const current = `${JSON.stringify(publishedSchema(), null, 2)}\n`

const options = process.argv.slice(2).join(' ')
if (options === '') {
  await writeFile(file, current)
  console.log(`Wrote ${FILE}.`)
} else if (options !== '--check') {
  console.error('Usage: npm run schema [-- --check]')
  process.exitCode = 2
} else if ((await readFile(file, 'utf8').catch(() => '')) !== current) {
  console.error(`${FILE} is not what src/data/schema.ts says now: run "npm run schema" and commit the file.`)
  process.exitCode = 1
}
