import type { ReactNode } from 'react';

import { join } from './class-names.ts';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right, in tabular numerals. */
  isNumber?: boolean;
  /** Names the row, for those who hear the table; one column has it. */
  isRowHeader?: boolean;
  /** Not on phones. */
  isWideOnly?: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds; said, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Below the rows: sums. */
  foot?: ReactNode;
}

/**
 * Rows and columns as the server ordered them. On phones each row becomes a block whose values carry their column's name.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf, foot }: DataTableProps<Row>) {
  const hidden = (column: Column<Row>) => column.isWideOnly && 'max-md:hidden';
  return (
    <table className="w-full border-collapse text-sm max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={join(
                'border-b-[1.5px] border-line-strong py-2 pr-3 text-left text-xs font-semibold text-ink-3 last:pr-0',
                column.isNumber && 'text-right',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className="border-b border-line align-top max-md:grid max-md:gap-1 max-md:py-4"
          >
            {columns.map((column) => {
              const Cell = column.isRowHeader ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  {...(column.isRowHeader ? { scope: 'row' as const } : {})}
                  className={join(
                    'py-3 pr-3 text-left font-normal last:pr-0 max-md:p-0',
                    column.isRowHeader
                      ? 'max-md:text-base max-md:font-bold md:font-semibold'
                      : 'max-md:grid max-md:grid-cols-[8rem_1fr] max-md:gap-3',
                    column.isNumber && 'whitespace-nowrap md:text-right',
                    hidden(column),
                  )}
                >
                  {column.isRowHeader ? null : (
                    <span aria-hidden="true" className="text-xs leading-6 text-ink-3 md:hidden">
                      {column.header}
                    </span>
                  )}
                  <span className="min-w-0">{column.cell(row)}</span>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
      {foot ? <tfoot className="font-extrabold max-md:block">{foot}</tfoot> : null}
    </table>
  );
}
