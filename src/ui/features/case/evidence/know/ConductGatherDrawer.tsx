import { Form, Input, Select } from 'antd';
import type { ReviewedQuestion } from '#domain/evidence/conductReview.ts';
import type { ConductGatherInput } from '#domain/evidence/recordConduct.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { EditDrawer } from '../../pieces/EditDrawer.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { evidenceChoices } from '../../pieces/evidenceChoices.ts';

type Typed = Omit<ConductGatherInput, 'questionId'>;

export interface ConductDrawerProps {
  readonly reviewed: ReviewedQuestion;
  readonly onClose: () => void;
}

/** The case officer says which items show how the police acted; finds nothing. */
export function ConductGatherDrawer({ reviewed, onClose }: ConductDrawerProps) {
  const { question } = reviewed;
  const gather = useCommand('evidence.gatherConduct');
  const { evidence } = useOpenCase().view.rightsCase;
  return (
    <EditDrawer<Typed>
      title={`收集证据：${question.label}`}
      needs="evidence.gatherConduct"
      read={({ rightsCase }) => {
        const entry = rightsCase.conductReview?.entries.find(({ questionId }) => questionId === question.id);
        return { evidenceIds: entry?.evidenceIds ?? [], note: entry?.note ?? '' };
      }}
      save={(typed, target) => gather.run({ ...target, change: { ...typed, questionId: question.id } })}
      command={gather}
      size={560}
      onClose={onClose}
    >
      <p className="case-lead">{question.ask}</p>
      <Form.Item name="evidenceIds" label="能说明的证据" extra={`通常用：${question.usualEvidence}`}>
        <Select mode="multiple" optionFilterProp="label" options={evidenceChoices(evidence)} />
      </Form.Item>
      <Form.Item name="note" label="说明" extra="例如：证据1第3分10秒，民警出示证件。">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} />
      </Form.Item>
    </EditDrawer>
  );
}
