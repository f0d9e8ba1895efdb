import { Checkbox, Form } from 'antd';
import { familyLabel } from '#domain/care/familyMember.ts';
import { useOpenCase } from '../CaseContext.ts';
import type { VisitDraft } from './visitDraft.ts';

/** Which of the families were visited too; nothing is asked where no family is on record. */
export function FamilyMet() {
  const { family } = useOpenCase().view.rightsCase.relief;
  const form = Form.useFormInstance<VisitDraft>();
  // Nothing is watched yet when the form is drawn for the first time.
  const visited = new Set(Form.useWatch('officerIds', form));
  const met = new Set(Form.useWatch('familyIds', form));
  const offered = family.filter(
    ({ id, officerId, struck }) => visited.has(officerId) && (struck === null || met.has(id)),
  );
  return (
    <Form.Item name="familyIds" label="在场家属" hidden={offered.length === 0}>
      <Checkbox.Group options={offered.map((member) => ({ value: member.id, label: familyLabel(member) }))} />
    </Form.Item>
  );
}
