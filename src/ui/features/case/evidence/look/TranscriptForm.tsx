import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import type { TranscriptLine } from '#domain/evidence/marker.ts';
import { placeText } from '#domain/evidence/mediaClock.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useUnsaved } from '../../../../client/useUnsaved.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { usePlayer } from './player.ts';

export interface TranscriptFormProps {
  readonly item: EvidenceItem;
  /** The line being changed; `null` = a new one. */
  readonly line: TranscriptLine | null;
  readonly onDone: () => void;
}

interface Words {
  readonly speaker: string;
  readonly text: string;
}

/** One line; the place is taken when typing begins, so that listening and typing go together. */
export function TranscriptForm({ item, line, onDone }: TranscriptFormProps) {
  const player = usePlayer();
  const { target, reload } = useOpenCase();
  const command = useCommand('evidence.transcribe');
  const [form] = Form.useForm<Words>();
  const [fromMs, setFromMs] = useState<number | null>(line?.fromMs ?? null);
  useUnsaved('录音录像文字', fromMs !== null && fromMs !== line?.fromMs);
  const submit = async ({ speaker, text }: Words) => {
    const place = fromMs ?? player.placeMs();
    const change = { evidenceId: item.id, id: line?.id ?? null, fromMs: place, speaker, text };
    if (!(await command.run({ ...target, change })).ok) return;
    // The next line is often the same person's.
    form.setFieldValue('text', '');
    setFromMs(null);
    onDone();
  };
  return (
    <Form<Words>
      form={form}
      className="look-form"
      aria-label={line === null ? '添加文字' : '修改文字'}
      initialValues={{ speaker: line?.speaker ?? '', text: line?.text ?? '' }}
      onValuesChange={() => setFromMs(fromMs ?? player.placeMs())}
      onFinish={(words) => void submit(words)}
    >
      <Space.Compact block>
        <Form.Item name="speaker" noStyle>
          <Input className="look-speaker" placeholder="说话人" aria-label="说话人" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="text"
          noStyle
          rules={[{ required: true, whitespace: true, message: '请写明说了什么' }]}
        >
          <Input placeholder="说了什么，回车保存" aria-label="说了什么" maxLength={1000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.isRunning}>
          {line === null ? '添加' : '保存'}
        </Button>
      </Space.Compact>
      <div className="quiet figures">
        {fromMs === null ? '位置：开始输入时取当前位置' : `位置：${placeText(fromMs)} `}
        {fromMs === null ? null : (
          <button type="button" className="link-button" onClick={() => setFromMs(player.placeMs())}>
            改为当前位置
          </button>
        )}
        {line === null ? null : (
          <button type="button" className="link-button" onClick={onDone}>
            放弃修改
          </button>
        )}
      </div>
      <FailureNotice failure={command.failure} onReload={() => void reload()} />
    </Form>
  );
}
