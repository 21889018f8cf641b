import { expect, type Page } from '@playwright/test'

/** Expects that nothing scrolls sideways, and that no text is cut off or lies over another. */
export async function expectLegible(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const found = await page.evaluate(findIllegible)
  expect(found).toEqual([])
}

/** Runs in the page. Text on the chart's canvas is beyond it. */
function findIllegible(): string[] {
  const SLACK_PX = 1.5
  const faults: string[] = []
  const root = document.documentElement
  const over = root.scrollWidth - root.clientWidth
  if (over > 0) faults.push(`the page scrolls sideways by ${over} px`)

  interface Line {
    readonly text: string
    readonly element: Element
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  const lines: Line[] = []
  // A short name's tooltip is the full one.
  const isTooltipped = (box: Element, text: string) =>
    (box.matches('.two-lines[title]') || box.getAttribute('title')?.includes(text) === true) &&
    getComputedStyle(box).overflowX === 'hidden'
  const header = document.querySelector('.header')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    const text = node.textContent!.trim()
    if (text === '' || element.closest('.visually-hidden, .skip, script, style, option')) continue
    if (getComputedStyle(element).visibility !== 'visible') continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const titled = element.closest('[title]')
    const clipping = titled !== null && isTooltipped(titled, text) ? titled : element.closest('.table-scroll')
    const scrolling = clipping?.getBoundingClientRect()
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      // A line's box holds more than its letters: what is above and below them may touch.
      const spare = height * 0.22
      const line = { text, element, left, right, top: top + spare, bottom: bottom - spare }
      // What has to be scrolled to isn't there yet; what is cut with a tooltip isn't there at all.
      if (scrolling) line.right = Math.min(right, scrolling.right)
      if (scrolling) line.bottom = Math.min(line.bottom, scrolling.bottom)
      // What has been scrolled under the header isn't seen.
      if (header && !header.contains(element)) line.top = Math.max(line.top, header.getBoundingClientRect().bottom)
      if (line.right > left && line.bottom > line.top) lines.push(line)
    }
  }

  for (const { text, element, left, right, top, bottom } of lines) {
    let box: Element | null = element
    let block = false
    while (box && box !== root) {
      // What is cut here is whole in the tooltip.
      if (isTooltipped(box, text)) break
      const style = getComputedStyle(box)
      const { left: from, right: to, top: above, bottom: below } = box.getBoundingClientRect()
      const isBlock = style.display !== 'inline' && style.display !== 'contents'
      const sideways = left < from - SLACK_PX || right > to + SLACK_PX
      // The innermost block must hold its text, and so must all that clip.
      if (isBlock && sideways && (!block || style.overflowX !== 'visible') && style.overflowX !== 'auto')
        faults.push(
          `“${text}” leaves ${box.tagName}.${box.className} by ${Math.max(from - left, right - to).toFixed(1)} px`,
        )
      const clipsDown = style.overflowY === 'hidden' || style.overflowY === 'clip'
      if (clipsDown && (top < above - SLACK_PX || bottom > below + SLACK_PX))
        faults.push(`“${text}” is cut by ${box.tagName}.${box.className} above or below`)
      if (style.textOverflow === 'ellipsis' && box.scrollWidth > box.clientWidth + 1 && style.overflowX === 'hidden')
        faults.push(`“${text}” ends in an ellipsis`)
      block ||= isBlock
      box = box.parentElement
    }
  }

  // What floats over the page covers it on purpose.
  const floating = (element: Element) => element.closest('.task-panel, .day-field, .menu-list, dialog')
  lines.sort((a, b) => a.top - b.top)
  for (const [place, a] of lines.entries())
    for (let next = place + 1; next < lines.length && lines[next]!.top < a.bottom; next++) {
      const b = lines[next]!
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - b.top
      // The ellipsis is a piece of its own text.
      if (a.element === b.element && isTooltipped(a.element, a.text)) continue
      if (wide > SLACK_PX && high > SLACK_PX && floating(a.element) === floating(b.element))
        faults.push(`“${a.text}” and “${b.text}” lie over each other`)
    }
  return [...new Set(faults)]
}
