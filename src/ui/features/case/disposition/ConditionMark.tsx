import { CheckOutlined, CloseOutlined, QuestionOutlined } from '@ant-design/icons';
import type { ConditionState } from '#domain/disposition/proposal.ts';

/** Whether a condition holds, in sign and word. */
export function ConditionMark({ state }: { readonly state: ConditionState }) {
  switch (state) {
    case 'met':
      return (
        <span className="good nowrap">
          <CheckOutlined aria-hidden /> 符合
        </span>
      );
    case 'unmet':
      return (
        <span className="late nowrap">
          <CloseOutlined aria-hidden /> 不符
        </span>
      );
    case 'unknown':
      return (
        <span className="amber nowrap">
          <QuestionOutlined aria-hidden /> 待查
        </span>
      );
  }
}
