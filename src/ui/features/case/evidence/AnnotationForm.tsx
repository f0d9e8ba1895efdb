import { Form, Input, Select } from 'antd';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { kindChoice, LegalKind } from '#domain/evidence/legalKinds.ts';
import { tickedElements, withTicks } from '#domain/evidence/proofTicks.ts';
import { annotationOf } from '#domain/evidence/recordIntake.ts';
import type { AnnotationInput } from '#domain/evidence/recordIntake.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOpenCase } from '../CaseContext.ts';
import { elementChoices } from './know/elementChoices.ts';
import { ItemForm } from './ItemForm.tsx';

const kinds = LegalKind.options.map((kind) => ({ value: kind, label: kindChoice(kind) }));

/** What the item is and what it proves; its bytes and origin cannot be changed here. */
export function AnnotationForm({ item }: { readonly item: EvidenceItem }) {
  const { view } = useOpenCase();
  const annotate = useCommand('evidence.annotate');
  return (
    <ItemForm<AnnotationInput>
      item={item}
      name={`证据${item.number}的说明`}
      needs="evidence.annotate"
      read={annotationOf}
      command={annotate}
      save={(change, target) => annotate.run({ ...target, change })}
      saveLabel="保存说明"
    >
      <Form.Item
        name="title"
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请填写证据名称' }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="legalKind" label="证据种类">
        <Select options={kinds} />
      </Form.Item>
      <Form.Item
        name="proofs"
        label="证明哪些事项"
        extra="对应证据清单和要件；可多选。"
        getValueProps={(proofs: AnnotationInput['proofs']) => ({ value: tickedElements(proofs) })}
        normalize={(ticked: readonly string[], proofs: AnnotationInput['proofs']) =>
          withTicks(proofs, ticked)
        }
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder="选择清单中的事项"
          options={elementChoices(view)}
        />
      </Form.Item>
      <Form.Item name="provesNote" label="证明说明" extra="视频、录音写明起止时间和内容。">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="provider" label="持有人或提供人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="storagePlace" label="原件存放处">
          <Input maxLength={120} />
        </Form.Item>
      </div>
    </ItemForm>
  );
}
