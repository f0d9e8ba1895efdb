import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { tipObstacle } from '#domain/registers/inspectorateTip.ts';
import type { InspectorateTip } from '#domain/registers/inspectorateTip.ts';
import { useClient } from '../../client/ClientContext.ts';
import { useCall } from '../../client/useCall.ts';
import { useCommand } from '../../client/useCommand.ts';
import { downloadSheet } from '../../shared/download.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { PrintButton } from '../../shared/printing/PrintButton.tsx';
import { printPdf } from '../../shared/printing/printPdf.tsx';

/** S02 on paper or as a file; as long as something stands in the way, what it is and where. */
export function TipActions({ tip }: { readonly tip: InspectorateTip }) {
  const client = useClient();
  const known = useCall('registers.knownIn', { caseIds: tip.caseIds });
  const press = useCommand('registers.pressTip');
  if (known.data === undefined)
    return <FailureNotice failure={known.failure} onRetry={() => void known.reload()} />;
  const obstacle = tipObstacle(tip, known.data);
  if (obstacle !== null) return <span className="late">不能制作：{obstacle}</span>;
  const print = async () => {
    const pressed = await press.run({ id: tip.id, format: 'pdf', use: 'print' });
    return pressed.ok && printPdf(client.contentUrl(pressed.value.sheet));
  };
  const takeOut = async (format: 'pdf' | 'docx') => {
    const pressed = await press.run({ id: tip.id, format, use: 'copy' });
    if (pressed.ok) downloadSheet(client, pressed.value);
  };
  return (
    <>
      <FailureNotice failure={press.failure} />
      <div className="tip-actions">
        <PrintButton size="small" label="打印" print={print} otherwise="请检查打印机后再试。" />
        <TakeOut label="另存PDF" title={tip.title} onTake={() => takeOut('pdf')} />
        <TakeOut label="另存Word" title={tip.title} onTake={() => takeOut('docx')} />
      </div>
    </>
  );
}

interface TakeOutProps {
  readonly label: string;
  readonly title: string;
  readonly onTake: () => Promise<void>;
}

/** A readable copy outside the vault: asks first, the trail notes it. */
function TakeOut({ label, title, onTake }: TakeOutProps) {
  const { modal } = App.useApp();
  const ask = () =>
    void modal.confirm({
      title: '另存一份没有加密的副本？',
      content: (
        <>
          <p>“{title}”的副本会离开加密的资料库，谁拿到都能打开。请先通读，再交给别人。</p>
          <p className="quiet">另存会记入操作日志。</p>
        </>
      ),
      okText: '另存副本',
      cancelText: '不另存',
      onOk: onTake,
    });
  return (
    <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={ask}>
      {label}
    </Button>
  );
}
