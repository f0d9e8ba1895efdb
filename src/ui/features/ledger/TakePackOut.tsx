import { ExportOutlined } from '@ant-design/icons';
import { Button, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { downloadSheet } from '../../shared/download.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { SealingChoice } from '../../shared/sealing/SealingChoice.tsx';
import { nothingSaid, sealingOf } from '../../shared/sealing/sealingWish.ts';

/** This vault's ledger for the bureau, as a signed file outside the vault: asks first, the trail notes it. */
export function TakePackOut() {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="section">
      <div className="section-head">
        <h2>导出台账包</h2>
        <span className="quiet">交上级维权办并入，不含从别处并入的案件。</span>
      </div>
      <Button icon={<ExportOutlined aria-hidden />} onClick={() => setAsking(true)}>
        导出台账包
      </Button>
      {isAsking ? <PackOutDialog onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

/** Sealed unless the person says otherwise. */
function PackOutDialog({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const make = useCommand('ledger.packOut');
  const [isSealed, setSealed] = useState(true);
  const [wish, setWish] = useState(nothingSaid);
  const sealing = sealingOf(wish);
  const takeOut = async () => {
    const made = await make.run({ sealing: isSealed ? sealing : null });
    if (!made.ok) return;
    downloadSheet(client, made.value);
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title="导出本单位的台账包？"
      okText="导出台账包"
      cancelText="不导出"
      okButtonProps={{ disabled: isSealed && sealing === null, loading: make.isRunning }}
      onOk={() => void takeOut()}
      onCancel={onClose}
    >
      <p>台账包有案件名称和人员姓名，没有证据和文书；带签名，改动过的不能并入。导出会记入操作日志。</p>
      <FailureNotice failure={make.failure} />
      <Radio.Group value={isSealed} onChange={({ target }) => setSealed(target.value === true)}>
        <Space orientation="vertical">
          <Radio value>
            加密 <span className="quiet">U盘丢失也打不开</span>
          </Radio>
          <Radio value={false}>
            不加密 <span className="quiet">谁拿到都能打开；交上级后请删除U盘上的文件</span>
          </Radio>
        </Space>
      </Radio.Group>
      {isSealed ? <SealingChoice wish={wish} onWish={setWish} /> : null}
    </Modal>
  );
}
