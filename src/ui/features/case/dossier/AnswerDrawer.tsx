import { Form, Input, Radio } from 'antd';
import { answerKindNames } from '#domain/review/caseReview.ts';
import type { AnswerKind } from '#domain/review/caseReview.ts';
import { placeText } from '#domain/review/reviewOpinion.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import type { AskedTask } from './ReviewSection.tsx';

/** How it was answered is for people to say. */
interface Draft {
  readonly kind: AnswerKind | null;
  readonly text: string;
}

const empty: Draft = { kind: null, text: '' };

export interface AnswerDrawerProps {
  readonly asked: AskedTask;
  readonly onClose: () => void;
}

/** Says what was done about one finding of the reviewer. */
export function AnswerDrawer({ asked: { opinionSha256, task }, onClose }: AnswerDrawerProps) {
  const answer = useCommand('dossier.answerFinding');
  return (
    <EditDrawer<Draft>
      needs="dossier.answerFinding"
      title={`答复：${placeText(task.place)}`}
      read={() => empty}
      save={({ kind, text }, target) =>
        answer.run({
          ...target,
          change: { opinionSha256, findingId: task.id, kind: kind as AnswerKind, text },
        })
      }
      command={answer}
      onClose={onClose}
      saveLabel="保存答复"
      size={560}
    >
      <p>{task.text}</p>
      <Form.Item name="kind" label="怎样处理" rules={[{ required: true, message: '请选择怎样处理' }]}>
        <Radio.Group options={choicesOf(answerKindNames)} />
      </Form.Item>
      <Form.Item
        name="text"
        label="答复"
        rules={[{ required: true, min: 2, message: '请写明补了什么，或者为什么不补' }]}
        extra="保存以后不能再改，随卷宗再次送审时给审核人看。"
      >
        <Input.TextArea rows={5} maxLength={1000} showCount />
      </Form.Item>
    </EditDrawer>
  );
}
