import JSZip from 'jszip'

/** What a package holds, by path: XML as text. */
export type Parts = Map<string, string | Uint8Array>

const ZIP_EPOCH = new Date(Date.UTC(1980, 0, 1))
const isText = (path: string) => /\.(xml|rels)$/.test(path)
const isPackage = (path: string) => path.endsWith('.xlsx')

/**
 * The same package with nothing of the hour at which it was made: times of its entries, and of the packages inside,
 * are set to zip's first day. The same content gives the same bytes.
 * @param edit what is to be changed in it and in each package inside; gives its parts
 */
export async function steadyZip(bytes: Uint8Array, edit: (parts: Parts) => Parts): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(bytes)
  const parts: Parts = new Map()
  for (const [path, entry] of Object.entries(from.files)) {
    if (entry.dir) continue
    const content = await entry.async('uint8array')
    if (isPackage(path)) parts.set(path, await steadyZip(content, edit))
    else parts.set(path, isText(path) ? new TextDecoder().decode(content) : content)
  }
  const to = new JSZip()
  for (const [path, content] of edit(parts)) to.file(path, content, { date: ZIP_EPOCH, createFolders: false })
  return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
}
