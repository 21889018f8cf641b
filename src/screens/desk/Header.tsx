import { type Language, THEME_CHOICES, type ThemeChoice } from '../../question/address.ts'
import type { AgeLevel } from '../../question/freshness.ts'
import type { Loaded } from '../../question/messages.ts'
import { addDays, isoDay, parseDay, type PlainDay } from '../../domain/plainDay.ts'
import type { Words } from '../../words/words.ts'
import { DayMark } from './DayMark.tsx'
import { Left, Right } from './icons.tsx'
import { Menu } from './Menu.tsx'

interface Props {
  readonly words: Words
  readonly title: string
  readonly loaded: Loaded | null
  /** How the data's age stands to its limits. */
  readonly level: AgeLevel
  /** Milliseconds since 1970-01-01T00:00Z, by the data's own clock. */
  readonly now: number
  readonly day: PlainDay | null
  /** The clock's day; null where nobody knows it. */
  readonly today: PlainDay | null
  /** The day that the desk opens on. */
  readonly opening: PlainDay
  /** The board shows another day until this one's is there. */
  readonly waits: boolean
  readonly theme: ThemeChoice
  /** Null: the day that the desk opens on, whichever that becomes. */
  readonly onDay: (day: PlainDay | null) => void
  readonly onLanguage: (language: Language) => void
  readonly onTheme: (theme: ThemeChoice) => void
}

const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

/** Who publishes, how old the data is, which day is shown. */
export function Header(props: Props) {
  const { words, title, loaded, level, now, day, today, opening, waits, theme, onDay, onLanguage, onTheme } = props
  const { header: say, app } = words
  return (
    <header className="header">
      <div className="header-title">
        <h1 title={title}>{title}</h1>
        {loaded?.publisher && (
          <span className="publisher" title={loaded.publisher}>
            {loaded.publisher}
          </span>
        )}
        {loaded?.simulated && (
          <>
            <strong className="simulated-mark" title={app.simulatedNote}>
              {app.simulated}
            </strong>
            <span className="simulated-note" title={app.simulatedNote}>
              {app.simulatedNote}
            </span>
          </>
        )}
      </div>
      <div className="header-tools">
        {loaded !== null && day !== null && (
          <>
            <p className="age" data-level={level}>
              <strong>{say.dataUntil(loaded.generatedAtMs, loaded.dataDay, day)}</strong>
              {', '}
              {level === 'unknown' ? say.ageUnknown : say.age(Math.floor((now - loaded.generatedAtMs) / 60_000))}
            </p>
            {/* What the day is to today; its room is kept, so that the day's buttons stay where they are. */}
            <div className="day-standing">
              <DayMark day={day} today={today} opening={opening} words={words} onBack={() => onDay(null)} />
            </div>
            <DayField day={day} waits={waits} words={words} onDay={onDay} />
          </>
        )}
        <Menu
          label={say.menu}
          groups={[
            {
              label: say.language,
              choices: [
                { key: 'vi', label: say.vietnamese, checked: words.code === 'vi', onChoose: () => onLanguage('vi') },
                { key: 'en', label: say.english, checked: words.code === 'en', onChoose: () => onLanguage('en') },
              ],
            },
            {
              label: say.theme,
              choices: THEME_CHOICES.map(choice => ({
                key: choice,
                label: say[choice],
                checked: theme === choice,
                onChoose: () => onTheme(choice),
              })),
            },
          ]}
        />
      </div>
    </header>
  )
}

interface DayFieldProps {
  readonly day: PlainDay
  readonly waits: boolean
  readonly words: Words
  readonly onDay: (day: PlainDay) => void
}

function DayField({ day, waits, words, onDay }: DayFieldProps) {
  const { header: say } = words
  return (
    <div className="day-field" aria-busy={waits}>
      <button
        type="button"
        aria-label={say.previousDay}
        title={say.previousDay}
        disabled={isoDay(day) === FIRST_DAY}
        onClick={() => onDay(addDays(day, -1))}
      >
        <Left />
      </button>
      <label className="day-label">
        <span aria-hidden="true">{words.longDate(day)}</span>
        <input
          type="date"
          aria-label={say.day}
          value={isoDay(day)}
          min={FIRST_DAY}
          max={LAST_DAY}
          onClick={event => openPicker(event.currentTarget)}
          onChange={event => {
            const chosen = parseDay(event.target.value)
            if (chosen !== null) onDay(chosen)
          }}
        />
      </label>
      <button
        type="button"
        aria-label={say.nextDay}
        title={say.nextDay}
        disabled={isoDay(day) === LAST_DAY}
        onClick={() => onDay(addDays(day, 1))}
      >
        <Right />
      </button>
    </div>
  )
}

/** A click anywhere on the date opens the browser's calendar, where it has one. */
function openPicker(input: HTMLInputElement): void {
  try {
    input.showPicker()
  } catch {
    // Not allowed here (an old browser, a test): the field can still be typed into.
  }
}
