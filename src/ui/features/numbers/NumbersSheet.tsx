import type { NumberRowView } from '#api/operations/numberOperations.ts';
import { numberTable } from '#domain/papers/numberTable.ts';
import { PrintTable } from '../../shared/printing/PrintTable.tsx';

export interface NumbersSheetProps {
  readonly year: number;
  readonly rows: readonly NumberRowView[];
  readonly printedBy: string;
  /** As it is written. */
  readonly printedAt: string;
}

const widths = ['46mm', '10mm', '35mm', '29mm', '19mm', '16mm', '15mm', 'auto'];

/** 文号登记簿 on A4. */
export function NumbersSheet({ year, rows, printedBy, printedAt }: NumbersSheetProps) {
  const [titles = [], ...body] = numberTable(rows);
  return (
    <PrintTable
      widths={widths}
      titles={titles.map(String)}
      head={
        <>
          <strong>文号登记簿（{year}年）</strong>
          列出 {rows.length} 个号 · 打印人 {printedBy} · 时间 {printedAt.replace('T', ' ')}
        </>
      }
      rows={body.map((cells, row) => ({ key: `${row + 1}`, cells }))}
    />
  );
}
