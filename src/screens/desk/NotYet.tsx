import type { Address, View } from '../../question/address.ts'
import { CHART_WORDS } from '../../words/charts.ts'
import type { Words } from '../../words/words.ts'
import { ViewLink } from './ViewLink.tsx'

interface Props {
  readonly view: View
  readonly words: Words
  readonly hrefOf: (change: Partial<Address>) => string
  readonly go: (change: Partial<Address>) => void
}

/** A view that isn't there yet: no other one's numbers stand in its place. */
export function NotYet({ view, words, hrefOf, go }: Props) {
  const { views, notYet, analysis } = CHART_WORDS[words.code]
  return (
    <main id="content" className="state">
      <h2>{views[view]}</h2>
      <p role="status" data-state="not-yet">
        {notYet}
      </p>
      <ViewLink view="overview" text={analysis.back} hrefOf={hrefOf} go={go} />
    </main>
  )
}
