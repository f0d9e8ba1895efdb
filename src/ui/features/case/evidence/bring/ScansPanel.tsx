import { DisconnectOutlined, EditOutlined, LinkOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { mayBeScan } from '#domain/evidence/tieScan.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { ThingDrawer } from './ThingDrawer.tsx';
import { evidenceChoices } from '../../pieces/evidenceChoices.ts';

export interface ScansPanelProps {
  readonly item: EvidenceItem;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** Which files are scans of a thing or paper, seen from either side. */
export function ScansPanel({ item, onOpen }: ScansPanelProps) {
  if (item.origin.kind === 'registered') return <OriginalSide item={item} onOpen={onOpen} />;
  return mayBeScan(item) ? <ScanSide item={item} onOpen={onOpen} /> : null;
}

/** A registered thing or paper: its scans, and which file to add. */
function OriginalSide({ item, onOpen }: ScansPanelProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const [isAmending, setAmending] = useState(false);
  const scans = evidence.filter(({ origin }) => origin.kind === 'scan' && origin.parentId === item.id);
  const free = evidence.filter((each) => mayBeScan(each) && each.origin.kind === 'imported');
  return (
    <section aria-label="登记和扫描件" className="bring-scans">
      <p>
        <WriteButton
          needs="evidence.recordThing"
          icon={<EditOutlined aria-hidden />}
          onClick={() => setAmending(true)}
        >
          更改登记
        </WriteButton>
      </p>
      <h4>它的扫描件、照片</h4>
      {scans.length === 0 ? <p className="quiet">还没有。先导入扫描件或者照片，再在这里选择。</p> : null}
      {scans.map((scan) => (
        <ScanRow key={scan.id} scan={scan} shown={scan} onOpen={onOpen} />
      ))}
      <TieForm
        label="添加扫描件、照片"
        choices={free}
        tie={(scanId) => ({ evidenceId: scanId, parentId: item.id })}
      />
      {isAmending ? <ThingDrawer evidenceId={item.id} onClose={() => setAmending(false)} /> : null}
    </section>
  );
}

/** A file: the original it shows. */
function ScanSide({ item, onOpen }: ScansPanelProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const { origin } = item;
  const original = origin.kind === 'scan' ? evidence.find(({ id }) => id === origin.parentId) : undefined;
  const originals = evidence.filter((each) => each.origin.kind === 'registered');
  if (original === undefined && originals.length === 0) return null;
  return (
    <section aria-label="对应的原件" className="bring-scans">
      <h4>对应的实物、书证</h4>
      {original === undefined ? (
        <TieForm
          label="这是哪一份的扫描件、照片"
          choices={originals}
          tie={(parentId) => ({ evidenceId: item.id, parentId })}
        />
      ) : (
        <ScanRow scan={item} shown={original} onOpen={onOpen} before="这是" after="的扫描件或者照片" />
      )}
    </section>
  );
}

interface ScanRowProps extends Pick<ScansPanelProps, 'onOpen'> {
  readonly scan: EvidenceItem;
  /** The other side of the tie. */
  readonly shown: EvidenceItem;
  readonly before?: string;
  readonly after?: string;
}

function ScanRow({ scan, shown, onOpen, before = '', after = '' }: ScanRowProps) {
  const [isUntying, setUntying] = useState(false);
  return (
    <p>
      {before}
      <Button type="link" size="small" onClick={() => onOpen(shown.number)}>
        证据{shown.number} {shown.title}
      </Button>
      {after}
      <WriteButton
        needs="evidence.untieScan"
        type="text"
        size="small"
        icon={<DisconnectOutlined aria-hidden />}
        onClick={() => setUntying(true)}
      >
        取消对应
      </WriteButton>
      {isUntying ? <UntieDialog scan={scan} onClose={() => setUntying(false)} /> : null}
    </p>
  );
}

interface TieFormProps {
  readonly label: string;
  readonly choices: readonly EvidenceItem[];
  readonly tie: (chosenId: string) => { readonly evidenceId: string; readonly parentId: string };
}

function TieForm({ label, choices, tie }: TieFormProps) {
  const { target } = useOpenCase();
  const command = useCommand('evidence.tieScan');
  const [chosen, setChosen] = useState<string | null>(null);
  const isThere = choices.some(({ id }) => id === chosen);
  const run = async () => {
    if (chosen === null) return;
    const tied = await command.run({ ...target, change: tie(chosen) });
    if (tied.ok) setChosen(null);
  };
  return (
    <>
      <div className="bring-tie">
        <Select
          aria-label={label}
          placeholder={label}
          value={isThere ? chosen : null}
          onChange={setChosen}
          showSearch={{ optionFilterProp: 'label' }}
          options={evidenceChoices(choices)}
        />
        <WriteButton
          needs="evidence.tieScan"
          icon={<LinkOutlined aria-hidden />}
          disabled={!isThere}
          loading={command.isRunning}
          onClick={() => void run()}
        >
          对应
        </WriteButton>
      </div>
      <FailureNotice failure={command.failure} />
    </>
  );
}

function UntieDialog({ scan, onClose }: { readonly scan: EvidenceItem; readonly onClose: () => void }) {
  const { target } = useOpenCase();
  const command = useCommand('evidence.untieScan');
  const [reason, setReason] = useState('');
  const run = async () => {
    const done = await command.run({ ...target, change: { evidenceId: scan.id, reason } });
    if (done.ok) onClose();
  };
  return (
    <Modal
      open
      title={`取消证据${scan.number}的对应`}
      okText="取消对应"
      cancelText="返回"
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      confirmLoading={command.isRunning}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p>文件留在证据里不变，只是不再作为原件的扫描件或者照片；理由写入案件记录。</p>
      <Form layout="vertical">
        <Form.Item label="理由" htmlFor="untie-reason" required>
          <Input
            id="untie-reason"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FailureNotice failure={command.failure} />
    </Modal>
  );
}
