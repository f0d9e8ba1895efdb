import { Form, Select } from 'antd';
import { familyLabel } from '#domain/care/familyMember.ts';
import { relationText } from '#domain/case/familyApplicant.ts';
import type { Application } from '#domain/case/procedure.ts';
import { useOpenCase } from '../CaseContext.ts';

/** Which of the family on file applies; choosing one fills name and relation in. Asked of relatives alone. Source: SPEC M-71. */
export function ApplicantFromFamily() {
  const { rightsCase } = useOpenCase().view;
  const form =
    Form.useFormInstance<Pick<Application, 'applicantType' | 'applicantName' | 'relation' | 'familyId'>>();
  const [type, chosen] = [Form.useWatch('applicantType', form), Form.useWatch('familyId', form)];
  if (type !== 'closeRelative') return null;
  const family = rightsCase.relief.family.filter(({ id, struck }) => struck === null || id === chosen);
  const fill = (id: string | undefined) => {
    const member = family.find((one) => one.id === id);
    if (member !== undefined)
      form.setFieldsValue({ applicantName: member.name, relation: relationText(rightsCase, member) });
  };
  return (
    <Form.Item
      name="familyId"
      label="家属登记中的哪一位"
      extra={
        family.length === 0
          ? '“慰问保障”中还没有登记家属；登记以后可选'
          : '选了以后，申请书上的姓名和关系取自家属登记'
      }
    >
      <Select
        allowClear
        placeholder="没有登记的不选"
        onChange={fill}
        options={family.map((member) => ({ value: member.id, label: familyLabel(member) }))}
      />
    </Form.Item>
  );
}
