import { posix } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { pptxOf } from '../../src/export/pptx.ts'
import { makeSound } from '../../src/export/soundPackage.ts'
import { chartOf, outlines } from './charts.ts'
import { elementsOf, valueOf } from './elements.ts'
import { HOSTILE, MADE_LEGIBLE, madeHostile } from './hostile.ts'

/**
 * What Microsoft's own validator doesn't see in a package of slides (test/debian runs it): the rules of ISO/IEC 29500-2
 * for parts, types and relations, and what Keynote and Google Slides don't take.
 */
type Package = ReadonlyMap<string, Uint8Array>

async function unzipped(bytes: Uint8Array): Promise<Package> {
  const { files } = await JSZip.loadAsync(bytes)
  const entries = Object.values(files).filter(({ dir }) => !dir)
  return new Map(await Promise.all(entries.map(async file => [file.name, await file.async('uint8array')] as const)))
}

/** Where a package is, and what it holds: the slides and the workbook in them. */
async function packagesIn(asked: Parameters<typeof chartOf>[0]): Promise<[string, Package][]> {
  const { figure, provenance, source, words } = chartOf(asked)
  const slides = await unzipped(await pptxOf(figure, provenance, source, words, outlines.measure))
  const books = [...slides].filter(([path]) => path.endsWith('.xlsx'))
  const inside = books.map(async ([path, bytes]): Promise<[string, Package]> => [path, await unzipped(bytes)])
  return [['', slides], ...(await Promise.all(inside))]
}

const isXml = (path: string) => /\.(xml|rels)$/.test(path)
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Where a part's relations lead. */
function relationsOf(parts: Package, path: string): { type: string; target: string }[] {
  const { dir, base } = posix.parse(path)
  const list = parts.get(posix.join(dir, '_rels', `${base}.rels`))
  if (!list) return []
  return elementsOf(textOf(list))
    .filter(({ local }) => local === 'Relationship')
    .map(element => ({
      type: valueOf(element, 'Type')!.split('/').at(-1)!,
      target: posix.resolve('/', dir, valueOf(element, 'Target')!),
    }))
}

const ASKED: readonly Parameters<typeof chartOf>[0][] = [
  { scenario: 'notice' },
  { scenario: 'province' },
  { scenario: 'province', lang: 'en', query: 'status=overdue&from=year' },
  { scenario: 'plan' },
  { scenario: 'empty' },
  { scenario: 'notice', changed: madeHostile },
  { scenario: 'province', changed: madeHostile, chart: 'supervisors' },
  { scenario: 'province', changed: madeHostile, chart: 'programmes' },
]

