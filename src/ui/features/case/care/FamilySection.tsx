import { useState } from 'react';
import type { FamilyMember } from '#domain/care/familyMember.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { RecordTable } from '../pieces/RecordTable.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { FamilyDrawer } from './FamilyDrawer.tsx';

/** The families of those who were harmed: whom to call, to visit, to tell, and who may sign. */
export function FamilySection() {
  const { family } = useOpenCase().view.rightsCase.relief;
  const drawer = useAskedDrawer();
  const nameOf = useNameOf();
  const [striking, setStriking] = useState<FamilyMember | null>(null);
  return (
    <section className="section">
      <RecordTable<FamilyMember>
        title="家属"
        addLabel="登记家属"
        needs="care.recordFamily"
        rows={family}
        onAdd={() => drawer.open()}
        empty={{
          title: '没有登记家属。',
          hint: '登记以后，联系、慰问、代领和告知结果时可以选；只用于本案的救治和慰问。',
        }}
        columns={[
          { title: '姓名', width: 150, render: (_, member) => <Name member={member} onOpen={drawer.open} /> },
          {
            title: '关系',
            width: 200,
            render: (_, { officerId, relation }) => `${nameOf(officerId)}的${relation}`,
          },
          {
            title: '联系电话',
            width: 160,
            render: (_, { phone }) => <span className="figures">{phone === '' ? '未填' : phone}</span>,
          },
          { title: '备注', render: (_, member) => <Said text={remarkOf(member)} /> },
          { title: '登记人', width: 120, dataIndex: 'by' },
          {
            title: '操作',
            width: 80,
            render: (_, member) =>
              member.struck === null ? (
                <WriteButton
                  needs="care.strikeFamily"
                  type="link"
                  size="small"
                  onClick={() => setStriking(member)}
                >
                  划去
                </WriteButton>
              ) : null,
          },
        ]}
      />
      {drawer.isOpen ? <FamilyDrawer memberId={drawer.id} onClose={drawer.close} /> : null}
      {striking === null ? null : <StrikeMember member={striking} onClose={() => setStriking(null)} />}
    </section>
  );
}

interface NameProps {
  readonly member: FamilyMember;
  readonly onOpen: (id: string) => void;
}

function Name({ member, onOpen }: NameProps) {
  if (member.struck !== null) return <del>{member.name}</del>;
  return (
    <button type="button" className="link-button" onClick={() => onOpen(member.id)}>
      {member.name}
    </button>
  );
}

function remarkOf({ note, struck }: FamilyMember): string {
  return struck === null ? note : `${struck.by}划去：${struck.reason}`;
}

interface StrikeMemberProps {
  readonly member: FamilyMember;
  readonly onClose: () => void;
}

function StrikeMember({ member, onClose }: StrikeMemberProps) {
  const { target } = useOpenCase();
  const strike = useCommand('care.strikeFamily');
  return (
    <ReasonDialog
      title={`划去家属“${member.name}”`}
      label="理由"
      okText="划去"
      hint="登记保留，不再列为可选的家属。"
      least={2}
      command={strike}
      run={(reason) => strike.run({ ...target, change: { id: member.id, reason } })}
      onClose={onClose}
    />
  );
}
