import type { TrailView } from '#api/operations/auditOperations.ts';
import { roleNames } from '#domain/access/role.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { digestInGroups } from '#domain/kernel/digest.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { momentText } from '../../../shared/wallClock.ts';
import { chainBreakNames, trailActNames } from '../../../text/trailWords.ts';

export interface TrailSheetProps {
  /** Oldest first. */
  readonly trail: TrailView;
  readonly rightsCase: Pick<RightsCase, 'caseNumber' | 'name'>;
  readonly printedBy: Pick<Actor, 'name' | 'role'>;
  readonly printedAt: Moment;
}

/** 案件操作日志 on A4; its head is repeated on every page. */
export function TrailSheet({ trail, rightsCase, printedBy, printedAt }: TrailSheetProps) {
  return (
    <table className="print-trail">
      <colgroup>
        {['11mm', '35mm', '33mm', '20mm', 'auto', '33mm'].map((width, index) => (
          <col key={`${index + 1}`} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={6} className="print-head">
            <strong>案件操作日志</strong>
            案件编号 {rightsCase.caseNumber === '' ? '未编号' : rightsCase.caseNumber} · {rightsCase.name} ·
            打印人 {printedBy.name}（{roleNames[printedBy.role]}） · 时间 {momentText(printedAt)} · 列出{' '}
            {trail.entries.length} 条
            <ChainWords trail={trail} />
          </th>
        </tr>
        <tr>
          {['序号', '时间', '操作人', '类别', '内容', '校验值 前→后'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trail.entries.map((entry) => (
          <tr key={entry.seq}>
            <td>{entry.seq}</td>
            <td>{momentText(entry.at, true)}</td>
            <td>{entry.by === null ? '程序' : `${entry.by.name} ${roleNames[entry.by.role]}`}</td>
            <td>{trailActNames[entry.act]}</td>
            <td>{entry.what}</td>
            <td>
              {entry.before === null && entry.after === null ? (
                '—'
              ) : (
                <code>
                  {entry.before?.slice(0, 8) ?? '新建'}→{entry.after?.slice(0, 8) ?? '无'}
                </code>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
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
