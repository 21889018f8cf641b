// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Boundary } from '../../src/screens/Boundary.tsx'

let shown = 0
/** It fails at what it is told to. */
function Part({ of, failsAt }: { of: number; failsAt: readonly number[] }) {
  shown++
  if (failsAt.includes(of)) throw new TypeError('internal')
  return <p>part {of}</p>
}
const page = (of: number, failsAt: readonly number[]) => (
  <StrictMode>
    <Boundary of="the page" fallback={<p>the page failed</p>}>
      <Boundary of={of} fallback={<p>failed</p>}>
        <Part of={of} failsAt={failsAt} />
      </Boundary>
      <p>the rest</p>
    </Boundary>
  </StrictMode>
)

beforeEach(() => {
  // React tells of each fault.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const says = () => document.body.textContent

it('a part that fails at first, or at something newer, says so in its place; the rest goes on', () => {
  const { rerender } = render(page(1, [1, 3]))
  expect(says()).toBe('failedthe rest')
  rerender(page(2, [1, 3]))
  expect(says()).toBe('part 2the rest')
  rerender(page(3, [1, 3]))
  expect(says()).toBe('failedthe rest')
  rerender(page(4, [1, 3]))
  expect(says()).toBe('part 4the rest')
})

it('a part that failed is not tried again before there is something newer; then it may fail again', () => {
  const { rerender } = render(page(1, [1, 2]))
  const tried = shown
  rerender(page(1, []))
  expect(says()).toBe('failedthe rest')
  expect(shown).toBe(tried)
  rerender(page(2, [1, 2]))
  expect(shown).toBeGreaterThan(tried)
  expect(says()).toBe('failedthe rest')
  rerender(page(3, []))
  expect(screen.getByText('part 3')).toBeTruthy()
})
