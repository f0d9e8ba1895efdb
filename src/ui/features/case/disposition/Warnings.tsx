import { WarningFilled } from '@ant-design/icons';
import type { Warning } from '#domain/disposition/proposal.ts';
import { Basis } from '../pieces/Basis.tsx';

export interface WarningsProps {
  readonly title: string;
  readonly warnings: readonly Warning[];
  readonly tone: 'late' | 'amber';
}

/** What the domain warns of, with its articles. */
export function Warnings({ title, warnings, tone }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <div className={`case-warnings case-warnings-${tone}`}>
      <h4>
        <WarningFilled className={tone} aria-hidden /> {title}
      </h4>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.ruleId}${warning.text}`}>
            {warning.text}
            <Basis ids={warning.basis} />
          </li>
        ))}
      </ul>
    </div>
  );
}
