import type { FoundConfig } from '../../data/fetchConfig.ts'
import type { Words } from '../../words/words.ts'

/** What in `config.json` is wrong, or why it says nothing; null where all is well. */
export function configSentence({ faults, problem, kept }: FoundConfig, words: Words): string | null {
  const { config: say } = words
  if (problem !== null) {
    const what = problem.code === 'notJson' ? say.notJson(problem.line, problem.column) : say[problem.code]
    return `${what} ${kept ? say.kept : say.usual}`
  }
  if (faults.length === 0) return null
  const wrong = say.wrong(faults.map(({ path, fault }) => say.fault(path, words.reason(fault))))
  return `${wrong} ${kept ? say.kept : say.usualThere}`
}
