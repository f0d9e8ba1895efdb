import type { ReactNode } from 'react';
import type { TrailView } from '#api/operations/auditOperations.ts';
import { roleNames } from '#domain/access/role.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { digestInGroups } from '#domain/kernel/digest.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { PrintTable } from '../../../shared/printing/PrintTable.tsx';
import { momentText } from '../../../shared/wallClock.ts';
import { chainBreakNames, trailActNames } from '../../../text/trailWords.ts';

export interface TrailSheetProps {
  /** Oldest first. */
  readonly trail: TrailView;
  readonly rightsCase: Pick<RightsCase, 'caseNumber' | 'name'>;
  readonly printedBy: Pick<Actor, 'name' | 'role'>;
  readonly printedAt: Moment;
}

const widths = ['11mm', '35mm', '33mm', '20mm', 'auto', '33mm'];
const titles = ['序号', '时间', '操作人', '类别', '内容', '校验值 前→后'];

/** 案件操作日志 on A4. */
export function TrailSheet({ trail, rightsCase, printedBy, printedAt }: TrailSheetProps) {
  return (
    <PrintTable
      widths={widths}
      titles={titles}
      head={
        <>
          <strong>案件操作日志</strong>
          案件编号 {rightsCase.caseNumber === '' ? '未编号' : rightsCase.caseNumber} · {rightsCase.name} ·
          打印人 {printedBy.name}（{roleNames[printedBy.role]}） · 时间 {momentText(printedAt)} · 列出{' '}
          {trail.entries.length} 条
          <ChainWords trail={trail} />
        </>
      }
      rows={trail.entries.map((entry) => ({ key: `${entry.seq}`, cells: cellsOf(entry) }))}
    />
  );
}

function cellsOf({ seq, at, by, act, what, before, after }: TrailView['entries'][number]): ReactNode[] {
  const digests =
    before === null && after === null ? (
      '—'
    ) : (
      <code>
        {before?.slice(0, 8) ?? '新建'}→{after?.slice(0, 8) ?? '无'}
      </code>
    );
  return [
    seq,
    momentText(at, true),
    by === null ? '程序' : `${by.name} ${roleNames[by.role]}`,
    trailActNames[act],
    what,
    digests,
  ];
}

function ChainWords({ trail: { verdict, head } }: Pick<TrailSheetProps, 'trail'>) {
  if (verdict.state === 'broken') {
    return (
      <div>
        日志链在第 {verdict.seq} 条与前后不符：{chainBreakNames[verdict.why]}
      </div>
    );
  }
  if (head === null) return null;
  return (
    <div>
      日志链完好，链尾第 {head.seq} 条，校验值 <code>{digestInGroups(head.hash)}</code>
    </div>
  );
}
