import { legibleXml } from './xml.ts'
import type { Parts } from './steadyZip.ts'

/**
 * What pptxgenjs 4.0.1 writes that Microsoft's validator, Keynote or Google Slides don't take (its issues 1273, 1443,
 * 1444, 1531, 1534), put right. What a later version writes rightly stays as it is.
 */
const NO_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="vi-VN"/></a:p></p:txBody>'
const TYPES = '[Content_Types].xml'
const NOTES_MASTER = 'ppt/notesMasters/_rels/notesMaster1.xml.rels'
const THEME = 'ppt/theme/theme1.xml'
const NOTES_THEME = 'ppt/theme/theme2.xml'

/** In the order of the standard: masters of slides, of notes, then the slides. */
function orderedPresentation(xml: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0]
  if (notes === undefined) return xml
  return xml.replace(notes, '').replace('</p:sldMasterIdLst>', end => end + notes)
}

/** A chart names the axes that it has, and its names have one level. */
function soundChart(xml: string): string {
  const axes = new Set([...xml.matchAll(/<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id))
  return xml
    .replaceAll(/<c:axId val="(\d+)"\/>/g, (axis, id: string) => (axes.has(id) ? axis : ''))
    .replaceAll(/<c:multiLvlStrRef>.*?<\/c:multiLvlStrRef>/gs, names =>
      names.split('<c:lvl>').length > 2 ? names : names.replaceAll('multiLvlStr', 'str').replaceAll(/<\/?c:lvl>/g, ''),
    )
}

/** Every shape may bear a text. */
const soundShapes = (xml: string) =>
  xml.replaceAll(/<p:sp>.*?<\/p:sp>/gs, shape =>
    shape.includes('<p:txBody>') ? shape : shape.replace(/<\/p:sp>$/, `${NO_TEXT}</p:sp>`),
  )

function soundText(path: string, xml: string): string {
  if (path === 'ppt/presentation.xml') return orderedPresentation(xml)
  if (path.startsWith('ppt/charts/chart')) return soundChart(xml)
  if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/\w+\.xml$/.test(path)) return soundShapes(xml)
  // From the folder of the slide, as PowerPoint writes it.
  if (path.startsWith('ppt/slides/_rels/')) return xml.replaceAll('Target="/ppt/', 'Target="../')
  if (path.startsWith('xl/tables/')) return xml.replaceAll(/ ref="(\w+:\w+)'"/g, ' ref="$1"')
  // An empty cell is no zero.
  if (path.startsWith('xl/worksheets/')) return xml.replaceAll('<v></v>', '<v>0</v>')
  return xml
}

/** Slides and notes each have a theme. */
function addNotesTheme(parts: Parts): void {
  const relations = parts.get(NOTES_MASTER)
  if (typeof relations !== 'string' || !relations.includes('theme1.xml')) return
  parts.set(NOTES_THEME, parts.get(THEME)!)
  parts.set(NOTES_MASTER, relations.replace('theme1.xml', 'theme2.xml'))
  const types = parts.get(TYPES) as string
  const type = new RegExp(`<Override PartName="/${THEME}"[^>]*>`).exec(types)![0]
  parts.set(TYPES, types.replace(type, type + type.replace(THEME, NOTES_THEME)))
}

/** Types are said of what is there. */
function soundTypes(parts: Parts): void {
  const extensions = new Set([...parts.keys()].map(path => path.split('.').at(-1)))
  const types = (parts.get(TYPES) as string)
    .replaceAll(/<Default Extension="(\w+)"[^>]*>/g, (type, extension: string) =>
      extensions.has(extension) ? type : '',
    )
    .replaceAll(/<Override PartName="\/([^"]+)"[^>]*>/g, (type, path: string) => (parts.has(path) ? type : ''))
  parts.set(TYPES, types)
}

/** Puts a package right, of slides or the workbook inside. */
export function makeSound(parts: Parts): void {
  for (const [path, content] of parts)
    if (typeof content === 'string') parts.set(path, legibleXml(soundText(path, content)))
  addNotesTheme(parts)
  soundTypes(parts)
}
