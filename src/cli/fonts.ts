import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FontFiles } from '../export/outlines.ts'

const { resolve } = createRequire(import.meta.url)

async function fileOf(name: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(resolve(`@expo-google-fonts/inter/${name}.ttf`))
  return buffer.slice(byteOffset, byteOffset + byteLength)
}

/** Inter as the command line has it: from the package that the page's files come from too. */
export async function fontFiles(): Promise<FontFiles> {
  const [regular, strong] = await Promise.all([
    fileOf('400Regular/Inter_400Regular'),
    fileOf('600SemiBold/Inter_600SemiBold'),
  ])
  return { regular, strong }
}
