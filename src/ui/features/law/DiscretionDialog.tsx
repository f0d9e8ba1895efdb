import { Form, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import { seriousKindNames } from '#domain/disposition/discretion.ts';
import type { DiscretionStandard } from '#domain/disposition/discretion.ts';
import { fitsTrack, measureIds, measureNames } from '#domain/disposition/measures.ts';
import { trackIds, trackKinds } from '#domain/disposition/tracks.ts';
import { useCommand } from '../../client/useCommand.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { choicesOf } from '../../text/choices.ts';

type Line = NonNullable<InputOf<'law.keepDiscretion'>['standard']>;
/** A field that was never on screen, or left empty, is not there. */
type Typed = Omit<Line, 'kinds' | 'to'> & Partial<Pick<Line, 'kinds' | 'to'>>;

const tracks = trackIds.filter((track) => trackKinds[track].nature === 'administrative');
const needed = (message: string) => [{ required: true, message }];
const circumstanceNames = { yes: '有情节严重的情形', no: '没有情节严重的情形' } as const;

export interface DiscretionDialogProps {
  /** `null` = a new line. */
  readonly standard: DiscretionStandard | null;
  readonly onClose: () => void;
}

/** One line of the table of discretion. */
export function DiscretionDialog({ standard, onClose }: DiscretionDialogProps) {
  const keep = useCommand('law.keepDiscretion');
  const [form] = Form.useForm<Typed>();
  const [id] = useState(() => standard?.id ?? crypto.randomUUID());
  const submit = async (typed: Typed) => {
    const { circumstances, kinds = [], to } = typed;
    const result = await keep.run({
      id,
      standard: { ...typed, to: to ?? null, kinds: circumstances === 'yes' ? kinds : [] },
    });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={standard === null ? '新增裁量基准' : '修改裁量基准'}
      okText="保存"
      cancelText="取消"
      confirmLoading={keep.isRunning}
      onOk={form.submit}
      onCancel={onClose}
      width={640}
    >
      <Form
        form={form}
        layout="vertical"
        {...(standard === null ? {} : { initialValues: standard })}
        onFinish={(typed) => void submit(typed)}
      >
        <LineFields />
      </Form>
      <FailureNotice failure={keep.failure} />
    </Modal>
  );
}

function LineFields() {
  const form = Form.useFormInstance<Typed>();
  const track = Form.useWatch('track', form);
  const circumstances = Form.useWatch('circumstances', form);
  const measures = measureIds.filter((measure) => track !== undefined && fitsTrack(measure, track));
  return (
    <>
      <Form.Item name="track" label="定性" rules={needed('请选择定性')}>
        <Select
          aria-label="定性"
          options={tracks.map((value) => ({
            value,
            label: `${trackKinds[value].qualification}（${value}）`,
          }))}
        />
      </Form.Item>
      <Space size="large" align="start">
        <Form.Item name="from" label="行为日期起" rules={needed('请填写从哪一天的行为起适用')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="to" label="行为日期止" extra="仍在使用的留空">
          <DayPicker />
        </Form.Item>
      </Space>
      <Form.Item name="circumstances" label="情节" rules={needed('请选择情节')}>
        <Select aria-label="情节" options={choicesOf(circumstanceNames)} />
      </Form.Item>
      {circumstances === 'yes' ? (
        <Form.Item name="kinds" label="属于哪些情形" extra="记录了其中一种就适用；不选的，不问哪一种">
          <Select mode="multiple" aria-label="属于哪些情形" options={choicesOf(seriousKindNames)} />
        </Form.Item>
      ) : null}
      <Form.Item name="text" label="内容" rules={needed('请照基准写明内容')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="suggests" label="建议的措施" rules={needed('请选择措施')}>
        <Select
          aria-label="建议的措施"
          options={measures.map((value) => ({ value, label: measureNames[value] }))}
        />
      </Form.Item>
      <Form.Item name="source" label="出处" rules={needed('请写明哪一机关的哪一文件')}>
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
}
