import { Button, Form } from 'antd';
import { useState } from 'react';
import type { UnitSetUp } from '#api/operations/unitOperations.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { emptyUnit, trimmed } from '../../shared/unit/unitDraft.ts';
import { UnitFields } from '../../shared/unit/UnitFields.tsx';

export interface SetUpPageProps {
  readonly vaultPlace: string;
}

/** First start on a bare PC: three names are enough, the rest can be added in 设置. */
export function SetUpPage({ vaultPlace }: SetUpPageProps) {
  const [form] = Form.useForm<UnitSetUp>();
  const setUp = useCommand('unit.setUp');
  const [hasProblems, setHasProblems] = useState(false);
  const save = (typed: UnitSetUp) => {
    setHasProblems(false);
    void setUp.run(trimmed({ ...emptyUnit, ...typed }));
  };

  return (
    <main className="setup">
      <h1>首次设置</h1>
      <p className="quiet">
        大约 5 分钟。带 <span className="late">*</span> 的三项填好就能开始，其余以后可以在“设置”中补充和修改。
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={emptyUnit}
        onFinish={save}
        onFinishFailed={() => setHasProblems(true)}
        onValuesChange={() => setHasProblems(false)}
        scrollToFirstError={{ block: 'center', focus: true }}
        disabled={setUp.isRunning}
      >
        <UnitFields />
        <section className="section">
          <div className="section-head">
            <h2>资料存放在哪里</h2>
          </div>
          <p>
            案件、证据和文书都保存在本机：<code className="path">{vaultPlace}</code>
          </p>
          <p className="quiet">
            程序不连接任何网络。当前版本尚未加密，也没有登录密码，请用本机账户和磁盘加密保护；口令和加密将在下一版本提供。
          </p>
        </section>
        <div className="sticky-actions">
          <FailureNotice failure={setUp.failure} />
          {hasProblems ? <p className="late">还有必填项没有填写，已标红。</p> : null}
          <Button type="primary" size="large" htmlType="submit" loading={setUp.isRunning}>
            完成设置，进入工作台
          </Button>
        </div>
      </Form>
    </main>
  );
}
