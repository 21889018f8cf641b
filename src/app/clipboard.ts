import type { CopyPicture } from '../screens/desk/useChartFiles.ts'

/** Null where the browser gives none: pages of plain http have no clipboard. */
export const copyPicture: CopyPicture | null =
  typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function'
    ? picture => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    : null
