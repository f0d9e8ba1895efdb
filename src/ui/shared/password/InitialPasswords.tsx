import { Table } from 'antd';
import type { InitialPassword } from '#api/operations/unitOperations.ts';
import { roleNames } from '#domain/access/role.ts';
import { PrintButton } from '../printing/PrintButton.tsx';
import { printPage } from '../printing/printPage.tsx';

export interface InitialPasswordsProps {
  readonly passwords: readonly InitialPassword[];
  /** The slips come out with another sheet already. */
  readonly isPrintedElsewhere?: boolean;
}

/** Passwords to be handed out on paper, one slip a person; they are shown this once. */
export function InitialPasswords({ passwords, isPrintedElsewhere = false }: InitialPasswordsProps) {
  const print = async () => {
    await printPage(<Slips passwords={passwords} />);
    return true;
  };
  return (
    <>
      <Table<InitialPassword>
        size="small"
        className="initial-passwords"
        rowKey={({ account }) => account.id}
        pagination={false}
        dataSource={[...passwords]}
        columns={[
          { title: '姓名', render: (_, { account }) => account.name },
          { title: '角色', render: (_, { account }) => roleNames[account.role] },
          { title: '用户名', render: (_, { account }) => <code className="path">{account.loginName}</code> },
          { title: '初始口令', render: (_, { password }) => <code className="initial">{password}</code> },
        ]}
      />
      {isPrintedElsewhere ? null : (
        <div className="below">
          <PrintButton label="打印口令条" print={print} otherwise="请把上面的初始口令抄在纸上。" />
          <span className="quiet below-words">每人一条，裁开后当面交给本人；也可以抄写。</span>
        </div>
      )}
    </>
  );
}

function Slips({ passwords }: Pick<InitialPasswordsProps, 'passwords'>) {
  return (
    <div className="print-slip">
      {passwords.map(({ account, password }) => (
        <section key={account.id}>
          <h1>维权卷宗 初始口令</h1>
          <p>
            {account.name}（{roleNames[account.role]}）
          </p>
          <p>
            用户名：<code>{account.loginName}</code>
          </p>
          <p>
            初始口令：<code>{password}</code>
          </p>
          <p>第一次登录时必须换成只有您自己知道的口令。换好后请销毁本条。</p>
        </section>
      ))}
    </div>
  );
}
