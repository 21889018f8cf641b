import { TASK_WORDS } from '../../words/task.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Answer, isToday } from '../../question/answer.ts'
import type { HistoryLine, TaskDetail } from '../../question/detail.ts'
import type { Words } from '../../words/words.ts'
import { Cross, Down, Up } from './icons.tsx'
import { deadlineWords, stateTone, stateWords } from './taskWords.ts'
import { Swatch } from './Swatch.tsx'

interface Props {
  readonly answer: Answer<'task'>
  readonly words: Words
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** One task: as assigned, who, by when and why, what stands in its way, what happened. */
export function TaskPanel({ answer, words, onOpen, onClose }: Props) {
  const { task, neighbours, question } = answer
  const say = TASK_WORDS[words.code]
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    panel.current?.focus()
    return () => opener?.focus()
  }, [])
  useEffect(() => {
    if (question.task !== null) panel.current?.scrollTo({ top: 0 })
  }, [question.task])
  useEffect(() => (task?.row.restricted ? hideInPrint() : undefined), [task])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, dialog, [role="menu"]')) return
      if (event.key === 'Escape') onClose()
      if (event.key === 'j' && neighbours.next !== null) onOpen(neighbours.next)
      if (event.key === 'k' && neighbours.previous !== null) onOpen(neighbours.previous)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [neighbours, onClose, onOpen])
  return (
    <aside className="task-panel" ref={panel} tabIndex={-1} aria-label={say.panel} data-panel={question.task}>
      <div className="task-head">
        {task && (
          <p className={`task-state tone-${stateTone(task.row)}`}>
            <Swatch status={task.row.status} />
            {stateWords(task.row, isToday(answer), words)}
          </p>
        )}
        <span className="task-place">{neighbours.place > 0 && say.place(neighbours.place, answer.listed)}</span>
        <IconButton
          label={say.previous}
          disabled={neighbours.previous === null}
          onClick={() => onOpen(neighbours.previous!)}
        >
          <Up />
        </IconButton>
        <IconButton label={say.next} disabled={neighbours.next === null} onClick={() => onOpen(neighbours.next!)}>
          <Down />
        </IconButton>
        <IconButton label={say.close} onClick={onClose}>
          <Cross />
        </IconButton>
      </div>
      {task ? (
        <Whole task={task} answer={answer} words={words} />
      ) : (
        <p className="empty">{say.unknown(question.task!)}</p>
      )}
    </aside>
  )
}

/** Browsers print the page's address below it, and a restricted task's id is none of it (contract section 1). */
function hideInPrint(): () => void {
  let address: string | null = null
  const hide = () => {
    address = location.href
    const printed = new URL(address)
    printed.searchParams.delete('task')
    history.replaceState(null, '', printed)
  }
  const show = () => {
    if (address !== null) history.replaceState(null, '', address)
    address = null
  }
  window.addEventListener('beforeprint', hide)
  window.addEventListener('afterprint', show)
  return () => {
    window.removeEventListener('beforeprint', hide)
    window.removeEventListener('afterprint', show)
    show()
  }
}

