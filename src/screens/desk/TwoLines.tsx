import { Fragment } from 'react'

/** So many letters fit into two lines of the narrowest column: nothing is cut. */
const SURELY_FITS = 20

/**
 * The words of a text for a box of class `two-lines`, which has the whole as its title. Each is a box of its own, since
 * an ellipsis takes letters from a text, but a box whole: so a long text is cut at a word.
 */
export function TwoLines({ text }: { text: string }) {
  if (text.length <= SURELY_FITS) return text
  // Words have no identity but their place.
  return text.split(' ').map((word, place) => (
    <Fragment key={place}>
      {place > 0 && ' '}
      <span className="word">{word}</span>
    </Fragment>
  ))
}
