import type { NumberRowView } from '#api/operations/numberOperations.ts';
import { numberTable } from '#domain/papers/numberTable.ts';

export interface NumbersSheetProps {
  readonly year: number;
  readonly rows: readonly NumberRowView[];
  readonly printedBy: string;
  /** As it is written. */
  readonly printedAt: string;
}

const widths = ['46mm', '10mm', '35mm', '29mm', '19mm', '16mm', '15mm', 'auto'];

/** 文号登记簿 on A4; its head is repeated on every page. */
export function NumbersSheet({ year, rows, printedBy, printedAt }: NumbersSheetProps) {
  const [head = [], ...body] = numberTable(rows);
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
            <strong>文号登记簿（{year}年）</strong>
            列出 {rows.length} 个号 · 打印人 {printedBy} · 时间 {printedAt.replace('T', ' ')}
          </th>
        </tr>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((cells, row) => (
          <tr key={`${row + 1}`}>
            {cells.map((cell, column) => (
              <td key={`${column + 1}`}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
