import type { Board } from '../question/answer.ts'
import { chipsOf } from '../question/chips.ts'
import type { Loaded } from '../question/messages.ts'
import { FILE_WORDS } from '../words/files.ts'
import type { Words } from '../words/words.ts'

/** The document that a file is made from. */
export type Source = Pick<Loaded, 'publisher' | 'simulated' | 'generatedAtMs' | 'dataDay' | 'setAside'>

/** What every file says about itself, so that it can be trusted and found again once it has left the screen. */
export interface Provenance {
  /** The mark of simulated data; null for real data. */
  readonly mark: string | null
  /** What was asked for: the day, the period, the filters. */
  readonly asked: string
  /** Who publishes, the data's instant, what is set aside. */
  readonly source: string
  /** That the numbers are not the province's; null for real data. */
  readonly simulated: string | null
  /** The address that shows it live. */
  readonly live: string | null
}

/** The filters in words: "Cơ quan: Sở Y tế hoặc Sở Nội vụ; Tình trạng: Quá hạn, chưa hoàn thành". */
function filtersText({ question, names }: Board, words: Words): string {
  const chips = chipsOf(question.filter, names, words)
  // By key: two of them have one name.
  const valuesOf = (key: string) => chips.filter(chip => chip.key === key).map(({ text }) => text)
  return [...new Map(chips.map(({ key, name }) => [key, name]))]
    .map(([key, name]) => `${name} ${valuesOf(key).join(words.filters.or)}`)
    .join('; ')
}

/** @param url the address that shows it live, where there is one */
export function provenanceOf(answer: Board, source: Source, url: string | null, words: Words): Provenance {
  const say = FILE_WORDS[words.code]
  const { publisher, simulated, generatedAtMs, dataDay, setAside } = source
  const { day } = answer.question
  const filters = filtersText(answer, words)
  return {
    mark: simulated ? words.app.simulated : null,
    asked: [
      answer.from === null ? say.onDay(day) : say.inPeriod(answer.from, day),
      filters === '' ? say.allTasks : say.filtered(filters),
    ].join('. '),
    source: [
      ...(publisher === null ? [] : [publisher]),
      say.dataUntil(generatedAtMs, dataDay),
      ...(setAside.tasks + setAside.organizations > 0
        ? [words.data.setAside(setAside.tasks, setAside.organizations)]
        : []),
    ].join('. '),
    simulated: simulated ? say.simulated : null,
    live: url === null ? null : say.live(url),
  }
}

/** The sentences of a file's foot: where its numbers are from. */
export const footOf = ({ source, simulated, live }: Provenance): string[] => [
  `${source}.`,
  ...(simulated === null ? [] : [`${simulated}.`]),
  ...(live === null ? [] : [live]),
]
