import type { ReactNode } from 'react';

export interface PrintTableProps {
  /** One a column; `auto` takes what is left. */
  readonly widths: readonly string[];
  /** What stands above the columns. */
  readonly head: ReactNode;
  readonly titles: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A list on A4; its head and titles are repeated on every page. */
export function PrintTable({ widths, head, titles, rows }: PrintTableProps) {
  return (
    <table className="print-trail">
      <colgroup>
        {widths.map((width, index) => (
          <col key={`${index + 1}`} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={widths.length} className="print-head">
            {head}
          </th>
        </tr>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, column) => (
              <td key={`${column + 1}`}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
