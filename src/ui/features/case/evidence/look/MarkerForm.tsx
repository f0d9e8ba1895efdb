import { Button, Form, Input, Select, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ComponentRef } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import type { Marker } from '#domain/evidence/marker.ts';
import { placeText } from '#domain/evidence/mediaClock.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useUnsaved } from '../../../../client/useUnsaved.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { elementChoices } from '../know/elementChoices.ts';
import { personNames } from './personNames.ts';
import { usePlayer } from './player.ts';

export interface MarkerFormProps {
  readonly item: EvidenceItem;
  readonly marker: Marker | 'new';
  readonly onClose: () => void;
}

interface Words {
  readonly note: string;
  readonly personIds: readonly string[];
  readonly elementIds: readonly string[];
}

/** Writes a marker; its places are taken from the player. */
export function MarkerForm({ item, marker, onClose }: MarkerFormProps) {
  const player = usePlayer();
  const { view, target, reload } = useOpenCase();
  const command = useCommand('evidence.mark');
  const [form] = Form.useForm<Words>();
  const [span, setSpan] = useState(() =>
    marker === 'new'
      ? { fromMs: player.placeMs(), untilMs: null }
      : { fromMs: marker.fromMs, untilMs: marker.untilMs },
  );
  const noteField = useRef<ComponentRef<typeof Input.TextArea>>(null);
  useEffect(() => noteField.current?.focus(), []);
  const [isTyped, setTyped] = useState(false);
  useUnsaved('证据标记', isTyped);
  const submit = async (words: Words) => {
    const id = marker === 'new' ? null : marker.id;
    const result = await command.run({ ...target, change: { evidenceId: item.id, id, ...span, ...words } });
    if (result.ok) onClose();
  };
  const here = () => player.placeMs();
  return (
    <Form<Words>
      form={form}
      layout="vertical"
      className="look-form"
      aria-label={marker === 'new' ? '添加标记' : '修改标记'}
      initialValues={marker === 'new' ? { note: '', personIds: [], elementIds: [] } : marker}
      onValuesChange={() => setTyped(true)}
      onFinish={(words) => void submit(words)}
    >
      <Space size={4} wrap className="look-span figures">
        <span>
          {placeText(span.fromMs)}
          {span.untilMs === null ? '' : `–${placeText(span.untilMs)}`}
        </span>
        <Button size="small" onClick={() => setSpan({ ...span, fromMs: here() })}>
          起点取当前
        </Button>
        <Button
          size="small"
          onClick={() => setSpan({ ...span, untilMs: here() > span.fromMs ? here() : null })}
        >
          止点取当前
        </Button>
      </Space>
      <Form.Item
        name="note"
        label="内容"
        rules={[{ required: true, whitespace: true, message: '请写明这里看到、听到什么' }]}
      >
        <Input.TextArea ref={noteField} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="personIds" label="人物">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={[...personNames(view.rightsCase)].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item
        name="elementIds"
        label="证明事项"
        extra="清单事项和要件，同时计入这份证据；写明了对方当事人的，只针对这些人。"
      >
        <Select mode="multiple" optionFilterProp="label" options={elementChoices(view)} />
      </Form.Item>
      <FailureNotice failure={command.failure} onReload={() => void reload()} />
      <Space>
        <Button type="primary" size="small" htmlType="submit" loading={command.isRunning}>
          保存标记
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </Space>
    </Form>
  );
}
