import { Select } from 'antd';
import type { AnsweredPattern } from '#domain/registers/trainingAnswers.ts';

export interface PatternChoiceProps {
  /** What the chosen period shows now. */
  readonly offered: readonly AnsweredPattern[];
  /** Given by `Form.Item`. */
  readonly value?: readonly AnsweredPattern[];
  readonly onChange?: (chosen: AnsweredPattern[]) => void;
  readonly id?: string;
}

/** Findings are kept in the words they had when they were chosen. */
export function PatternChoice({ offered, value = [], onChange, ...rest }: PatternChoiceProps) {
  const known = new Map([...offered, ...value].map((one) => [wordsOf(one), one] as const));
  return (
    <Select<string[]>
      {...rest}
      mode="multiple"
      value={value.map(wordsOf)}
      onChange={(words) => onChange?.(words.flatMap((each) => known.get(each) ?? []))}
      placeholder="从这一时段的规律发现中选"
      notFoundContent="这一时段没有可以引用的规律发现；少于10起不判断规律。"
      options={[...known.keys()].map((words) => ({ value: words, label: words }))}
    />
  );
}

const wordsOf = ({ period, text }: AnsweredPattern) => `${period}：${text}`;
