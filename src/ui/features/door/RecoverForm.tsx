import { Button, Form, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { readRecoveryCode } from '#domain/access/recoveryCode.ts';
import type { Door } from '../../client/door.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { NewPasswordFields } from '../../shared/password/NewPasswordFields.tsx';
import type { NewPassword } from '../../shared/password/NewPasswordFields.tsx';
import { RecoveryCodeInput } from '../../shared/recovery/RecoveryCodeInput.tsx';
import { AskButton } from './AskButton.tsx';
import { useDoorQuestion } from './doorQuestion.ts';

interface Typed extends NewPassword {
  readonly code: string;
  readonly loginName: string;
}
export interface RecoverFormProps {
  readonly door: Door;
  readonly loginName: string;
  readonly onBack: () => void;
  readonly onDone: (loginName: string) => void;
}

/** The printed sheet gives an account a new password; the trail keeps that it was used. */
export function RecoverForm({ door, loginName, onBack, onDone }: RecoverFormProps) {
  const [form] = Form.useForm<Typed>();
  const question = useDoorQuestion();
  const typedName = Form.useWatch('loginName', form) ?? loginName;
  const first = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  const recover = async ({ code, loginName: name, password }: Typed) => {
    const isDone = await question.ask(() => door.recover({ code, loginName: name.trim(), password }));
    if (isDone) onDone(name.trim());
  };
  return (
    <Form<Typed>
      form={form}
      name="recover"
      layout="vertical"
      requiredMark={false}
      initialValues={{ code: '', loginName, password: '', repeated: '' }}
      onFinish={(typed) => void recover(typed)}
      validateTrigger="onBlur"
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <p className="quiet door-lead">
        请取出首次设置时封存的恢复单。使用恢复单会记入日志；用过以后请安全保密员更换一张新的。
      </p>
      <Form.Item
        name="code"
        label="恢复码"
        required
        rules={[
          {
            validator: async (_rule, typed: string) => {
              const read = readRecoveryCode(typed);
              if (read.ok) return;
              throw new Error(
                read.group === null
                  ? '恢复码没有输完整，共 8 组、每组 5 个字符'
                  : `第 ${read.group} 组有误，请对照恢复单`,
              );
            },
          },
        ]}
      >
        <RecoveryCodeInput inputRef={first} />
      </Form.Item>
      <Form.Item
        name="loginName"
        label="要重置口令的用户名"
        rules={[{ required: true, whitespace: true, message: '请输入用户名' }]}
      >
        <Input maxLength={60} autoComplete="off" spellCheck={false} className="door-name" />
      </Form.Item>
      <NewPasswordFields loginName={typedName} />
      <FailureNotice failure={question.failure} />
      <div className="door-actions">
        <Button onClick={onBack}>返回</Button>
        <AskButton question={question} label="重置口令" />
      </div>
    </Form>
  );
}
