import { Tag } from 'antd';
import type { MeasureProposal } from '#domain/disposition/proposal.ts';
import { Basis } from '../pieces/Basis.tsx';
import { Warnings } from './Warnings.tsx';

/** The measure the law would carry on this road, who approves it and which papers go with it. */
export function MeasureDetail({ measure }: { readonly measure: MeasureProposal }) {
  return (
    <div className="case-measure">
      <h4>
        拟采取措施：{measure.label}{' '}
        {measure.state === 'factsMissing' ? <Tag color="warning">尚缺事实，暂不能提出</Tag> : null}
      </h4>
      {measure.range === '' ? null : <p>幅度：{measure.range}</p>}
      {measure.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <Basis ids={measure.basis} />
      <dl>
        <Parts title="审批" parts={measure.approvals} />
        <Parts title="文书" parts={measure.documents} />
      </dl>
      {measure.alternatives.length === 0 ? null : (
        <>
          <h4>可以考虑的其他措施</h4>
          <ul>
            {measure.alternatives.map((other) => (
              <li key={other.measure}>
                {other.label}:<span className="quiet">{other.why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Warnings title="采取措施时注意" tone="amber" warnings={measure.warnings} />
    </div>
  );
}

function Parts({ title, parts }: { readonly title: string; readonly parts: readonly string[] }) {
  if (parts.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>{parts.join(' → ')}</dd>
    </>
  );
}
