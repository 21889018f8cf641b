import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import JSZip from 'jszip'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { runReport } from '../cli/run.ts'
import { madeHostile, type PublishedDocument } from '../export/hostile.ts'
import { faultsOf } from './validator.ts'

/** What an office does with our files: LibreOffice opens them without complaint and prints what they say. */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'node_modules/.cache/ioc-files')

test('LibreOffice prints the chart’s slide, and shows its SVG and PNG', () => {
  test.setTimeout(180_000)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(join(folder, 'tasks.json'), SCENARIOS['province']!.body())
  const report = join(root, 'src/cli/report.ts')
  const chart = [report, '--data', 'tasks.json', '--chart', 'organizations', '--out']
  for (const file of ['svg.svg', 'png.png', 'pptx.pptx']) run(process.execPath, '--import', 'tsx', ...chart, file)
  // One start for all three: it is most of the time.
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    ...'--headless --convert-to pdf'.split(' '),
    'svg.svg',
    'png.png',
    'pptx.pptx',
  )
  for (const name of ['svg', 'png', 'pptx']) {
    expect(run('pdfinfo', `${name}.pdf`)).toMatch(/Pages:\s+1\n/)
    run('pdftoppm', '-r', '40', '-png', '-singlefile', `${name}.pdf`, `${name}-page`)
    // A page with nothing on it weighs a tenth of that.
    expect(readFileSync(join(folder, `${name}-page.png`)).length).toBeGreaterThan(10_000)
  }
  // Letters that a font lacks come from another, with gaps.
  const closed = (text: string) => text.replaceAll(/\s/g, '')
  const slide = closed(run('pdftotext', '-layout', 'pptx.pdf', '-'))
  for (const text of [
    '07 cơ quan có từ 03 nhiệm vụ quá hạn trở lên: 28/38',
    'Sở Khoa học và Công nghệ',
    'DỮ LIỆU MÔ PHỎNG',
    'tạm dừng',
  ])
    expect(slide).toContain(closed(text))
  expect(slide).not.toMatch(/[-−]\d/)
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
})

const documents: Readonly<Record<string, () => string>> = {
  notice: SCENARIOS['notice']!.body,
  province: SCENARIOS['province']!.body,
  plan: SCENARIOS['plan']!.body,
  empty: SCENARIOS['empty']!.body,
  'hostile names': () => {
    const document = JSON.parse(SCENARIOS['province']!.body()) as PublishedDocument
    madeHostile(document)
    return JSON.stringify(document)
  },
}

for (const [name, body] of Object.entries(documents))
  test(`Microsoft’s validator has nothing against the slides of ${name}, nor the workbooks in them`, async () => {
    test.setTimeout(180_000)
    const at = join(root, 'node_modules/.cache/ioc-slides', name)
    rmSync(at, { recursive: true, force: true })
    mkdirSync(at, { recursive: true })
    writeFileSync(join(at, 'tasks.json'), body())
    for (const chart of ['organizations', 'programmes', 'supervisors']) {
      const slide = join(at, `${chart}.pptx`)
      const said = await runReport('--data', join(at, 'tasks.json'), '--chart', chart, '--out', slide)
      expect(said).toEqual({ code: 0, stdout: '', stderr: '' })
      const { files } = await JSZip.loadAsync(readFileSync(slide))
      const books = Object.keys(files).filter(path => path.endsWith('.xlsx'))
      for (const book of books) writeFileSync(`${slide}.xlsx`, await files[book]!.async('uint8array'))
      for (const file of [slide, ...books.map(() => `${slide}.xlsx`)])
        expect({ file, faults: faultsOf(file) }).toEqual({ file, faults: [] })
    }
  })
