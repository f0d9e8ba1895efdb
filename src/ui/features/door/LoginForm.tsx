import { LoginOutlined } from '@ant-design/icons';
import { Alert, Form, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { LOCKED_AFTER } from '#domain/access/loginDelay.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Door } from '../../client/door.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { PasswordInput } from '../../shared/password/PasswordInput.tsx';
import { AskButton } from './AskButton.tsx';
import { useDoorQuestion } from './doorQuestion.ts';

interface Typed {
  readonly loginName: string;
  readonly password: string;
}
export interface LoginFormProps {
  readonly door: Door;
  /** Filled in already. */
  readonly loginName: string;
  /** Only this person is asked for. */
  readonly fixedName?: string;
}

/** Name and password; after wrong ones it counts the waiting time down. */
export function LoginForm({ door, loginName, fixedName }: LoginFormProps) {
  const [form] = Form.useForm<Typed>();
  const question = useDoorQuestion();
  const wait = question.waitSeconds;
  const nameField = useRef<InputRef>(null);
  const passwordField = useRef<InputRef>(null);
  const isNameKnown = loginName !== '';
  useEffect(() => (isNameKnown ? passwordField : nameField).current?.focus(), [isNameKnown]);

  const enter = async (typed: Typed) => {
    if (wait > 0) return;
    const isIn = await question.ask(() => door.enter(fixedName ?? typed.loginName.trim(), typed.password));
    if (isIn) return;
    form.setFieldValue('password', '');
    passwordField.current?.focus();
  };
  return (
    <Form<Typed>
      form={form}
      name="door"
      layout="vertical"
      requiredMark={false}
      initialValues={{ loginName, password: '' }}
      onFinish={(typed) => void enter(typed)}
      onValuesChange={(changed: Partial<Typed>) => {
        // The waiting time is that of one name.
        if (changed.loginName !== undefined) question.clear();
      }}
      validateTrigger="onSubmit"
    >
      {fixedName === undefined ? (
        <Form.Item
          name="loginName"
          label="用户名"
          rules={[{ required: true, whitespace: true, message: '请输入用户名' }]}
        >
          <Input ref={nameField} size="large" maxLength={60} autoComplete="off" spellCheck={false} />
        </Form.Item>
      ) : null}
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请输入口令' }]}>
        <PasswordInput size="large" inputRef={passwordField} />
      </Form.Item>
      <Refusal failure={question.failure} wait={wait} />
      <AskButton question={question} label="进入" size="large" block icon={<LoginOutlined aria-hidden />} />
    </Form>
  );
}

function Refusal({ failure, wait }: { readonly failure: Failure | null; readonly wait: number }) {
  if (failure?.code !== 'session.mustWait') return <FailureNotice failure={failure} />;
  return (
    <Alert
      className="notice"
      type="warning"
      showIcon
      title={wait > 0 ? `口令连续输错，还需等待 ${wait} 秒` : '现在可以再试一次'}
      description={`每输错一次，等待的时间更长；连续输错${LOCKED_AFTER}次后账号锁定，须由安全保密员解锁。忘记口令的，请系统管理员重置。`}
    />
  );
}
