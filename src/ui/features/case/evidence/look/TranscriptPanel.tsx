import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { timeOf } from '#domain/evidence/itemTime.ts';
import type { TranscriptLine } from '#domain/evidence/marker.ts';
import { placeText } from '#domain/evidence/mediaClock.ts';
import { lineAt, transcriptText } from '#domain/evidence/recordTranscript.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useMayHere } from '../../pieces/useMayHere.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { printPage } from '../../../../shared/printing/printPage.tsx';
import { useNoteUse } from '../../pieces/useNoteUse.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { TranscriptForm } from './TranscriptForm.tsx';
import { usePlace, usePlayer } from './player.ts';
import { RowActs } from './RowActs.tsx';

/** What is said, line by line; the line being said stands out, a click goes to it. */
export function TranscriptPanel({ item }: { readonly item: EvidenceItem }) {
  const mayWrite = useMayHere('evidence.transcribe');
  const { view, target, reload } = useOpenCase();
  const remove = useCommand('evidence.untranscribe');
  const [edited, setEdited] = useState<TranscriptLine | null>(null);
  const note = useNoteUse();
  const current = lineAt(item.transcript, usePlace());
  const print = async () => {
    if (!(await note({ use: 'printed', about: item.id, title: `${item.title}（录音录像文字）` }))) return;
    await printPage(<Sheet item={item} caseName={view.rightsCase.name} devices={view.rightsCase.devices} />);
  };
  return (
    <>
      {mayWrite ? (
        <TranscriptForm key={edited?.id ?? 'new'} item={item} line={edited} onDone={() => setEdited(null)} />
      ) : null}
      <FailureNotice failure={remove.failure} onReload={() => void reload()} />
      {item.transcript.length === 0 ? (
        <p className="quiet">还没有文字。边播放边写：开始输入时取当前位置，回车保存。</p>
      ) : (
        <>
          <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => void print()}>
            打印文字
          </Button>
          <ol className="look-list" aria-label="录音录像文字">
            {item.transcript.map((line, index) => (
              <Line
                key={line.id}
                line={line}
                isNow={index === current}
                onEdit={mayWrite ? () => setEdited(line) : null}
                onRemove={() => void remove.run({ ...target, change: { evidenceId: item.id, id: line.id } })}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

interface LineProps {
  readonly line: TranscriptLine;
  readonly isNow: boolean;
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
}

function Line({ line, isNow, onEdit, onRemove }: LineProps) {
  const player = usePlayer();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNow) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  return (
    <li ref={row} className={isNow ? 'look-now' : undefined} aria-current={isNow ? 'true' : undefined}>
      <button type="button" className="link-button figures" onClick={() => player.seek(line.fromMs)}>
        {placeText(line.fromMs)}
      </button>
      <div>
        {line.speaker === '' ? null : <strong>{line.speaker}：</strong>}
        {line.text}
      </div>
      {onEdit === null ? null : (
        <RowActs noun="这句" question="删除这句？" onEdit={onEdit} onRemove={onRemove} />
      )}
    </li>
  );
}

interface SheetProps {
  readonly item: EvidenceItem;
  readonly caseName: string;
  readonly devices: Parameters<typeof timeOf>[1];
}

function Sheet({ item, caseName, devices }: SheetProps) {
  const time = timeOf(item, devices);
  return (
    <div className="look-sheet">
      <h1>录音录像文字</h1>
      <p>
        {caseName} · 证据{item.number} {item.title}
      </p>
      {time === null ? null : <p>时间依据：{time.how}</p>}
      {item.file === null ? null : (
        <p>
          原文件：{item.file.fileName}，SHA-256 {item.file.sha256}
        </p>
      )}
      <pre>{transcriptText(item, time?.from ?? null)}</pre>
    </div>
  );
}
