import { type Child, useContext } from 'hono/jsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => Child
  /** Numbers stand at the end, with figures of equal width. */
  align?: 'end'
  /** Names the row; read out with each cell, and the title of the card on a phone. One per table. */
  heading?: boolean
  sortable?: boolean
}

export type Sort = { key: string; direction: 'ascending' | 'descending' }

export type DataTableProps<Row> = {
  caption: string
  /** The caption is said but not shown, when the heading above already says it. */
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort
  /** The address of this list in another order. */
  sortHref?: (sort: Sort) => string
  /** Fields above the list, inside their own GET form. */
  filter?: Child
  /** What to say and do when there is nothing: an `EmptyState`. */
  empty: Child
  /** Usually a `Pagination`. */
  footer?: Child
}

/** Said once more, because a table that is shown as cards loses its roles in some browsers. */
const spoken = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A list to compare: a table on a desk, a card per row on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, filter, empty, footer } = props
  return (
    <div class="trede-table">
      {filter && <div class="trede-table__filter">{filter}</div>}
      {rows.length === 0 ? (
        empty
      ) : (
        <table class="utrecht-table utrecht-table--html-table" {...spoken.table}>
          <caption class={props.hideCaption ? 'trede-visually-hidden' : 'utrecht-table__caption'}>
            {props.caption}
          </caption>
          <thead {...spoken.group}>
            <tr {...spoken.row}>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={props.sort} sortHref={props.sortHref} />
              ))}
            </tr>
          </thead>
          <tbody {...spoken.group}>
            {rows.map((row) => (
              <tr {...spoken.row} key={rowKey(row)}>
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && footer}
    </div>
  )
}

type HeaderCellProps<Row> = {
  column: Column<Row>
  sort: Sort | undefined
  sortHref: ((sort: Sort) => string) | undefined
}

function HeaderCell<Row>({ column, sort, sortHref }: HeaderCellProps<Row>) {
  const words = frameWords[useContext(ReadingContext).locale]
  const current = sort?.key === column.key ? sort.direction : undefined
  const cell = {
    ...spoken.columnHeader,
    scope: 'col',
    class: column.align === 'end' ? 'trede-table__end' : undefined,
  } as const
  if (!column.sortable || !sortHref) return <th {...cell}>{column.label}</th>
  const direction = current === 'ascending' ? 'descending' : 'ascending'
  return (
    <th {...cell} aria-sort={current ?? 'none'} data-sortable>
      <a class="trede-table__sort" href={sortHref({ key: column.key, direction })}>
        <span class="trede-visually-hidden">{words.sortBy} </span>
        {column.label}
        {current && <SortMark direction={current} />}
      </a>
    </th>
  )
}

const marks = { ascending: 'M2 8 L6 3 L10 8 Z', descending: 'M2 4 L6 9 L10 4 Z' }

function SortMark({ direction }: { direction: Sort['direction'] }) {
  return (
    <svg class="trede-table__mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={marks[direction]} fill="currentColor" />
    </svg>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className =
    column.align === 'end' ? 'utrecht-table__cell--numeric-column trede-table__end' : undefined
  if (column.heading)
    return (
      <th {...spoken.rowHeader} scope="row" class={className}>
        {column.cell(row)}
      </th>
    )
  return (
    <td {...spoken.cell} class={className} data-label={column.label}>
      {column.cell(row)}
    </td>
  )
}