function IconButton(props: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  const { label, disabled = false, onClick, children } = props
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

interface DetailProps {
  readonly task: TaskDetail
  readonly answer: Answer<'task'>
  readonly words: Words
}

/** All of a task; of a restricted one on paper only whose it is and by when. */
function Whole({ task, answer, words }: DetailProps) {
  const { row } = task
  const say = TASK_WORDS[words.code]
  if (!row.restricted) return <Detail task={task} answer={answer} words={words} />
  return (
    <>
      <p className="in-print">
        {words.list.unnamed}. {say.lead}: {row.leadFullName}. {say.deadline}: {deadlineWords(row.deadline, words)}.
      </p>
      <p className="restricted on-screen">{words.list.restricted}</p>
      <div className="on-screen">
        <Detail task={task} answer={answer} words={words} />
      </div>
    </>
  )
}

function Detail({ task, answer, words }: DetailProps) {
  const say = TASK_WORDS[words.code]
  const { row } = task
  const { day } = answer.question
  return (
    <>
      <p className="task-clause">{say.clause(row.document, row.clause)}</p>
      <h2>{row.title}</h2>
      {task.detail !== null && <blockquote className="task-detail">{task.detail}</blockquote>}
      <dl className="facts">
        <Fact name={say.lead}>{row.leadFullName}</Fact>
        <Fact name={say.coordinators}>
          {[...task.coordinators, ...(task.coordinatorsText === null ? [] : [task.coordinatorsText])].join(', ')}
        </Fact>
        <Fact name={say.supervisor}>{task.supervisor}</Fact>
        <Fact name={say.obstacle}>
          {task.obstacle !== null && (
            <>
              <strong>
                {[
                  task.obstacle.escalated ? say.escalated : null,
                  task.obstacle.waitsFor === null ? null : say.waitsFor(task.obstacle.waitsFor),
                ]
                  .filter(part => part !== null)
                  .join(', ') || words.flag.blocked}
              </strong>
              , {say.fromDay(task.obstacle.since)}
              {task.obstacle.note !== null && <span className="fact-note">{task.obstacle.note}</span>}
              {task.obstacle.proposal !== null && (
                <span className="fact-note">
                  {say.proposal}: {task.obstacle.proposal}
                </span>
              )}
            </>
          )}
        </Fact>
        <Fact name={say.deadline}>
          <strong>{deadlineWords(row.deadline, words)}</strong>
          <span className="fact-note">{say.deadlineRule(row.deadline.kind, row.deadline.lastOnTimeDay)}</span>
          {task.firstDeadline !== null && (
            <span className="fact-note">{say.firstDeadline(deadlineWords(task.firstDeadline, words))}</span>
          )}
        </Fact>
        <Fact name={say.progress}>{row.percent === null ? null : words.progress(row.percent)}</Fact>
        <Fact name={say.lastNews}>
          {row.lastNewsOn === null ? null : words.fullDate(row.lastNewsOn)}
          {row.flags.includes('stagnant') && (
            <>
              {row.lastNewsOn !== null && ', '}
              <strong className="stale">{say.quiet(row.quietDays)}</strong>
            </>
          )}
        </Fact>
        <Fact name={say.product}>{task.product}</Fact>
        <Fact name={say.programmes}>{task.programmes.join('; ')}</Fact>
        <Fact name={say.field}>{task.field}</Fact>
        <Fact name={say.priority}>
          {task.priority === 'normal' ? null : words.filters.priorities[task.priority as 'high' | 'urgent']}
        </Fact>
        <Fact name={say.followedBy}>{task.followedBy}</Fact>
        <Fact name={say.document}>
          {[
            row.document === task.documentTitle ? null : row.document,
            task.documentIssuedOn && words.partialDate(task.documentIssuedOn),
          ]
            .filter(Boolean)
            .join(', ')}
          {task.documentTitle !== null && <span className="fact-note">{task.documentTitle}</span>}
          {task.documentUrl !== null && (
            <a href={task.documentUrl} target="_blank" rel="noreferrer">
              {task.documentUrl}
            </a>
          )}
        </Fact>
        <Fact name={say.citations}>{task.citations.join('; ')}</Fact>
      </dl>
      <h3>{say.history}</h3>
      <ol className="history">
        {task.history.map((line, place) => (
          // Lines have no identity but their place.
          <Line key={place} line={line} words={words} />
        ))}
      </ol>
      {task.later > 0 && <p className="fact-note">{say.notYet(task.later)}</p>}
      <p className="fact-note">{say.asOf(day)}</p>
    </>
  )
}

/** A fact with its name; nothing where it has no value. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (
    children === null ||
    children === false ||
    children === '' ||
    (Array.isArray(children) && children.every(child => !child))
  )
    return null
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Line({ line, words }: { line: HistoryLine; words: Words }) {
  const say = TASK_WORDS[words.code]
  const what = line.type === 'assigned' ? say.assigned : words.event[line.type]
  const more = [
    line.percent === null ? null : say.percent(words.progress(line.percent)),
    line.lead === null ? null : say.toLead(line.lead),
    line.deadline === null ? null : say.toDeadline(deadlineWords(line.deadline, words)),
    line.escalated ? say.escalated : null,
    line.waitsFor === null ? null : say.waitsFor(line.waitsFor),
  ].filter(part => part !== null)
  const { reference, url } = line
  const notes = [line.note, line.proposal === null ? null : `${say.proposal}: ${line.proposal}`].filter(
    part => part !== null,
  )
  return (
    <li>
      <time dateTime={words.isoDay(line.day)}>{words.fullDate(line.day)}</time>
      <div>
        <strong>{what}</strong>
        {more.length > 0 && `, ${more.join(', ')}`}
        {(reference ?? url) !== null && (
          <span className="fact-note">
            {url === null ? (
              reference
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {reference ?? url}
              </a>
            )}
          </span>
        )}
        {notes.map(note => (
          <span key={note} className="fact-note">
            {note}
          </span>
        ))}
      </div>
    </li>
  )
}
