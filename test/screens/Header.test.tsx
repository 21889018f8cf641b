// @vitest-environment happy-dom
import { plain } from '../words/plain.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi as mocked } from 'vitest'
import type { Loaded } from '../../src/board/messages.ts'
import { parseDay } from '../../src/domain/plainDay.ts'
import { Header } from '../../src/screens/desk/Header.tsx'
import { WORDS } from '../../src/words/words.ts'

const words = WORDS.vi
const say = words.header
const MADE = Date.parse('2025-06-24T17:00:00+07:00')
const day = (text: string) => parseDay(text)!
const LOADED: Loaded = {
  version: 1,
  publisher: 'Văn phòng UBND tỉnh',
  simulated: false,
  generatedAtMs: MADE,
  dataDay: day('2025-06-24'),
  setAside: { tasks: 0, organizations: 0 },
  warnings: 0,
}

interface Shown {
  readonly shown?: string
  readonly minutes?: number
  readonly loaded?: Loaded | null
}

function show({ shown = '2025-06-24', minutes = 0, loaded = LOADED }: Shown = {}) {
  const heard = { onDay: mocked.fn(), onLanguage: mocked.fn(), onTheme: mocked.fn() }
  render(
    <Header
      words={words}
      title="Bảng theo dõi"
      loaded={loaded}
      level="fresh"
      now={MADE + minutes * 60_000}
      day={loaded && day(shown)}
      theme="light"
      {...heard}
    />,
  )
  return heard
}

const age = () => document.querySelector('.age')!.textContent
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

afterEach(cleanup)

describe('the header', () => {
  it.each([
    [0, 'vừa xong'],
    [59, '59 phút trước'],
    [47 * 60 + 59, '47 giờ trước'],
    [48 * 60, '2 ngày trước'],
    [-5, 'sau giờ hiện tại của máy'],
  ])('says how old the data is: %i minutes', (minutes, said) => {
    show({ minutes })
    expect(plain(age())).toBe(`Số liệu đến 17:00, ${said}`)
  })

  it('names the day of the data where another is shown', () => {
    show({ shown: '2025-06-01' })
    expect(age()).toBe('Số liệu đến 17:00 ngày 24/6/2025, vừa xong')
  })

  it('marks simulated data, and only that', () => {
    show()
    expect(screen.queryByText('DỮ LIỆU MÔ PHỎNG')).toBeNull()
    cleanup()
    show({ loaded: { ...LOADED, simulated: true } })
    expect(screen.getByText('DỮ LIỆU MÔ PHỎNG')).toBeTruthy()
  })

  it('has neither day nor age before there is data, but its menu', () => {
    show({ loaded: null })
    expect(screen.queryByLabelText(say.day)).toBeNull()
    expect(button(say.menu)).toBeTruthy()
  })

  it('goes a day back, a day on and to a day that is typed; an unfinished one changes nothing', async () => {
    const { onDay } = show()
    await userEvent.click(button(say.previousDay))
    expect(onDay).toHaveBeenLastCalledWith(day('2025-06-23'))
    await userEvent.click(button(say.nextDay))
    expect(onDay).toHaveBeenLastCalledWith(day('2025-06-25'))
    fireEvent.change(screen.getByLabelText(say.day), { target: { value: '2025-04-30' } })
    expect(onDay).toHaveBeenLastCalledWith(day('2025-04-30'))
    fireEvent.change(screen.getByLabelText(say.day), { target: { value: '' } })
    expect(onDay).toHaveBeenCalledTimes(3)
  })

  it.each([
    ['1900-01-01', say.previousDay, say.nextDay],
    ['2199-12-31', say.nextDay, say.previousDay],
  ])('has no way past %s', (shown, beyond, back) => {
    show({ shown })
    expect(button(beyond).disabled).toBe(true)
    expect(button(back).disabled).toBe(false)
  })

  it('shows in its menu what holds, and asks for what is chosen', async () => {
    const { onLanguage, onTheme } = show()
    await userEvent.click(button(say.menu))
    const checked = screen.getAllByRole('menuitemradio', { checked: true }).map(item => item.textContent)
    expect(checked).toEqual([say.vietnamese, say.light])
    await userEvent.click(screen.getByRole('menuitemradio', { name: say.english }))
    expect(onLanguage).toHaveBeenCalledWith('en')
    await userEvent.click(button(say.menu))
    await userEvent.click(screen.getByRole('menuitemradio', { name: say.dark }))
    expect(onTheme).toHaveBeenCalledWith('dark')
  })
})
