import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { InitialPassword } from '#api/operations/unitOperations.ts';
import { roleNames } from '#domain/access/role.ts';
import { LoginName } from '#domain/access/userAccount.ts';
import type { NewAccount } from '#domain/access/userAccount.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { FormDrawer } from '../../shared/FormDrawer.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { choicesOf } from '../../text/choices.ts';

export interface AddUserDrawerProps {
  readonly onClose: () => void;
  readonly onAdded: (added: InitialPassword) => void;
}

/** A new account: 系统管理员 makes it, 安全保密员 lets it in. */
export function AddUserDrawer({ onClose, onAdded }: AddUserDrawerProps) {
  const [form] = Form.useForm<NewAccount>();
  const add = useCommand('accounts.add');
  const [isDirty, setDirty] = useState(false);
  const forgetUnsaved = useUnsaved('添加人员', isDirty);
  const submit = async ({ name, badgeNumber, loginName, role }: NewAccount) => {
    const result = await add.run({
      name: name.trim(),
      badgeNumber: badgeNumber.trim(),
      loginName: loginName.trim(),
      role,
    });
    if (!result.ok) return;
    forgetUnsaved();
    onAdded(result.value);
  };
  return (
    <FormDrawer
      isOpen
      title="添加人员"
      size={480}
      isDirty={isDirty}
      maySave
      isSaving={add.isRunning}
      saveLabel="添加"
      onSave={form.submit}
      onLeave={onClose}
    >
      <FailureNotice failure={add.failure} />
      <p className="quiet lead">
        添加后程序给出一个初始口令，由您交给本人。安全保密员启用以后，本人才能登录。一人一个账号，一个账号一个角色。
      </p>
      <Form<NewAccount>
        form={form}
        layout="vertical"
        autoComplete="off"
        initialValues={{ name: '', badgeNumber: '', loginName: '', role: 'caseOfficer' }}
        onValuesChange={() => setDirty(true)}
        onFinish={(typed) => void submit(typed)}
        validateTrigger="onBlur"
      >
        <Form.Item
          name="name"
          label="姓名"
          rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="badgeNumber" label="警号">
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item
          name="loginName"
          label="用户名"
          required
          extra="登录时输入；可以用警号，也可以用姓名。"
          rules={[
            {
              validator: async (_rule, typed: string) => {
                if (!LoginName.safeParse(typed).success) throw new Error('用2到30个汉字、字母或数字');
              },
            },
          ]}
        >
          <Input maxLength={60} spellCheck={false} />
        </Form.Item>
        <Form.Item name="role" label="角色" extra="添加后角色不能改；需要别的角色时另建账号。">
          <Select options={choicesOf(roleNames)} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
