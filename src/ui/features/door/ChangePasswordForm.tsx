import { Form } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Door } from '../../client/door.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { NewPasswordFields } from '../../shared/password/NewPasswordFields.tsx';
import type { NewPassword } from '../../shared/password/NewPasswordFields.tsx';
import { PasswordInput } from '../../shared/password/PasswordInput.tsx';
import { AskButton } from './AskButton.tsx';
import { useDoorQuestion } from './doorQuestion.ts';

interface Typed extends NewPassword {
  readonly current: string;
}
export interface ChangePasswordFormProps {
  readonly door: Door;
  readonly loginName: string;
  /** What the password of today is called, e.g. 初始口令. */
  readonly currentLabel: string;
  readonly onDone: () => void;
  /** A button beside the main one. */
  readonly other: ReactNode;
}

/** One's own password: the one of today, and the new one twice. */
export function ChangePasswordForm({
  door,
  loginName,
  currentLabel,
  onDone,
  other,
}: ChangePasswordFormProps) {
  const question = useDoorQuestion();
  const first = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  const change = async ({ current, password }: Typed) => {
    if (await question.ask(() => door.changePassword(current, password))) onDone();
  };
  return (
    <Form<Typed>
      name="change-password"
      layout="vertical"
      requiredMark={false}
      initialValues={{ current: '', password: '', repeated: '' }}
      onFinish={(typed) => void change(typed)}
      validateTrigger="onBlur"
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <div className="door-current">
        <Form.Item
          name="current"
          label={currentLabel}
          rules={[{ required: true, message: `请输入${currentLabel}` }]}
        >
          <PasswordInput inputRef={first} />
        </Form.Item>
      </div>
      <NewPasswordFields loginName={loginName} />
      <FailureNotice failure={question.failure} />
      <div className="door-actions">
        {other}
        <AskButton question={question} label="修改口令" />
      </div>
    </Form>
  );
}
