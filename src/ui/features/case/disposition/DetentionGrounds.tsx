import { Select } from 'antd';
import type { DetentionGround } from '#domain/disposition/facts.ts';
import { useOpenCase } from '../CaseContext.ts';
import { evidenceChoices } from '../pieces/evidenceChoices.ts';

/** Source: 刑事诉讼法 第八十二条. */
const grounds = [
  '正在预备犯罪、实行犯罪或者在犯罪后即时被发觉的',
  '被害人或者在场亲眼看见的人指认他犯罪的',
  '在身边或者住处发现有犯罪证据的',
  '犯罪后企图自杀、逃跑或者在逃的',
  '有毁灭、伪造证据或者串供可能的',
  '不讲真实姓名、住址，身份不明的',
  '有流窜作案、多次作案、结伙作案重大嫌疑的',
];

export interface DetentionGroundsProps {
  /** Given by `Form.Item`. */
  readonly value?: readonly DetentionGround[];
  readonly onChange?: (value: readonly DetentionGround[]) => void;
}

/** The seven items of article 82, each with the evidence that shows it; an item without evidence does not count. */
export function DetentionGrounds({ value = [], onChange }: DetentionGroundsProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const options = evidenceChoices(evidence);
  const put = (item: number, evidenceIds: readonly string[]) => {
    const others = value.filter((ground) => ground.item !== item);
    const next = evidenceIds.length === 0 ? others : [...others, { item, evidenceIds }];
    onChange?.(next.sort((a, b) => a.item - b.item));
  };
  return (
    <ol className="case-grounds">
      {grounds.map((text, index) => (
        <li key={text}>
          <span>
            第{index + 1}项 {text}
          </span>
          <Select
            mode="multiple"
            optionFilterProp="label"
            placeholder="没有证据就留空"
            aria-label={`第${index + 1}项的证据`}
            options={options}
            value={[...(value.find((ground) => ground.item === index + 1)?.evidenceIds ?? [])]}
            onChange={(ids: string[]) => put(index + 1, ids)}
          />
        </li>
      ))}
    </ol>
  );
}
