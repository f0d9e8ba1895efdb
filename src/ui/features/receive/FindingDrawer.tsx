import { Button, Drawer, Form, Input, Radio, Select } from 'antd';
import { findingWeightNames, placeText } from '#domain/review/reviewOpinion.ts';
import type { FindingPlace, FindingWeight, ReviewKinds } from '#domain/review/reviewOpinion.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { choicesOf } from '../../text/choices.ts';

/** A finding while it is written; kind and weight are chosen by the reviewer, never beforehand. */
export interface FindingDraft {
  readonly id: string | null;
  readonly place: FindingPlace;
  readonly kindId: string | null;
  readonly weight: FindingWeight | null;
  readonly text: string;
}

export interface FindingDrawerProps {
  readonly submissionId: string;
  readonly kinds: ReviewKinds;
  readonly draft: FindingDraft;
  readonly onClose: () => void;
}

/** One finding: what is wrong, of which kind, and whether it must be mended. */
export function FindingDrawer({ submissionId, kinds, draft, onClose }: FindingDrawerProps) {
  const note = useCommand('review.noteFinding');
  const [form] = Form.useForm<Pick<FindingDraft, 'kindId' | 'weight' | 'text'>>();
  const save = async () => {
    const { kindId, weight, text } = form.getFieldsValue(true) as Pick<
      FindingDraft,
      'kindId' | 'weight' | 'text'
    >;
    if (kindId === null || weight === null) return;
    const change = { id: draft.id, place: draft.place, kindId, weight, text };
    if ((await note.run({ submissionId, change })).ok) onClose();
  };
  return (
    <Drawer
      open
      title={`问题：${placeText(draft.place)}`}
      size={560}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button type="primary" loading={note.isRunning} onClick={form.submit}>
            保存问题
          </Button>{' '}
          <Button onClick={onClose}>取消</Button>
        </>
      }
    >
      <FailureNotice failure={note.failure} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kindId: draft.kindId, weight: draft.weight, text: draft.text }}
        onFinish={() => void save()}
        autoComplete="off"
      >
        <Form.Item name="kindId" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
          <Select
            options={kinds.kinds.map(({ id, label, note: hint }) => ({
              value: id,
              label: `${label}：${hint}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="weight" label="性质" rules={[{ required: true, message: '请选择性质' }]}>
          <Radio.Group options={choicesOf(findingWeightNames)} />
        </Form.Item>
        <Form.Item
          name="text"
          label="问题和要求"
          rules={[{ required: true, min: 2, message: '请写明问题，不少于2个字' }]}
        >
          <Input.TextArea rows={6} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
