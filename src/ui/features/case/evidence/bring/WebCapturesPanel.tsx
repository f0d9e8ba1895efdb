import { FileTextOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { captureGaps } from '#domain/evidence/captureGaps.ts';
import type { WebCapture } from '#domain/evidence/webCapture.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useJob } from '../../../../client/useJob.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { MomentText } from '../../../../shared/MomentText.tsx';
import { ReasonDialog } from '../../../../shared/ReasonDialog.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { PaperPreview } from '../../documents/PaperPreview.tsx';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { WebCaptureDrawer } from './WebCaptureDrawer.tsx';

/** The paper that lists captures beside the digests of their files. */
const LIST = 'E05';

/** What was found on the net: where, whose, when, who fixed it, and which files show it. */
export function WebCapturesPanel({ onOpen }: { readonly onOpen: (evidenceNumber: number) => void }) {
  const { webCaptures } = useOpenCase().view.rightsCase;
  const [edited, setEdited] = useState<{ readonly id: string | null } | null>(null);
  const [struck, setStruck] = useState<string | null>(null);
  const add = (
    <WriteButton
      needs="evidence.recordWebCapture"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setEdited({ id: null })}
    >
      登记网络取证
    </WriteButton>
  );
  return (
    <>
      {webCaptures.length === 0 ? (
        <EmptyState title="还没有登记网络取证。" action={add}>
          网络侮辱、诽谤等先在互联网计算机上截屏、录屏并由两人固定，用U盘导入后在这里登记网址、账号、时间和固定人。
        </EmptyState>
      ) : (
        <>
          <div className="case-bar">
            <span className="case-gap" />
            <ListButton />
            {add}
          </div>
          <CaptureTable
            captures={webCaptures}
            onEdit={(id) => setEdited({ id })}
            onStrike={setStruck}
            onOpen={onOpen}
          />
        </>
      )}
      {edited === null ? null : <WebCaptureDrawer captureId={edited.id} onClose={() => setEdited(null)} />}
      {struck === null ? null : <StrikeCapture captureId={struck} onClose={() => setStruck(null)} />}
    </>
  );
}

/** Makes the list of what was fixed and shows it. */
function ListButton() {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const job = useJob('documents.produce', caseId);
  const [isShown, setShown] = useState(false);
  const paper = view.papers.find(({ templateId }) => templateId === LIST);
  const made = paper?.made ?? null;
  const produce = async () => {
    const result = await job.start({ caseId, templateIds: [LIST] });
    setShown(result.ok);
  };
  return (
    <>
      <FailureNotice failure={job.result?.ok === false ? job.result.failure : null} />
      {made === null || made.stale ? null : (
        <Button icon={<FileTextOutlined aria-hidden />} onClick={() => setShown(true)}>
          查看固定清单
        </Button>
      )}
      <WriteButton
        needs="documents.produce"
        icon={<FileTextOutlined aria-hidden />}
        loading={job.running}
        onClick={() => void produce()}
      >
        制作固定清单（{LIST}）
      </WriteButton>
      {isShown && paper !== undefined && made !== null ? (
        <PaperPreview paper={paper} onClose={() => setShown(false)} />
      ) : null}
    </>
  );
}

/** A capture made twice or about another case; its files stay evidence. */
function StrikeCapture({ captureId, onClose }: { readonly captureId: string; readonly onClose: () => void }) {
  const { target } = useOpenCase();
  const strike = useCommand('evidence.strikeWebCapture');
  return (
    <ReasonDialog
      title="划去这条网络取证"
      label="理由"
      okText="划去"
      hint="登记保留，划线显示，不再印入固定清单。它的截图文件仍是本案证据。"
      least={2}
      command={strike}
      run={(reason) => strike.run({ ...target, change: { captureId, reason } })}
      onClose={onClose}
    />
  );
}

interface CaptureTableProps {
  readonly captures: readonly WebCapture[];
  readonly onEdit: (captureId: string) => void;
  readonly onStrike: (captureId: string) => void;
  readonly onOpen: (evidenceNumber: number) => void;
}

function CaptureTable({ captures, onEdit, onStrike, onOpen }: CaptureTableProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  return (
    <Table<WebCapture>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...captures]}
      columns={[
        {
          title: '网址',
          key: 'url',
          render: (_, { id, url, content, struck }) => (
            <>
              {struck === null ? (
                <button type="button" className="link-button case-break" onClick={() => onEdit(id)}>
                  {url}
                </button>
              ) : (
                <s className="case-break">{url}</s>
              )}
              <div className="quiet">{content}</div>
            </>
          ),
        },
        {
          title: '平台、账号',
          key: 'account',
          width: 150,
          render: (_, { platform, accountName, accountId }) =>
            [platform, accountName, accountId].filter((text) => text !== '').join(' '),
        },
        {
          title: '固定时间、固定人',
          key: 'fixed',
          width: 170,
          render: (_, { capturedAt, operators }) => (
            <>
              <MomentText moment={capturedAt} />
              <div>{operators.join('、')}</div>
            </>
          ),
        },
        {
          title: '截图文件',
          key: 'files',
          width: 120,
          render: (_, { evidenceIds }) =>
            evidence
              .filter(({ id }) => evidenceIds.includes(id))
              .map(({ number }) => (
                <Button key={number} type="link" size="small" onClick={() => onOpen(number)}>
                  证据{number}
                </Button>
              )),
        },
        { title: '还缺', key: 'gaps', width: 220, render: (_, capture) => <Gaps capture={capture} /> },
        {
          title: '',
          key: 'strike',
          width: 64,
          render: (_, { id, struck }) =>
            struck === null ? (
              <WriteButton
                needs="evidence.strikeWebCapture"
                type="link"
                size="small"
                onClick={() => onStrike(id)}
              >
                划去
              </WriteButton>
            ) : null,
        },
      ]}
    />
  );
}

function Gaps({ capture }: { readonly capture: WebCapture }) {
  if (capture.struck !== null) return <span className="quiet">划去：{capture.struck.reason}</span>;
  const gaps = captureGaps(capture);
  if (gaps.length === 0) return <span className="quiet">要素齐全</span>;
  return <span className="amber">{gaps.join('；')}</span>;
}
