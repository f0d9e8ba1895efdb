import { Form, Input, Radio } from 'antd';
import { conductAnswerNames } from '#domain/evidence/recordConduct.ts';
import type { ConductFindingInput } from '#domain/evidence/recordConduct.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { useServices } from '../../../../client/ClientContext.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { choicesOf } from '../../../../text/choices.ts';
import { EditDrawer } from '../../pieces/EditDrawer.tsx';
import type { ConductDrawerProps } from './ConductGatherDrawer.tsx';

type Typed = Pick<ConductFindingInput, 'reason'> & { readonly answer: ConductFindingInput['answer'] | null };

/** 督察 or 法制 finds on one question; nothing is chosen beforehand. */
export function ConductFindingDrawer({ reviewed, onClose }: ConductDrawerProps) {
  const { question } = reviewed;
  const { person } = useServices();
  const find = useCommand('evidence.findConduct');
  return (
    <EditDrawer<Typed>
      title={`认定：${question.label}`}
      needs="evidence.findConduct"
      read={({ rightsCase }) => {
        // What somebody else found is not put into anybody's mouth.
        const own = findingsOn(rightsCase, question.id).find(({ by }) => by === person.name);
        return { answer: own?.answer ?? null, reason: own?.reason ?? '' };
      }}
      save={({ answer, reason }, target) =>
        find.run({ ...target, change: { questionId: question.id, answer: answer ?? 'unknown', reason } })
      }
      command={find}
      size={560}
      onClose={onClose}
    >
      <p className="case-lead">{question.ask}</p>
      <Form.Item name="answer" label="认定" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group options={choicesOf(conductAnswerNames)} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        extra="认定“否”“不适用”必须写明理由；督察、法制各自认定，互不替代；本部门以前的认定留在案件日志中。"
        dependencies={['answer']}
        rules={[
          ({ getFieldValue }) => ({
            required: ['no', 'notApplicable'].includes(String(getFieldValue('answer'))),
            whitespace: true,
            message: '请写明理由',
          }),
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </EditDrawer>
  );
}

function findingsOn({ conductReview }: RightsCase, question: string) {
  return conductReview?.entries.find(({ questionId }) => questionId === question)?.findings ?? [];
}
