import { Form, Input, Modal, Select } from 'antd';
import type { VolumeItemView } from '#api/views/dossierView.ts';
import type { CompilationChange } from '#domain/dossier/changeCompilation.ts';
import { standInText } from '#domain/evidence/standIns.ts';
import { volumeKindNames } from '#domain/dossier/volumeKind.ts';
import type { VolumeKind } from '#domain/dossier/volumeKind.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { withholdName } from './volumeRows.ts';

/** What can be decided about one thing in a volume. */
export type ItemDeed = 'place' | 'placeByRule' | 'withhold' | 'takeBack';

interface Draft {
  readonly kind: VolumeKind | undefined;
  readonly reason: string;
}

const titles: Readonly<Record<Exclude<ItemDeed, 'withhold'>, string>> = {
  place: '改编到别的卷',
  placeByRule: '恢复归卷',
  takeBack: '恢复随卷',
};
const hints: Readonly<Record<ItemDeed, string>> = {
  place: '各卷分开成卷，从不合并；理由写入案件记录和操作日志。',
  placeByRule: '回到按规则应当在的那一卷；原来的理由留在操作日志中。',
  withhold:
    '这份材料不写入移交件；卷内目录备注“未随卷”，备考表列明理由，题名和内容在移交件各处以“××”代替。理由会给接收方看，不要写姓名和题名。画面或者页面只需要遮住一部分的，先在证据的“来源与派生”中制作遮盖件，原件就以遮盖件代替。',
  takeBack: '恢复后随卷移交，原来的理由留在操作日志中。',
};

export interface ItemDialogProps {
  readonly item: VolumeItemView;
  readonly deed: ItemDeed;
  readonly onClose: () => void;
}

/** Puts something into another volume or back, keeps it back, or lets it leave again. Source: SPEC B-17, B-22, B-32. */
export function ItemDialog({ item, deed, onClose }: ItemDialogProps) {
  const { target, reload } = useOpenCase();
  const compile = useCommand('dossier.compile');
  const [form] = Form.useForm<Draft>();
  const title = deed === 'withhold' ? withholdName(item) : titles[deed];
  const submit = async () => {
    const result = await compile.run({ ...target, change: changeOf(item, deed, form.getFieldsValue(true)) });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText="取消"
      confirmLoading={compile.isRunning}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        <strong>{item.title}</strong>
      </p>
      {deed === 'withhold' && item.standIns.length > 0 ? (
        <p>原件不移交，{standInText(item.standIns)}。</p>
      ) : null}
      <p className="quiet">{hints[deed]}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: undefined, reason: '' }}
        onFinish={() => void submit()}
      >
        {deed === 'place' ? (
          <Form.Item name="kind" label="编入" rules={[{ required: true, message: '请选择编入哪一卷' }]}>
            <Select options={item.mayLieIn.map((kind) => ({ value: kind, label: volumeKindNames[kind] }))} />
          </Form.Item>
        ) : null}
        {deed === 'takeBack' || deed === 'placeByRule' ? null : (
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, min: 2, whitespace: true, message: '请写明理由，至少两个字' }]}
          >
            <Input.TextArea rows={3} maxLength={200} />
          </Form.Item>
        )}
      </Form>
      <FailureNotice failure={compile.failure} onReload={() => void reload()} />
    </Modal>
  );
}

function changeOf({ key }: VolumeItemView, deed: ItemDeed, { kind, reason }: Draft): CompilationChange {
  switch (deed) {
    case 'place':
      return { act: 'place', key, kind: kind ?? 'rights', reason };
    case 'placeByRule':
      return { act: 'placeByRule', key };
    case 'withhold':
      return { act: 'withhold', key, reason };
    case 'takeBack':
      return { act: 'takeBack', key };
  }
}
