// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ThemeChoice } from '../../src/question/address.ts'
import { themeOf, useTheme } from '../../src/app/systemTheme.ts'

/** A system that is dark or not, and says so when that changes. */
function systemOf(dark: boolean) {
  const query = Object.assign(new EventTarget(), { matches: dark })
  return {
    match: (() => query) as unknown as typeof matchMedia,
    become: (matches: boolean) => {
      query.matches = matches
      query.dispatchEvent(new Event('change'))
    },
  }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the theme', () => {
  it('is the system’s where that is chosen, else the chosen one', () => {
    const [dark, light] = [systemOf(true).match, systemOf(false).match]
    expect([themeOf('system', dark), themeOf('light', dark)]).toEqual(['dark', 'light'])
    expect([themeOf('system', light), themeOf('dark', light)]).toEqual(['light', 'dark'])
  })

  it('follows the system while it is shown', () => {
    const system = systemOf(false)
    vi.stubGlobal('matchMedia', system.match)
    const Shown = ({ choice }: { choice: ThemeChoice }) => useTheme(choice)
    const { container, rerender } = render(<Shown choice="system" />)
    expect(container.textContent).toBe('light')
    act(() => system.become(true))
    expect(container.textContent).toBe('dark')
    rerender(<Shown choice="light" />)
    expect(container.textContent).toBe('light')
  })
})
