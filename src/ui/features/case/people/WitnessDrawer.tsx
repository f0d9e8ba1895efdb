import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Witness } from '#domain/case/person.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { newWitness } from './newPeople.ts';
import { RemovePerson } from './RemovePerson.tsx';
import { usePeopleChange, withoutPerson, withPerson } from './usePeopleChange.ts';

export interface WitnessDrawerProps {
  /** `null` adds a person. */
  readonly witnessId: string | null;
  readonly onClose: () => void;
}

/** Edits one witness. */
export function WitnessDrawer({ witnessId, onClose }: WitnessDrawerProps) {
  const { view, target } = useOpenCase();
  const people = usePeopleChange();
  const [blank] = useState(() => newWitness(crypto.randomUUID()));
  const id = witnessId ?? blank.id;
  const shown = view.rightsCase.witnesses.find((person) => person.id === id);
  const remove = async () => {
    const result = await people.save(target, (now) => ({ witnesses: withoutPerson(now.witnesses, id) }));
    if (result.ok) onClose();
  };
  return (
    <EditDrawer<Witness>
      title={shown === undefined ? '添加证人' : `证人：${shown.name}`}
      read={({ rightsCase }) => rightsCase.witnesses.find((person) => person.id === id) ?? blank}
      save={(values, at) => people.save(at, (now) => ({ witnesses: withPerson(now.witnesses, values) }))}
      command={people.command}
      onClose={onClose}
      size={520}
      extra={shown === undefined ? null : <RemovePerson name={shown.name} onRemove={() => void remove()} />}
    >
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
    </EditDrawer>
  );
}
