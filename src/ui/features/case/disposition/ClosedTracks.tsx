import { Collapse } from 'antd';
import type { ClosedTrack } from '#domain/disposition/proposal.ts';

/** Roads nothing on record opens, folded away: each with what does not hold of it. */
export function ClosedTracks({ closed }: { readonly closed: readonly ClosedTrack[] }) {
  if (closed.length === 0) return null;
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'closed',
          label: `没有打开的定性（${closed.length}）`,
          children: (
            <ul className="case-missing">
              {closed.map(({ track, qualification, ruleId, unmet }) => (
                <li key={track}>
                  <strong>{qualification}</strong> <span className="quiet">{ruleId}</span>
                  <div className="quiet">记录不符合：{unmet.map(({ text }) => text).join('；')}</div>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
