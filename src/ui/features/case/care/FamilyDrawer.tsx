import { AutoComplete, Form } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';
import { PersonChoice } from './PersonChoice.tsx';

type Change = InputOf<'care.recordFamily'>['change'];

export interface FamilyDrawerProps {
  /** `null` adds somebody. */
  readonly memberId: string | null;
  readonly onClose: () => void;
}

const usualRelations = ['配偶', '父亲', '母亲', '儿子', '女儿', '兄弟姐妹'];

/** Whose family it is, the name, the relation and the telephone. */
export function FamilyDrawer({ memberId, onClose }: FamilyDrawerProps) {
  const record = useCommand('care.recordFamily');
  const [newId] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Change>
      needs="care.recordFamily"
      title={memberId === null ? '登记家属' : '家属'}
      read={(view) => memberOf(view, memberId, newId)}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
      size={640}
    >
      <PersonChoice label="是谁的家属" />
      <div className="case-form-row">
        <LineField name="name" label="姓名" most={60} isRequired />
        <Form.Item
          name="relation"
          label="与本人关系"
          rules={[{ required: true, whitespace: true, message: '请填写与本人关系' }]}
        >
          <AutoComplete
            maxLength={30}
            placeholder="例如：配偶"
            options={usualRelations.map((value) => ({ value }))}
          />
        </Form.Item>
        <LineField name="phone" label="联系电话" most={30} />
      </div>
      <WordsField name="note" label="备注" most={200} hint="例如：先联系配偶；母亲身体不好，暂不告知伤情" />
    </EditDrawer>
  );
}

function memberOf({ rightsCase }: CaseView, id: string | null, newId: string): Change {
  const known = rightsCase.relief.family.find((one) => one.id === id);
  if (known === undefined)
    return {
      id: newId,
      officerId: rightsCase.officers[0]?.id ?? '',
      name: '',
      relation: '',
      phone: '',
      note: '',
    };
  const { by: _, struck: __, ...typed } = known;
  return typed;
}
