import { Form, Input, Select } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { kindChoice, LegalKind, legalKindNames } from '#domain/evidence/legalKinds.ts';
import { thingOf } from '#domain/evidence/registerThing.ts';
import type { ThingInput } from '#domain/evidence/registerThing.ts';
import { useServices } from '../../../../client/ClientContext.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { EditDrawer } from '../../pieces/EditDrawer.tsx';
import { CollectionFields, withoutEmptyWitness } from './CollectionFields.tsx';

export interface ThingDrawerProps {
  /** `null` registers a new thing or paper. */
  readonly evidenceId: string | null;
  readonly onClose: () => void;
  /** Called with its number once a new one is on disk. */
  readonly onRegistered?: (evidenceNumber: number) => void;
}

const kinds = LegalKind.options.map((kind) => ({ value: kind, label: kindChoice(kind) }));
const required = (message: string) => [{ required: true, whitespace: true, message }];

/** A thing or a paper that lies elsewhere: what it is, how it was taken, where it is kept. */
export function ThingDrawer({ evidenceId, onClose, onRegistered }: ThingDrawerProps) {
  const record = useCommand('evidence.recordThing');
  const { person } = useServices();
  return (
    <EditDrawer<ThingInput>
      title={evidenceId === null ? '登记实物、书证' : '更改登记'}
      needs="evidence.recordThing"
      size={800}
      read={(view) => thingIn(view, evidenceId, person.name)}
      command={record}
      save={async (typed, target) => {
        const change = { ...typed, collection: withoutEmptyWitness(typed.collection) };
        const saved = await record.run({ ...target, change });
        const made = saved.ok && evidenceId === null ? saved.value.rightsCase.evidence.at(-1) : undefined;
        if (made !== undefined) onRegistered?.(made.number);
        return saved;
      }}
      onClose={onClose}
    >
      <h3 className="case-form-head">一、是什么</h3>
      <Form.Item name="title" label="名称" rules={required('请填写名称')}>
        <Input maxLength={120} placeholder="例如：断裂的执法记录仪挂夹；门诊病历原件" />
      </Form.Item>
      <KindItem />
      <div className="case-form-row">
        <Form.Item name="quantity" label="数量" rules={required('请填写数量')}>
          <Input maxLength={40} placeholder="例如：1个；3页" />
        </Form.Item>
        <Form.Item name="sealNumber" label="封条号" extra="没有封存的不填">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item
        name="features"
        label="特征"
        extra="品牌、型号、颜色、尺寸、损坏部位；书证写明页数和制作单位。"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
      <h3 className="case-form-head">二、怎样取得、存放在哪里</h3>
      <CollectionFields hasMedium={false} />
    </EditDrawer>
  );
}

/** The kind, and what each procedure calls it. */
function KindItem() {
  const kind: unknown = Form.useWatch('legalKind');
  const known = LegalKind.safeParse(kind);
  const names = known.success ? legalKindNames[known.data] : null;
  return (
    <Form.Item
      name="legalKind"
      label="证据种类"
      extra={names === null ? null : `刑事：${names.criminal}　行政：${names.administrative}`}
    >
      <Select options={kinds} />
    </Form.Item>
  );
}

function thingIn({ rightsCase, readAt }: CaseView, evidenceId: string | null, me: string): ThingInput {
  const item = rightsCase.evidence.find(({ id }) => id === evidenceId);
  const known = item === undefined ? null : thingOf(item);
  return (
    known ?? {
      evidenceId: null,
      title: '',
      legalKind: 'physicalEvidence',
      quantity: '',
      features: '',
      sealNumber: '',
      collection: { ...bareCollection({ act: 'collection', by: [me], at: readAt }), form: 'original' },
      storagePlace: '',
    }
  );
}
