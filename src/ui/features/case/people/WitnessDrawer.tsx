import { Form, Input } from 'antd';
import type { Witness } from '#domain/case/person.ts';
import { unknownWitness } from '#domain/case/unknownPerson.ts';
import { PersonDrawer, type PersonKind } from './PersonDrawer.tsx';

export interface WitnessDrawerProps {
  /** `null` adds a person. */
  readonly witnessId: string | null;
  readonly onClose: () => void;
}

const witness: PersonKind<Witness> = {
  noun: '证人',
  blank: unknownWitness,
  listed: ({ witnesses }) => witnesses,
  change: (witnesses) => ({ witnesses }),
};

/** Edits one witness. */
export function WitnessDrawer({ witnessId, onClose }: WitnessDrawerProps) {
  return (
    <PersonDrawer kind={witness} personId={witnessId} onClose={onClose} size={520}>
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label="联系电话">
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="note" label="说明" extra="例如：当时所在位置、看到什么。">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={200} />
      </Form.Item>
    </PersonDrawer>
  );
}
