// @vitest-environment happy-dom
import { plain } from '../words/plain.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi as mocked } from 'vitest'
import type { AgeLevel } from '../../src/question/freshness.ts'
import type { Loaded } from '../../src/question/messages.ts'
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
  readonly today?: string | null
  readonly level?: AgeLevel
  readonly opening?: string
  readonly shown?: string
  readonly minutes?: number
  readonly loaded?: Loaded | null
}

function show(shows: Shown = {}) {
  const { shown = '2025-06-24', minutes = 0, loaded = LOADED, level = 'fresh' } = shows
  const { today = shown, opening = shown } = shows
  const heard = { onDay: mocked.fn(), onLanguage: mocked.fn(), onTheme: mocked.fn() }
  render(
    <Header
      words={words}
      title="Bảng theo dõi"
      loaded={loaded}
      level={level}
      now={MADE + minutes * 60_000}
      day={loaded && day(shown)}
      today={today === null ? null : day(today)}
      opening={day(opening)}
      waits={false}
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
    [-5, 'vừa xong'],
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

describe('beside the day', () => {
  const mark = () => document.querySelector('.day-mark')?.textContent ?? null

  it('nothing stands where it is today', () => {
    show()
    expect(mark()).toBeNull()
    expect(screen.queryByRole('button', { name: say.today })).toBeNull()
  })

  it.each([
    ['2025-06-23', 'đã qua'],
    ['2025-06-25', 'chưa đến'],
  ])('a day says %s: that it is not today, with the way back', async (shown, said) => {
    const { onDay } = show({ shown, today: '2025-06-24', opening: '2025-06-24' })
    expect(mark()).toBe(said)
    await userEvent.click(button(say.today))
    expect(onDay).toHaveBeenLastCalledWith(null)
  })

  it('the way back names its day where that isn’t today', () => {
    show({ shown: '2025-06-20', today: '2025-06-25', opening: '2025-06-24' })
    expect(mark()).toBe('đã qua')
    expect(button('Về ngày 24/6')).toBeTruthy()
    cleanup()
    show({ shown: '2025-06-24', today: '2025-06-25', opening: '2025-06-24' })
    expect(mark()).toBe('đã qua')
    expect(screen.queryByRole('button', { name: /^Về/ })).toBeNull()
  })

  it('no day is called today where nobody knows it', () => {
    show({ shown: '2025-06-20', today: null, opening: '2025-06-24' })
    expect(mark()).toBe('đã qua')
    expect(button('Về ngày 24/6')).toBeTruthy()
  })
})

it('says that the age is not known where the clock is wrong', () => {
  show({ level: 'unknown' })
  expect(age()).toBe('Số liệu đến 17:00, không rõ đã lập bao lâu')
})
