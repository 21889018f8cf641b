import { useEffect, useRef } from 'react'
import type { Quality as Found } from '../../question/answer.ts'
import { CHART_WORDS } from '../../words/charts.ts'
import type { Words } from '../../words/words.ts'
import { Cross } from './icons.tsx'

/** What was set aside and what was left out: where, which, why. */
export function Quality({ quality, words, onClose }: { quality: Found; words: Words; onClose: () => void }) {
  const say = CHART_WORDS[words.code].quality
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const current = dialog.current
    if (current && !current.open) current.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="quality" aria-labelledby="quality-title" onClose={onClose}>
      <div className="panel-head">
        <h2 id="quality-title">{say.title}</h2>
        <button type="button" className="icon-button" aria-label={say.close} onClick={() => dialog.current?.close()}>
          <Cross />
        </button>
      </div>
      <FaultTable rows={quality.setAside} words={words} withId />
      {quality.warnings.length > 0 && (
        <>
          <h3>{say.warnings}</h3>
          <FaultTable rows={quality.warnings.map(row => ({ ...row, id: null }))} words={words} withId={false} />
        </>
      )}
    </dialog>
  )
}

interface FaultTableProps {
  readonly rows: Found['setAside']
  readonly words: Words
  readonly withId: boolean
}

function FaultTable({ rows, words, withId }: FaultTableProps) {
  const say = CHART_WORDS[words.code].quality
  return (
    <table className="faults">
      <thead>
        <tr>
          <th scope="col">{say.path}</th>
          {withId && (
            <th scope="col" className="on-screen">
              {say.id}
            </th>
          )}
          <th scope="col">{say.reason}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, id, fault }, place) => (
          // A path may be at fault more than once.
          <tr key={`${place} ${path}`} data-set-aside={withId ? path : undefined}>
            <td>
              <code>{path}</code>
            </td>
            {withId && <td className="on-screen">{id ?? words.NO_VALUE}</td>}
            <td>{words.reason(fault)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
