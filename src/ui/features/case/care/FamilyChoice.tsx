import { Form, Select } from 'antd';
import { familyLabel, familyOf } from '#domain/care/familyMember.ts';
import { useOpenCase } from '../CaseContext.ts';

interface Addressed {
  readonly to: 'self' | 'family';
  readonly familyId: string | null;
}

export interface FamilyChoiceProps {
  readonly label: string;
  /** Whose family. */
  readonly officerId: string;
}

/** Which of the family was spoken to; asked only where it was the family. */
export function FamilyChoice({ label, officerId }: FamilyChoiceProps) {
  const { family } = useOpenCase().view.rightsCase.relief;
  const form = Form.useFormInstance<Addressed>();
  const [to, chosen] = [Form.useWatch('to', form), Form.useWatch('familyId', form)];
  if (to !== 'family') return null;
  const earlier = family.filter(({ id, struck }) => id === chosen && struck !== null);
  return (
    <Form.Item name="familyId" label={label} extra="在“家属”中登记以后可选">
      <Select
        allowClear
        placeholder="没有写明是哪位"
        options={[...familyOf(family, officerId), ...earlier].map((member) => ({
          value: member.id,
          label: familyLabel(member),
        }))}
      />
    </Form.Item>
  );
}

/** A choice taken back is no value to the form, and one of the family is nobody where it was the person. */
export function addressed<T extends Addressed>(change: T): T {
  return { ...change, familyId: change.to === 'family' ? (change.familyId ?? null) : null };
}
