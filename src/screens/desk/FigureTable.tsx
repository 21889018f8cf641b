import type { Table } from '../../charts/figure.ts'
import type { Words } from '../../words/words.ts'

/** A chart's numbers as a table. */
export function FigureTable({ table, caption, words }: { table: Table; caption: string; words: Words }) {
  const [first, ...others] = table.columns
  return (
    // Scrolls, so that it must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="figure-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map(column => (
              <th key={column} scope="col" className="numeric">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], row) => (
            <tr key={`${row} ${name}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={others[place]} className="numeric" data-value={typeof cell === 'number' ? cell : undefined}>
                  {typeof cell === 'number' ? words.decimal(cell) : (cell ?? words.NO_VALUE)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
