import type { Filter } from '../question/filter.ts'
import { CHART_WORDS } from '../words/charts.ts'
import { small } from '../words/pieces.ts'
import type { Words } from '../words/words.ts'

/** Tasks of a status, as they are called after "nhiệm vụ". */
function statusText(status: Filter['status'][number], words: Words): string {
  switch (status) {
    case 'open':
    case 'completed':
      return small(words.filters[status])
    case 'overdue':
    case 'ongoing':
      return words.shortStatus[status]
    default:
      return small(words.status[status])
  }
}

/**
 * What tasks a filter of state leaves: "quá hạn", "có vướng mắc hoặc đã gia hạn", "mới quá hạn trong 7 ngày qua"; empty
 * without one.
 */
export function stateText({ status, flag, news }: Filter, words: Words): string {
  const any = (names: readonly string[]) => names.join(words.filters.or)
  return [
    any(status.map(each => statusText(each, words))),
    any(flag.map(each => small(words.flag[each]))),
    news.length === 0 ? '' : CHART_WORDS[words.code].news.within(any(news.map(each => small(words.news[each])))),
  ]
    .filter(part => part !== '')
    .join(', ')
}
