import { Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Element } from '#domain/evidence/elements.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem, Proof } from '#domain/evidence/evidenceItem.ts';
import { annotationOf } from '#domain/evidence/recordIntake.ts';
import type { AnnotationInput } from '#domain/evidence/recordIntake.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';

export interface ProofDialogProps {
  readonly element: Element;
  readonly personId: string;
  readonly onClose: () => void;
}

/** Says that an item speaks for an element, for the case or against this person only. */
export function ProofDialog({ element, personId, onClose }: ProofDialogProps) {
  const { view, target, reload } = useOpenCase();
  const { evidence, counterparties } = view.rightsCase;
  const annotate = useCommand('evidence.annotate');
  const [number, setNumber] = useState<number | null>(null);
  const [strength, setStrength] = useState<Proof['strength']>('direct');
  const [against, setAgainst] = useState<string | null>(personId);
  const item = evidence.find((entry) => entry.number === number);
  const person = counterparties.find(({ id }) => id === personId);
  const save = async () => {
    if (item === undefined) return;
    const proof: Proof = { elementId: element.id, counterpartyId: against, strength };
    const result = await annotate.run({ ...target, change: withProof(item, proof) });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={`为“${element.label}”补证据`}
      okText="保存"
      cancelText="取消"
      okButtonProps={{ disabled: item === undefined, loading: annotate.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="证据">
          <Select
            showSearch
            optionFilterProp="label"
            aria-label="证据"
            placeholder="选择已入库的证据"
            value={number}
            onChange={setNumber}
            options={evidence.map((entry) => ({
              value: entry.number,
              label: evidenceName(entry),
            }))}
          />
        </Form.Item>
        <Form.Item label="证明力">
          <Radio.Group value={strength} onChange={({ target: { value } }) => setStrength(value)}>
            <Radio value="direct">直接证明</Radio>
            <Radio value="supporting">间接（佐证）</Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item label="针对">
          <Radio.Group value={against} onChange={({ target: { value } }) => setAgainst(value)}>
            <Radio value={personId}>{person?.name}</Radio>
            <Radio value={null}>全案</Radio>
          </Radio.Group>
        </Form.Item>
      </Form>
      <FailureNotice failure={annotate.failure} onReload={() => void reload()} />
    </Modal>
  );
}

/** The item's words as they are, with one proof more; an older one on the same element and person gives way. */
function withProof(item: EvidenceItem, proof: Proof): AnnotationInput {
  const others = item.proofs.filter(
    ({ elementId, counterpartyId }) =>
      elementId !== proof.elementId || counterpartyId !== proof.counterpartyId,
  );
  return { ...annotationOf(item), proofs: [...others, proof] };
}
