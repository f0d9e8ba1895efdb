import { Select } from 'antd';
import type { FactKey } from '#domain/disposition/factKey.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { useOpenCase } from '../CaseContext.ts';
import { evidenceChoices } from '../pieces/evidenceChoices.ts';

type EvidenceByFact = DispositionFacts['evidenceByFact'];

/** A fact the open tracks rest on, in the words of its condition. */
export interface FactToShow {
  readonly factKey: FactKey;
  readonly text: string;
}

export interface FactEvidenceProps {
  readonly facts: readonly FactToShow[];
  /** Given by `Form.Item`. */
  readonly value?: EvidenceByFact;
  readonly onChange?: (value: EvidenceByFact) => void;
}

/** Which evidence shows each fact; printed beside the condition in D01, so that a reviewer can check it. */
export function FactEvidence({ facts, value = {}, onChange }: FactEvidenceProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const options = evidenceChoices(evidence);
  if (facts.length === 0) return <p className="quiet">先回答上面的问题；有了打开的定性，再逐项列证据。</p>;
  return (
    <ol className="case-grounds">
      {facts.map(({ factKey, text }) => (
        <li key={factKey}>
          <span>{text}</span>
          <Select
            mode="multiple"
            optionFilterProp="label"
            placeholder="没有证据就留空，文书上写“未列证据”"
            aria-label={`${text}的证据`}
            options={options}
            value={[...(value[factKey] ?? [])]}
            onChange={(ids: string[]) => onChange?.({ ...value, [factKey]: ids })}
          />
        </li>
      ))}
    </ol>
  );
}
