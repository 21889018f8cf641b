import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockDay, dataClock, isDoubtful, type Moment, type Reading, serverAhead } from '../../src/question/clock.ts'
import { dayOfMs } from '../../src/domain/instant.ts'
import { FIRST_DAY, isoDay, LAST_DAY } from '../../src/domain/plainDay.ts'

const HOUR = 3_600_000
const NOON = Date.parse('2025-06-24T12:00:00+07:00')
/** An answer, so many minutes after noon by the true time, heard by a PC that is so far before it. */
const answer = (minute: number, { pcOff = 0, serverOff = 0 } = {}): Reading => {
  const actual = NOON + minute * 60_000
  return { server: actual + serverOff, pc: actual + pcOff, ran: minute * 60_000 }
}
const at = (minute: number, pcOff = 0): Moment => {
  const { pc, ran } = answer(minute, { pcOff })
  return { pc, ran }
}

describe('serverAhead', () => {
  const off = { pcOff: -2 * 24 * HOUR }

  it('believes the PC where the server agrees, or says nothing', () => {
    expect(serverAhead([], at(0))).toBe(0)
    expect(serverAhead([answer(0), answer(1), answer(2)], at(3))).toBe(0)
    const five = { pcOff: 5 * 60_000 }
    expect(serverAhead([answer(0, five), answer(1, five)], at(2, five.pcOff))).toBe(0)
  })

  it('believes the server where two of its last three answers differ alike, by more than five minutes', () => {
    expect(serverAhead([answer(0, off)], at(1, off.pcOff))).toBe(0)
    expect(serverAhead([answer(0, off), answer(1, off)], at(1, off.pcOff))).toBe(2 * 24 * HOUR)
    expect(
      serverAhead([answer(0, off), answer(1, { ...off, serverOff: HOUR }), answer(2, off)], at(2, off.pcOff)),
    ).toBe(2 * 24 * HOUR)
  })

  it('does not believe servers that differ from each other as well', () => {
    const readings = [0, 1, 2].map(minute => answer(minute, { ...off, serverOff: minute * HOUR }))
    expect(serverAhead(readings, at(2, off.pcOff))).toBe(0)
  })

  it('does not believe an hour that stands still: a cache’s', () => {
    const frozen = [1, 2, 3].map(second => ({ ...answer(0), pc: NOON + HOUR + second * 1000, ran: second * 1000 }))
    expect(serverAhead(frozen, { pc: NOON + HOUR + 4000, ran: 4000 })).toBe(0)
  })

  it('forgets what was heard before the PC’s clock was set', () => {
    const readings = [answer(0, { pcOff: -NOON }), answer(1, { pcOff: -NOON })]
    expect(serverAhead(readings, at(1, -NOON))).toBe(NOON)
    expect(serverAhead(readings, at(2))).toBe(0)
  })

  it('asks again soon where one answer differs, and only then', () => {
    expect(isDoubtful([])).toBe(false)
    expect(isDoubtful([answer(0)])).toBe(false)
    expect(isDoubtful([answer(0, off)])).toBe(true)
    expect(isDoubtful([answer(0, off), answer(1, { ...off, serverOff: HOUR })])).toBe(false)
  })
})

describe('dataClock', () => {
  const real = { loaded: { simulated: false, generatedAtMs: NOON }, loadedAt: 0, readings: [] }

  it('is the PC’s for real data, never before the data was made', () => {
    expect(dataClock(real, at(90), null)).toEqual({ now: NOON + 90 * 60_000, ahead: 0, difference: 0, wrong: false })
    expect(dataClock(real, at(-5), null)).toMatchObject({ now: NOON, wrong: false })
  })

  it('is wrong more than five minutes before: the day is the data’s', () => {
    for (const pc of [NOON - 5 * 60_000 - 1, Date.parse('2010-01-01T00:00Z'), 0, -1e12])
      expect(dataClock(real, { pc, ran: 0 }, null)).toMatchObject({ now: NOON, wrong: true })
  })

  it('is never earlier than the last hour that was verified', () => {
    const verified = NOON + 48 * HOUR
    expect(dataClock(real, at(48 * 60 - 3), verified)).toMatchObject({ now: verified, wrong: false })
    expect(dataClock(real, at(60), verified)).toMatchObject({ now: verified, wrong: true })
    expect(dataClock(real, at(49 * 60), verified)).toMatchObject({ now: NOON + 49 * HOUR, wrong: false })
  })

  it('is the server’s where that is believed: a PC in 1970 or in 2080 shows today', () => {
    for (const pcOff of [-NOON, 55 * 365 * 24 * HOUR]) {
      const readings = [answer(10, { pcOff }), answer(11, { pcOff })]
      const time = dataClock({ ...real, readings }, at(12, pcOff), null)
      expect(time).toEqual({ now: NOON + 12 * 60_000, ahead: -pcOff, difference: -pcOff, wrong: false })
    }
  })

  it('is the data’s own for simulated data, and doesn’t follow a PC’s clock that is set', () => {
    const loaded = { simulated: true, generatedAtMs: NOON }
    const readings = [answer(0, { pcOff: -NOON }), answer(1, { pcOff: -NOON })]
    const known = { loaded, loadedAt: 60_000, readings }
    for (const pc of [0, NOON, 8e15])
      expect(dataClock(known, { pc, ran: 180_000 }, NOON * 2, HOUR)).toEqual({
        now: NOON + HOUR + 120_000,
        ahead: NOON + HOUR + 120_000 - pc,
        difference: 0,
        wrong: false,
      })
  })
})

describe('the day that real data opens on', () => {
  const dayOpened = (pc: number) => {
    const loaded = { simulated: false, generatedAtMs: NOON }
    return clockDay(dataClock({ loaded, loadedAt: 0, readings: [] }, { pc, ran: 0 }, null).now)
  }

  it('is never before the data’s, nor outside 1900–2199', () => {
    const pcs = fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true })
    fc.assert(
      fc.property(pcs, pc => {
        const day = dayOpened(pc)
        expect(day).toBeGreaterThanOrEqual(dayOfMs(NOON))
        expect(day).toBeLessThanOrEqual(LAST_DAY)
      }),
    )
  })

  it.each([
    ['1970-01-01T08:00:00+07:00', '2025-06-24'],
    ['2025-06-25T00:00:00+07:00', '2025-06-25'],
    ['2199-12-31T23:59:59+07:00', '2199-12-31'],
    ['9999-12-31T00:00:00+07:00', '2199-12-31'],
  ])('with the clock at %s is %s', (clock, day) => expect(isoDay(dayOpened(Date.parse(clock)))).toBe(day))

  it('stays within the years where the data’s day doesn’t', () => {
    expect(clockDay(Date.parse('2199-12-31T20:00:00Z'))).toBe(LAST_DAY)
    expect(clockDay(Date.parse('1900-01-01T00:00:00+14:00'))).toBe(FIRST_DAY)
  })
})