describe.each(ASKED)('the slide of %o', asked => {
  const packages = packagesIn(asked)

  it('is of parts that are XML, without a control character', async () => {
    for (const [where, parts] of await packages)
      for (const [path, bytes] of parts) {
        if (!isXml(path)) continue
        const xml = textOf(bytes)
        expect({ where, path, controls: xml.match(/(?![\t\n\r])\p{Control}|[\uFFFD-\uFFFF]/gu) }).toEqual({
          where,
          path,
          controls: null,
        })
        expect(elementsOf(xml).length).toBeGreaterThan(0)
      }
  })

  it('has a type for each part, and types and relations of what is there only', async () => {
    for (const [, parts] of await packages) {
      const types = elementsOf(textOf(parts.get('[Content_Types].xml')!))
      const named = types.flatMap(type => valueOf(type, 'PartName') ?? [])
      const extensions = types.flatMap(type => valueOf(type, 'Extension') ?? [])
      expect(named).toEqual([...new Set(named)])
      expect(named.filter(path => !parts.has(path.slice(1)))).toEqual([])
      const there = new Set([...parts.keys()].map(path => path.split('.').at(-1)!))
      expect(extensions.filter(extension => !there.has(extension))).toEqual([])
      const others = [...parts.keys()].filter(path => path !== '[Content_Types].xml' && !named.includes(`/${path}`))
      // "xml" alone says nothing of what a part is.
      expect(others.filter(path => path.endsWith('.xml') || !extensions.includes(path.split('.').at(-1)!))).toEqual([])
      for (const owner of ['', ...parts.keys()])
        expect(relationsOf(parts, owner).filter(({ target }) => !parts.has(target.slice(1)))).toEqual([])
    }
  })

  it('reaches each of its parts by a relation, and speaks of relations that it has', async () => {
    for (const [, parts] of await packages) {
      const reached = new Set<string>()
      const reach = (path: string) => {
        for (const { target } of relationsOf(parts, path)) {
          if (reached.has(target)) continue
          reached.add(target)
          reach(target.slice(1))
        }
      }
      reach('')
      const lists = /\.rels$|^\[Content_Types\]/
      expect([...parts.keys()].filter(path => !lists.test(path) && !reached.has(`/${path}`))).toEqual([])
      for (const [path, bytes] of parts) {
        if (!isXml(path) || lists.test(path)) continue
        const { dir, base } = posix.parse(path)
        const list = parts.get(posix.join(dir, '_rels', `${base}.rels`))
        const ids = list ? elementsOf(textOf(list)).flatMap(element => valueOf(element, 'Id') ?? []) : []
        const spoken = elementsOf(textOf(bytes)).flatMap(element => valueOf(element, 'r:id') ?? [])
        expect(spoken.filter(id => !ids.includes(id))).toEqual([])
      }
    }
  })

  it('has shapes with a text body, and themes of their own for slides and notes', async () => {
    const [[, slides]] = (await packages) as [[string, Package]]
    for (const [path, bytes] of slides) {
      if (!/^ppt\/(slide|notes)\w+\/\w+\.xml$/.test(path)) continue
      const elements = elementsOf(textOf(bytes)).map(({ name }) => name)
      const bodies = elements.filter(name => name === 'p:txBody').length
      expect({ path, bodies }).toEqual({ path, bodies: elements.filter(name => name === 'p:sp').length })
      const ids = elementsOf(textOf(bytes)).flatMap(each => (each.name === 'p:cNvPr' ? valueOf(each, 'id')! : []))
      expect(ids).toEqual([...new Set(ids)])
    }
    const masters = [...slides.keys()].filter(path => /^ppt\/(slide|notes)Masters\/\w+\.xml$/.test(path))
    const themes = masters.flatMap(path =>
      relationsOf(slides, path).flatMap(({ type, target }) => (type === 'theme' ? target : [])),
    )
    expect(themes).toHaveLength(masters.length)
    expect(new Set(themes).size).toBe(masters.length)
    const order = elementsOf(textOf(slides.get('ppt/presentation.xml')!)).map(({ name }) => name)
    const lists = order.filter(name => /^p:(\w+IdLst|sldSz|notesSz)$/.test(name))
    expect(lists).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'])
  })

  it('has a chart of two axes, with names of one level, and a workbook with the same cells', async () => {
    const [[, slides], ...books] = (await packages) as [[string, Package], ...[string, Package][]]
    const charts = [...slides.keys()].filter(path => path.startsWith('ppt/charts/chart'))
    expect(charts).toHaveLength(asked.scenario === 'empty' ? 0 : 1)
    expect(books).toHaveLength(charts.length)
    for (const path of charts) {
      const elements = elementsOf(textOf(slides.get(path)!))
      const names = elements.map(({ name }) => name)
      expect(names.filter(name => name.startsWith('c:multiLvl') || name === 'c:lvl')).toEqual([])
      const ids = elements.flatMap(each =>
        each.name === 'c:axId' ? (valueOf(each, 'c:val') ?? valueOf(each, 'val')!) : [],
      )
      // Named by the bars, then each by itself.
      expect(ids).toHaveLength(4)
      expect(ids.slice(0, 2)).toEqual(ids.slice(2))
      expect(names.filter(name => name === 'c:cat')).toHaveLength(
        names.filter(name => name === 'c:strCache').length / 2,
      )
    }
    for (const [, parts] of books) {
      const { ref } = elementsOf(textOf(parts.get('xl/tables/table1.xml')!))[0]!.attributes
      const dimension = elementsOf(textOf(parts.get('xl/worksheets/sheet1.xml')!)).find(
        each => each.name === 'dimension',
      )!
      expect(ref!.value).toMatch(/^A1:[A-Z]+\d+$/)
      expect(ref!.value).toBe(valueOf(dimension, 'ref'))
      expect(textOf(parts.get('xl/worksheets/sheet1.xml')!)).not.toContain('<v></v>')
    }
  })
})

it('says hostile texts as they can be read', async () => {
  const [[, slides], [, book]] = (await packagesIn({ scenario: 'notice', changed: madeHostile })) as [
    [string, Package],
    [string, Package],
  ]
  const escaped = MADE_LEGIBLE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const said = (parts: Package, path: string) =>
    textOf(parts.get(path)!).replaceAll('&quot;', '"').replaceAll('&apos;', "'")
  expect(HOSTILE).not.toBe(MADE_LEGIBLE)
  expect(said(slides, 'ppt/slides/slide1.xml')).toContain(`${escaped}. `)
  expect(said(slides, 'docProps/core.xml')).toContain(`<dc:creator>${escaped}</dc:creator>`)
  expect(said(slides, 'docProps/app.xml')).toContain(`<Company>${escaped}</Company>`)
  // Cut where the chart's names are too long.
  expect(said(slides, 'ppt/charts/chart1.xml')).toContain(`>${escaped.slice(0, 20)}`)
  expect(said(book, 'xl/sharedStrings.xml')).toContain(`>${escaped.slice(0, 20)}`)
})

it('leaves no control character in any part, whoever wrote it there: a vertical tab is a space', () => {
  const parts = new Map([
    ['[Content_Types].xml', '<Types/>'],
    ['docProps/app.xml', '<a>\n\tSở\vNội\u0085vụ\u0001\uFFFE\uD800</a>'],
  ])
  makeSound(parts)
  expect(parts.get('docProps/app.xml')).toBe('<a>\n\tSở Nội vụ</a>')
})
