import { Alert, AutoComplete, Button, Modal, Pagination, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import { useClient } from '../../../../client/ClientContext.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useUnsaved } from '../../../../client/useUnsaved.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { evidencePath } from '../evidencePath.ts';
import { mediaKind } from '../mediaKind.ts';
import { BoxCanvas } from './BoxCanvas.tsx';
import type { DraftBox } from './boxes.ts';
import { coveredPng, pictureOfPage, pictureOfPhoto } from './picture.ts';
import { useOnNewest } from '../useOnNewest.ts';
import './protect.css';

export interface RedactDialogProps {
  readonly item: FiledItem;
  readonly onClose: () => void;
  readonly onMade: (evidenceNumber: number) => void;
}

const usualReasons = ['无关人员面部', '未成年人面部', '个人信息', '住址', '车牌', '证件号码', '办案秘密'];

/** Draws boxes over a picture or a page and makes a covered copy; the original is only looked at. */
export function RedactDialog({ item, onClose, onMade }: RedactDialogProps) {
  const { view } = useOpenCase();
  const onNewest = useOnNewest();
  const command = useCommand('evidence.redact');
  const [page, setPage] = useState(1);
  const picture = usePicture(item, page);
  const [boxes, setBoxes] = useState<readonly DraftBox[]>([]);
  const isPaper = mediaKind(item) === 'pdf';
  useUnsaved('遮盖', boxes.length > 0);
  const unexplained = boxes.filter(({ reason }) => reason.trim().length < 2).length;
  const save = async () => {
    if (picture.canvas === null) return;
    const change = {
      evidenceId: item.id,
      page: isPaper ? page : null,
      boxes: boxes.map(({ id: _, ...box }) => box),
      png: await coveredPng(picture.canvas, boxes),
    };
    const made = view.rightsCase.evidence.length + 1;
    const result = await onNewest((target) => command.run({ ...target, change }));
    if (!result.ok) return;
    onClose();
    onMade(made);
  };
  return (
    <Modal
      open
      title={`制作遮盖件：${evidenceName(item)}`}
      width="96vw"
      className="protect-dialog"
      onCancel={onClose}
      mask={{ closable: false }}
      okText="保存遮盖件"
      cancelText="取消"
      okButtonProps={{ disabled: boxes.length === 0 || unexplained > 0 || picture.canvas === null }}
      confirmLoading={command.isRunning}
      onOk={() => void save()}
    >
      <FailureNotice failure={command.failure} />
      <div className="protect-work">
        <div className="protect-stage">
          {picture.isFailed ? (
            <Alert type="error" showIcon title="这份材料在这台电脑上显示不了，不能遮盖。" />
          ) : null}
          {picture.canvas === null && !picture.isFailed ? <Spin description="正在打开……" /> : null}
          {picture.canvas === null ? null : (
            <div className="protect-frame">
              <BoxCanvas picture={picture.canvas} boxes={boxes} onChange={setBoxes} />
            </div>
          )}
          {isPaper && picture.pages > 1 ? (
            <Pagination
              size="small"
              simple
              current={page}
              total={picture.pages}
              pageSize={1}
              onChange={(next) => {
                setBoxes([]);
                setPage(next);
              }}
            />
          ) : null}
        </div>
        <BoxList boxes={boxes} onChange={setBoxes} />
      </div>
    </Modal>
  );
}

interface BoxListProps {
  readonly boxes: readonly DraftBox[];
  readonly onChange: (change: (boxes: readonly DraftBox[]) => readonly DraftBox[]) => void;
}

function BoxList({ boxes, onChange }: BoxListProps) {
  return (
    <div className="protect-list">
      <p className="quiet">
        在画面上拖动框出要遮盖的地方；选中后可拖动、按方向键移动（Shift 改大小，Ctrl 微调），Delete
        删除。每处写明理由。
      </p>
      {boxes.map((box, index) => (
        <div key={box.id} className="protect-reason">
          <span className="figures">{index + 1}</span>
          <AutoComplete
            aria-label={`第${index + 1}处的理由`}
            placeholder="遮盖理由"
            value={box.reason}
            options={usualReasons.map((value) => ({ value }))}
            {...(box.reason.trim().length < 2 ? { status: 'warning' as const } : {})}
            onChange={(reason: string) =>
              onChange((now) => now.map((each) => (each.id === box.id ? { ...each, reason } : each)))
            }
          />
          <Button
            size="small"
            aria-label={`删除第${index + 1}处`}
            onClick={() => onChange((now) => now.filter((each) => each.id !== box.id))}
          >
            删除
          </Button>
        </div>
      ))}
      {boxes.length === 0 ? <p className="quiet">还没有遮盖框。</p> : null}
      <p className="quiet">
        保存后程序读回核验：框内全部盖住、没有元数据、没有当事人信息，才登记为新证据。原件不改动。
      </p>
    </div>
  );
}

interface Picture {
  readonly canvas: HTMLCanvasElement | null;
  readonly pages: number;
  readonly isFailed: boolean;
  readonly page: number;
}
const nothing: Picture = { canvas: null, pages: 1, isFailed: false, page: 1 };

function usePicture(item: FiledItem, page: number): Picture {
  const client = useClient();
  const caseId = useOpenCase().view.rightsCase.id;
  const [picture, setPicture] = useState(nothing);
  const url = client.contentUrl(evidencePath(caseId, item.id));
  const isPaper = mediaKind(item) === 'pdf';
  useEffect(() => {
    let isGone = false;
    const open = async (): Promise<Picture> => {
      const drawn = isPaper
        ? await pictureOfPage(url, page)
        : { canvas: await pictureOfPhoto(url), pages: 1 };
      return { ...drawn, isFailed: false, page };
    };
    void open()
      .catch(() => ({ ...nothing, page, isFailed: true }))
      .then((opened) => (isGone ? undefined : setPicture(opened)));
    return () => {
      isGone = true;
    };
  }, [url, isPaper, page]);
  // The page before is not covered while the next one is being drawn.
  return picture.page === page ? picture : { ...picture, canvas: null };
}
