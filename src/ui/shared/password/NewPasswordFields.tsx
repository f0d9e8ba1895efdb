import { Form } from 'antd';
import { passwordProblem, passwordProblemNames } from '#domain/access/passwordRules.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { PasswordRules } from './PasswordRules.tsx';

/** What the fields hold in the form around them. */
export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
}
export interface NewPasswordFieldsProps {
  /** Whose password it is; it may not contain this. */
  readonly loginName: string;
  readonly label?: string;
}

/** A new password, twice, with its rules beside it; for a form with `password` and `repeated`. */
export function NewPasswordFields({ loginName, label = '新口令' }: NewPasswordFieldsProps) {
  const form = Form.useFormInstance<NewPassword>();
  const password = Form.useWatch('password', form) ?? '';
  const repeated = Form.useWatch('repeated', form) ?? '';
  const isGoodEnough = async (_rule: unknown, typed: string | undefined) => {
    const problem = passwordProblem(typed ?? '', loginName);
    if (problem !== null) throw new Error(`${label}${passwordProblemNames[problem]}`);
  };
  const isSame = async (_rule: unknown, typed: string | undefined) => {
    if ((typed ?? '') !== form.getFieldValue('password')) throw new Error('两次输入不一致');
  };
  return (
    <div className="new-password">
      <div>
        <Form.Item
          name="password"
          label={label}
          required
          rules={[{ validator: isGoodEnough }]}
          validateTrigger="onBlur"
        >
          <PasswordInput isNew />
        </Form.Item>
        <Form.Item
          name="repeated"
          label={`再输入一次${label}`}
          required
          dependencies={['password']}
          rules={[{ validator: isSame }]}
          validateTrigger="onBlur"
        >
          <PasswordInput isNew />
        </Form.Item>
      </div>
      <PasswordRules password={password} repeated={repeated} loginName={loginName} />
    </div>
  );
}
