import { Form, Select } from 'antd';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { periodWords } from '#domain/ledger/periodSentence.ts';
import { useCall } from '../../client/useCall.ts';
import { useMay } from '../../client/useMay.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { CaseChoice } from './CaseChoice.tsx';
import { PatternChoice } from './PatternChoice.tsx';
import type { PartProps } from './RowDrawer.tsx';

/** More are looked for by their names. */
const OFFERED_CASES = 100;

interface TrainingAnswersFieldsProps extends Pick<PartProps, 'view'> {
  readonly scope: LedgerScope;
}

/** What called for the training: findings, reviews, tips. */
export function TrainingAnswersFields({ view, scope }: TrainingAnswersFieldsProps) {
  const maySeeTips = useMay('registers.pressTip');
  const ledger = useCall('ledger.read', { scope, offset: 0, limit: OFFERED_CASES });
  const period = periodWords(scope);
  const findings = ledger.data?.patterns.findings ?? [];
  const offered = findings.map(({ about, label, text }) => ({ about, label, text, period }));
  const reviewed = (ledger.data?.rows ?? []).filter(
    ({ station, ledger: { musts } }) =>
      station === null && (musts.corrected === 'present' || musts.corrected === 'missing'),
  );
  return (
    <>
      <FailureNotice failure={ledger.failure} onRetry={() => void ledger.reload()} />
      <Form.Item
        name={['answers', 'patterns']}
        label={`针对的规律发现（${period}）`}
        extra="记下选的时候的原话；在“台账统计”的规律旁边看得到这期培训。"
      >
        <PatternChoice offered={offered} />
      </Form.Item>
      <Form.Item
        name={['answers', 'reviewCaseIds']}
        label="针对的质量评查"
        extra="选评查发现了问题的案件；在该案件的评查下面看得到这期培训。"
      >
        <CaseChoice known={view.linkedCases} offered={reviewed} />
      </Form.Item>
      {maySeeTips ? (
        <Form.Item name={['answers', 'tipIds']} label="针对的微提示、案例分析">
          <Select
            mode="multiple"
            optionFilterProp="label"
            placeholder="从督察微提示中选"
            notFoundContent="还没有微提示。"
            options={view.registers.tips.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
