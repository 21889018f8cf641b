import type { MouseEvent } from 'react'
import type { Address, View } from '../../question/address.ts'

interface Props {
  readonly view: View
  readonly text: string
  readonly hrefOf: (change: Partial<Address>) => string
  readonly go: (change: Partial<Address>) => void
}

/** A link to another view of the same board. */
export function ViewLink({ view, text, hrefOf, go }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go({ view })
  }
  return (
    <a className="link view-link" href={hrefOf({ view })} onClick={follow}>
      {text}
    </a>
  )
}
