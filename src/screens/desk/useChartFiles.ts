import { FILE_WORDS } from '../../words/files.ts'
import { useState } from 'react'
import type { ChartId } from '../../question/charts.ts'
import type { Wanted } from '../../export/page.ts'
import type { MenuChoice } from './Menu.tsx'

const importFiles = () => import('../../export/page.ts')

/** Puts a picture on the clipboard. Called within the click, since it opens only there: the picture may come later. */
export type CopyPicture = (picture: Promise<Blob>) => Promise<void>

/**
 * The choices that make files of a chart, and whether the last one failed.
 * @param copy null where there is no clipboard
 */
export function useChartFiles<C extends ChartId>(
  wanted: Wanted<C>,
  copy: CopyPicture | null,
): { choices: MenuChoice[]; failed: boolean } {
  const [failed, setFailed] = useState(false)
  const say = FILE_WORDS[wanted.words.code]
  const attempt = (make: () => Promise<void>) => {
    setFailed(false)
    make().catch(() => setFailed(true))
  }
  const save = (format: 'png' | 'svg') => () => attempt(async () => (await importFiles()).download(format, wanted))
  const choices: MenuChoice[] = [
    { key: 'png', label: say.png, onChoose: save('png') },
    { key: 'svg', label: say.svg, onChoose: save('svg') },
    ...(copy
      ? [
          {
            key: 'copy',
            label: say.copy,
            onChoose: () => attempt(() => copy(importFiles().then(({ pngBlob }) => pngBlob(wanted)))),
          },
        ]
      : []),
  ]
  return { choices, failed }
}
