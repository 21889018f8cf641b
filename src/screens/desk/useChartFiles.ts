import { FILE_WORDS } from '../../words/files.ts'
import { useState } from 'react'
import type { Wanted } from '../../export/page.ts'
import type { MenuChoice } from './Menu.tsx'

const importFiles = () => import('../../export/page.ts')

/** Browsers give pages of plain http no clipboard. */
const canCopy = () => typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function'

/** The choices that make files of a chart, and whether the last one failed. */
export function useChartFiles(wanted: Wanted): { choices: MenuChoice[]; failed: boolean } {
  const [failed, setFailed] = useState(false)
  const say = FILE_WORDS[wanted.words.code]
  const attempt = (make: () => Promise<void>) => {
    setFailed(false)
    make().catch(() => setFailed(true))
  }
  const save = (format: 'png' | 'svg') => () => attempt(async () => (await importFiles()).download(format, wanted))
  const copy = () =>
    attempt(() => {
      // The promise goes in as it is: a clipboard opens only within the click.
      const picture = importFiles().then(({ pngBlob }) => pngBlob(wanted))
      return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    })
  const choices: MenuChoice[] = [
    { key: 'png', label: say.png, onChoose: save('png') },
    { key: 'svg', label: say.svg, onChoose: save('svg') },
    ...(canCopy() ? [{ key: 'copy', label: say.copy, onChoose: copy }] : []),
  ]
  return { choices, failed }
}
