import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { type Answer, type Board, isToday } from '../../question/answer.ts'
import { civil } from '../../domain/plainDay.ts'
import type { TaskRow } from '../../question/row.ts'
import type { Words } from '../../words/words.ts'
import { nothingText } from '../../charts/nothing.ts'
import { stateText } from '../../charts/stateText.ts'
import { deadlineWords, obstacleWords, stateTone, stateWords } from './taskWords.ts'
import { Swatch } from './Swatch.tsx'
import { TwoLines } from './TwoLines.tsx'

interface Props {
  readonly answer: Answer<'list'>
  readonly words: Words
  /** The address that opens a task. */
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
  readonly onMore: () => void
  /** What leads out of an empty list. */
  readonly wayOut: ReactNode
}

/** What tells where a task is from, where the document's tasks differ in it. */
type Place = 'document' | 'clause' | null

/** The board's tasks, what needs action first. */
export function TaskList({ answer, words, hrefOf, onOpen, onMore, wayOut }: Props) {
  const { list: say } = words
  const { rows, listed, question, used } = answer
  // A day of another year takes more room, which titles have otherwise.
  const withYears = rows.some(({ lastNewsOn: on }) => on !== null && civil(on).year !== civil(question.day).year)
  const place: Place = answer.severalDocuments ? 'document' : used.clauses ? 'clause' : null
  const state = stateText(question.filter, words)
  return (
    <section className="panel list" aria-labelledby="list-title">
      <div className="panel-head">
        <h2 id="list-title">{state === '' ? say.title : say.of(state)}</h2>
        <span className="list-count" data-kpi="listed" data-value={listed} role="status">
          {say.all(listed)}
        </span>
      </div>
      {listed === 0 ? (
        <div className="empty">
          <p>{nothingText(answer, words)}.</p>
          {wayOut}
        </div>
      ) : (
        <>
          <table className={withYears ? 'tasks tasks-years' : 'tasks'}>
            <thead>
              <tr>
                {place !== null && (
                  <th scope="col" className={`col-${place}`}>
                    {place === 'clause' ? say.clause : used.clauses ? say.documentClause : say.document}
                  </th>
                )}
                <th scope="col" className="col-task">
                  {say.task}
                </th>
                <th scope="col" className="col-lead">
                  {say.lead}
                </th>
                <th scope="col" className="col-deadline">
                  {say.deadline}
                </th>
                <th scope="col" className="col-updated">
                  {say.updated}
                </th>
                <th scope="col" className="col-state">
                  {say.state}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <Row
                  key={row.id}
                  row={row}
                  words={words}
                  day={question.day}
                  ofToday={isToday(answer)}
                  open={row.id === question.task}
                  place={place}
                  href={hrefOf(row.id)}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          </table>
          {rows.length < listed && (
            <button type="button" className="more" onClick={onMore}>
              {say.more(listed - rows.length)}
            </button>
          )}
        </>
      )}
    </section>
  )
}

interface RowProps {
  readonly row: TaskRow
  readonly words: Words
  readonly day: Board['question']['day']
  /** That day is the clock's. */
  readonly ofToday: boolean
  readonly open: boolean
  readonly place: Place
  readonly href: string
  readonly onOpen: (id: string) => void
}

function Row({ row, words, day, ofToday, open, place, href, onOpen }: RowProps) {
  const { list: say } = words
  const follow = (event: MouseEvent) => {
    // A link like any other for Ctrl, ⌘ or the middle button: a new tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    onOpen(row.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLAnchorElement>) => {
    const step =
      event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const current = event.currentTarget.closest('tr')
    const next = step === 1 ? current?.nextElementSibling : current?.previousElementSibling
    next?.querySelector('a')?.focus()
  }
  const obstacle = obstacleWords(row, ofToday, words)
  const onScreen = row.restricted ? 'on-screen' : undefined
  const { kind, text } = row.deadline
  const deadline = kind === 'none' && text === null ? say.noDeadline : deadlineWords(row.deadline, words)
  return (
    <tr
      data-task={row.id}
      data-status={row.status}
      aria-current={open || undefined}
      onClick={event => {
        if (!(event.target as HTMLElement).closest('a')) onOpen(row.id)
      }}
    >
      {place === 'document' && (
        <td className="col-document">
          <span className={onScreen}>
            <span className="two-lines" title={row.document ?? undefined}>
              <TwoLines text={row.document ?? ''} />
            </span>
            {row.clause !== null && <span className="in-clause">{say.inClause(row.clause)}</span>}
          </span>
        </td>
      )}
      {place === 'clause' && (
        <td className="col-clause">
          <span className={onScreen}>{row.clause ?? ''}</span>
        </td>
      )}
      <td className="col-task">
        <a className="two-lines" href={href} onClick={follow} onKeyDown={onKeyDown} title={row.title}>
          <span className={onScreen}>
            <TwoLines text={row.title} />
          </span>
          {row.restricted && <span className="in-print">{say.unnamed}</span>}
        </a>
        {row.restricted && <em className="restricted">{say.restricted}</em>}
      </td>
      <td className="col-lead">
        <div className="two-lines" title={row.leadFullName}>
          <TwoLines text={row.lead} />
        </div>
      </td>
      <td className="col-deadline">
        <div className="two-lines" title={deadline}>
          <TwoLines text={deadline} />
        </div>
      </td>
      <td className={row.flags.includes('stagnant') ? 'col-updated stale' : 'col-updated'}>
        {row.lastNewsOn === null ? say.never : words.dateNear(row.lastNewsOn, day)}
      </td>
      <td className="col-state">
        <div className="state-words">
          <Swatch status={row.status} />
          <span>
            <span className={`tone-${stateTone(row)}`}>{stateWords(row, ofToday, words)}</span>
            {obstacle !== null && <strong className="obstacle">{obstacle}</strong>}
          </span>
        </div>
      </td>
    </tr>
  )
}
