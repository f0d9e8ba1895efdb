import { Button, Form, Input } from 'antd';
import type { FormInstance, InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Ref } from 'react';
import { roleNames } from '#domain/access/role.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { NewPasswordFields } from '../../shared/password/NewPasswordFields.tsx';
import { emptyPeople, firstRoleDuties, firstRoles, loginNameProblem } from './setUpDraft.ts';
import type { FirstRole, PeopleDraft } from './setUpDraft.ts';

export interface PeopleStepProps {
  readonly isShown: boolean;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly onBack: () => void;
  readonly onFound: (people: PeopleDraft) => void;
}

/** The three who keep the system and the first who works on cases; each has a password of their own in the end. */
export function PeopleStep({ isShown, isRunning, failure, onBack, onFound }: PeopleStepProps) {
  const [form] = Form.useForm<PeopleDraft>();
  const [hasProblems, setHasProblems] = useState(false);
  const first = useRef<InputRef>(null);
  useEffect(() => {
    if (isShown) first.current?.focus();
  }, [isShown]);
  const administrator = Form.useWatch(['people', 'systemAdministrator', 'loginName'], form) ?? '';
  return (
    <Form<PeopleDraft>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={emptyPeople}
      onFinish={onFound}
      onFinishFailed={() => setHasProblems(true)}
      onValuesChange={() => setHasProblems(false)}
      validateTrigger="onBlur"
      scrollToFirstError={{ block: 'center', focus: true }}
      disabled={isRunning}
    >
      <p className="lead">
        系统由三个人分管（三员）：一人建账号，一人放行，一人查账。谁也不能独自放人进来又不留痕迹，三人都看不到案件内容。
      </p>
      <table className="people">
        <thead>
          <tr>
            <th scope="col">角色</th>
            <th scope="col">姓名</th>
            <th scope="col">警号</th>
            <th scope="col">用户名（登录时输入）</th>
          </tr>
        </thead>
        <tbody>
          {firstRoles.map((role, index) => (
            <PersonRow key={role} role={role} form={form} {...(index === 0 ? { nameRef: first } : {})} />
          ))}
        </tbody>
      </table>
      <section className="section">
        <div className="section-head">
          <h2>系统管理员的口令</h2>
          <span className="quiet">
            由系统管理员本人输入。其他三人的初始口令在下一步发给，第一次登录时必须修改。
          </span>
        </div>
        <NewPasswordFields loginName={administrator} label="口令" />
      </section>
      <div className="sticky-actions">
        <FailureNotice failure={failure} />
        {hasProblems ? <p className="late">还有内容没有填好，已标红。</p> : null}
        <Button size="large" onClick={onBack}>
          上一步
        </Button>
        <Button type="primary" size="large" htmlType="submit" loading={isRunning}>
          建立资料库
        </Button>
        <span className="quiet">建立时生成加密钥匙，需要几秒钟。</span>
      </div>
    </Form>
  );
}

interface PersonRowProps {
  readonly role: FirstRole;
  readonly form: FormInstance<PeopleDraft>;
  readonly nameRef?: Ref<InputRef>;
}

function PersonRow({ role, form, nameRef }: PersonRowProps) {
  const label = (field: string) => `${roleNames[role]}${field}`;
  // Most offices log in by badge number; whoever wants another name types over it.
  const suggest = (badgeNumber: string, before: string) => {
    const path: ['people', FirstRole, 'loginName'] = ['people', role, 'loginName'];
    const loginName: string = form.getFieldValue(path) ?? '';
    if (loginName === '' || loginName === before) form.setFieldValue(path, badgeNumber.trim());
  };
  const known = useRef('');
  return (
    <tr>
      <th scope="row">
        <strong>{roleNames[role]}</strong>
        <p className="quiet">{firstRoleDuties[role]}</p>
      </th>
      <td>
        <Form.Item
          name={['people', role, 'name']}
          rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
        >
          <Input
            {...(nameRef === undefined ? {} : { ref: nameRef })}
            aria-label={label('姓名')}
            maxLength={60}
            autoComplete="off"
          />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={['people', role, 'badgeNumber']}>
          <Input
            aria-label={label('警号')}
            maxLength={20}
            autoComplete="off"
            onChange={({ target }) => {
              suggest(target.value, known.current);
              known.current = target.value.trim();
            }}
          />
        </Form.Item>
      </td>
      <td>
        <Form.Item
          name={['people', role, 'loginName']}
          rules={[
            {
              validator: async (_rule, typed: string) => {
                const people = form.getFieldValue('people') as PeopleDraft['people'];
                const problem = loginNameProblem(
                  typed,
                  firstRoles.map((other) => people[other].loginName),
                );
                if (problem !== null) throw new Error(problem);
              },
            },
          ]}
        >
          <Input aria-label={label('用户名')} maxLength={60} autoComplete="off" spellCheck={false} />
        </Form.Item>
      </td>
    </tr>
  );
}
