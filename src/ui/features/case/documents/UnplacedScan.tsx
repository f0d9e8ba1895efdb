import { Button, Form, Input, Select } from 'antd';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import type { SignedScan } from '#domain/papers/paperFinal.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { scanUrl } from './paperUrls.ts';
import { ScanPicture } from './ScanBeside.tsx';
import { SetScanAside } from './SetScanAside.tsx';
import type { ScanFinding } from './usePlaceScans.ts';

export interface UnplacedScanProps {
  readonly scan: SignedScan;
  /** `null` = it was not read yet. */
  readonly finding: ScanFinding | null;
}

/** A scan no code has placed: why, and the paper a person takes it for. */
export function UnplacedScan({ scan, finding }: UnplacedScanProps) {
  const client = useClient();
  const { view, target, reload } = useOpenCase();
  const { rightsCase } = view;
  const command = useCommand('documents.placeScanByHand');
  const finals = rightsCase.paperFinals.filter(({ withdrawn }) => withdrawn === null);
  const submit = (asked: { finalId: string; reason: string }) => {
    const change = { ...asked, scanId: scan.id, codes: [...(finding?.codes ?? [])] };
    void command.run({ ...target, change });
  };
  return (
    <section className="papers-unplaced" aria-label={`待归入 ${scan.file.fileName}`}>
      <div className="papers-unplaced-picture">
        <ScanPicture url={scanUrl(client, rightsCase.id, scan.id)} scan={scan} />
      </div>
      <div>
        <div className="case-bar">
          <strong>{scan.file.fileName}</strong>
          <span className="case-gap" />
          <SetScanAside scan={scan} />
        </div>
        {finding === null ? <p className="quiet">还没有识别二维码。</p> : <Finding finding={finding} />}
        <Form layout="vertical" initialValues={{ reason: '' }} onFinish={submit}>
          <Form.Item
            name="finalId"
            label="人工指定是哪一份文书"
            rules={[{ required: true, message: '请选择文书' }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="选择定稿（可输入几个字查找）"
              options={finals.map((final) => ({ value: final.id, label: titleOfFinal(rightsCase, final) }))}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, min: 2, whitespace: true, message: '请写明凭什么认定' }]}
          >
            <Input maxLength={200} placeholder="例如：二维码被印章盖住，已与定稿逐字核对" />
          </Form.Item>
          <Button htmlType="submit" loading={command.isRunning}>
            归入所选文书
          </Button>
        </Form>
        <FailureNotice failure={command.failure} onReload={() => void reload()} />
      </div>
    </section>
  );
}

function Finding({ finding }: { readonly finding: ScanFinding }) {
  return finding.failure === null ? (
    <p className="amber">没有找到二维码。请确认末页完整、清晰；或者人工指定。</p>
  ) : (
    <FailureNotice failure={finding.failure} />
  );
}
