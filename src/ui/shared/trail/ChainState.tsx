import { CheckCircleFilled } from '@ant-design/icons';
import { Alert } from 'antd';
import type { TrailView } from '#api/operations/auditOperations.ts';
import { chainBreakNames } from '../../text/trailWords.ts';
import { Sha } from '../Sha.tsx';

export interface ChainStateProps {
  readonly trail: TrailView;
  /** What to do when the chain does not hold. */
  readonly whenBroken: string;
}

/** Whether the whole chain holds, and the value that stands for all of it. */
export function ChainState({ trail, whenBroken }: ChainStateProps) {
  const { verdict, head } = trail;
  if (verdict.state === 'broken') {
    return (
      <Alert
        className="notice"
        type="error"
        showIcon
        title={`日志第 ${verdict.seq} 条与前后不符：${chainBreakNames[verdict.why]}`}
        description={whenBroken}
      />
    );
  }
  if (head === null) return <p className="quiet chain-state">日志还没有记录。</p>;
  return (
    <p className="chain-state">
      <span className="good">
        <CheckCircleFilled aria-hidden /> 日志链完好
      </span>
      <span className="figures">
        共 {head.seq} 条，第 1 条至第 {head.seq} 条逐条相扣
      </span>
      <span>
        链尾校验值 <Sha algorithm="SHA-256" hex={head.hash} short />
      </span>
    </p>
  );
}
