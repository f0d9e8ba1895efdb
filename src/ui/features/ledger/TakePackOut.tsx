import { ExportOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { download } from '../../shared/download.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

/** This vault's ledger for the bureau, as a signed file outside the vault: asks first, the trail notes it. */
export function TakePackOut() {
  const { modal } = App.useApp();
  const client = useClient();
  const make = useCommand('ledger.packOut');
  const takeOut = async () => {
    const made = await make.run({});
    if (!made.ok) return;
    download(`${client.contentUrl(made.value.sheet)}?download=1`, made.value.fileName);
  };
  const ask = () =>
    void modal.confirm({
      title: '导出本单位的台账包？',
      content: (
        <>
          <p>
            台账包有案件名称和人员姓名，没有证据和文书。它会离开加密的资料库，谁拿到都能打开；交上级后请删除U盘上的文件。
          </p>
          <p className="quiet">带签名，改动过的不能并入；导出会记入操作日志。</p>
        </>
      ),
      okText: '导出台账包',
      cancelText: '不导出',
      onOk: takeOut,
    });
  return (
    <section className="section">
      <div className="section-head">
        <h2>导出台账包</h2>
        <span className="quiet">交上级维权办并入，不含从别处并入的案件。</span>
      </div>
      <FailureNotice failure={make.failure} />
      <Button icon={<ExportOutlined aria-hidden />} loading={make.isRunning} onClick={ask}>
        导出台账包
      </Button>
    </section>
  );
}
