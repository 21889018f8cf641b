import JSZip from 'jszip'

export interface Edits {
  /** A name as it should be, in a path and wherever a text speaks of it. */
  readonly named: (text: string) => string
  /** A text file inside, changed. */
  readonly text: (path: string, text: string) => string
}

const ZIP_EPOCH = new Date(Date.UTC(1980, 0, 1))
const isText = (path: string) => /\.(xml|rels)$/.test(path)
const isPackage = (path: string) => path.endsWith('.xlsx')

/**
 * The same package with nothing of the hour at which it was made: times of its entries, and of the packages inside,
 * are set to zip's first day. The same content gives the same bytes.
 */
export async function steadyZip(bytes: Uint8Array, edits: Edits): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(bytes)
  const to = new JSZip()
  const options = { date: ZIP_EPOCH, createFolders: false }
  for (const [name, entry] of Object.entries(from.files)) {
    if (entry.dir) continue
    const path = edits.named(name)
    const content = await entry.async('uint8array')
    if (isPackage(path)) to.file(path, await steadyZip(content, edits), options)
    else if (isText(path)) {
      const text = edits.named(new TextDecoder().decode(content))
      to.file(path, edits.text(path, text), options)
    } else to.file(path, content, options)
  }
  return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
}
