import { CheckCircleFilled, CloseCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { passwordChecks } from './passwordChecks.ts';
import type { PasswordCheck } from './passwordChecks.ts';

export interface PasswordRulesProps {
  readonly password: string;
  readonly repeated: string;
  readonly loginName: string;
}

const marks: Readonly<Record<PasswordCheck['state'], { readonly icon: ReactNode; readonly word: string }>> = {
  met: { icon: <CheckCircleFilled className="good" aria-hidden />, word: '符合' },
  broken: { icon: <CloseCircleOutlined className="late" aria-hidden />, word: '不符合' },
  open: { icon: <MinusCircleOutlined className="quiet" aria-hidden />, word: '待核' },
};

/** The rules of a new password, ticked off while it is typed. */
export function PasswordRules({ password, repeated, loginName }: PasswordRulesProps) {
  return (
    <ul className="password-rules" aria-label="口令要求">
      {passwordChecks(password, repeated, loginName).map(({ key, text, state }) => (
        <li key={key} className={state === 'met' ? 'good' : state === 'broken' ? 'late' : 'quiet'}>
          {marks[state].icon}
          <span>
            {text}
            <span className="only-read">：{marks[state].word}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
