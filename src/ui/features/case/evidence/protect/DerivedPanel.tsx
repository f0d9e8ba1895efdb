import { EyeInvisibleOutlined, SyncOutlined } from '@ant-design/icons';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { kinOf, timeCode } from '#domain/evidence/derive.ts';
import { whyNoFrame } from '#domain/evidence/mediaClock.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem, FiledItem } from '#domain/evidence/evidenceItem.ts';
import type { RedactedOrigin, StillOrigin } from '#domain/evidence/origin.ts';
import { useClient } from '../../../../client/ClientContext.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { evidencePath } from '../evidencePath.ts';
import { mediaKind } from '../mediaKind.ts';
import { pictureAt, pngOf } from './picture.ts';
import { RedactDialog } from './RedactDialog.tsx';
import { useOnNewest } from '../useOnNewest.ts';

export interface DerivedPanelProps {
  readonly item: EvidenceItem;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** What the item was made from, what was made from it, and making a redacted copy. */
export function DerivedPanel({ item, onOpen }: DerivedPanelProps) {
  const { rightsCase } = useOpenCase().view;
  const { parent, children } = kinOf(rightsCase, item);
  const [isCovering, setCovering] = useState(false);
  const kind = mediaKind(item);
  const mayCover = isFiled(item) && (kind === 'photo' || kind === 'pdf') && item.file.claims.damage === null;
  return (
    <div className="protect-kin">
      {item.origin.kind === 'still' ? <StillFacts item={item} origin={item.origin} /> : null}
      {item.origin.kind === 'redacted' ? <RedactionFacts origin={item.origin} /> : null}
      <h4>来自</h4>
      {parent === null ? (
        <p className="quiet">原始材料，不由其他证据制作。</p>
      ) : (
        <KinRow item={parent} onOpen={onOpen} />
      )}
      <h4>由它制作</h4>
      {children.length === 0 ? <p className="quiet">还没有截图或者遮盖件。</p> : null}
      {children.map((child) => (
        <KinRow key={child.id} item={child} onOpen={onOpen} />
      ))}
      {mayCover ? (
        <WriteButton
          needs="evidence.redact"
          icon={<EyeInvisibleOutlined aria-hidden />}
          onClick={() => setCovering(true)}
        >
          制作遮盖件
        </WriteButton>
      ) : null}
      {kind === 'video' ? <p className="quiet">录像请先用播放器下方的“截图”截取画面，再遮盖截图。</p> : null}
      {isCovering && isFiled(item) ? (
        <RedactDialog item={item} onClose={() => setCovering(false)} onMade={onOpen} />
      ) : null}
    </div>
  );
}

function KinRow({ item, onOpen }: DerivedPanelProps) {
  return (
    <p className="protect-kin-row">
      <Button type="link" size="small" onClick={() => onOpen(item.number)}>
        证据{item.number} {item.title}
      </Button>
      {item.origin.kind === 'redacted' ? <Tag>已遮盖</Tag> : null}
    </p>
  );
}

function RedactionFacts({ origin }: { readonly origin: RedactedOrigin }) {
  return (
    <>
      <h4>遮盖清单</h4>
      <ol className="protect-boxes">
        {origin.boxes.map((box) => (
          <li key={`${box.x} ${box.y} ${box.width} ${box.height}`}>
            {box.reason}
            <span className="quiet figures">
              {' '}
              {box.width}×{box.height} 像素，左上 {box.x},{box.y}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet">
        入库后读回核验：框内 {origin.proof.pixelsChecked}{' '}
        个像素全部盖住，没有元数据，字节中没有当事人姓名和证件号码。
      </p>
    </>
  );
}

function StillFacts({ item, origin }: { readonly item: EvidenceItem; readonly origin: StillOrigin }) {
  const { rightsCase } = useOpenCase().view;
  const parent = rightsCase.evidence.find(({ id }) => id === origin.parentId);
  const noFrame = whyNoFrame({ isUneven: parent?.file?.claims.hasUnevenFrames === true });
  return (
    <>
      <h4>截图</h4>
      <p>
        时间码 <span className="figures">{timeCode(origin.atMs)}</span>
        {origin.frameNumber === null ? `，${noFrame}` : `，第 ${origin.frameNumber} 帧（自 0 计）`}
      </p>
      {parent !== undefined && isFiled(parent) ? (
        <Recheck item={item} parent={parent} origin={origin} />
      ) : null}
    </>
  );
}

interface RecheckProps {
  readonly item: EvidenceItem;
  readonly parent: FiledItem;
  readonly origin: StillOrigin;
}

/** Takes the picture out of the parent again and compares. */
function Recheck({ item, parent, origin }: RecheckProps) {
  const client = useClient();
  const { view } = useOpenCase();
  const onNewest = useOnNewest();
  const compare = useCommand('evidence.compareStill');
  const [isUnplayable, setUnplayable] = useState(false);
  const again = async () => {
    setUnplayable(false);
    const url = client.contentUrl(evidencePath(view.rightsCase.id, parent.id));
    const png = await pictureAt(url, origin.atMs).then(pngOf, () => null);
    if (png === null) setUnplayable(true);
    else await onNewest((target) => compare.run({ ...target, change: { evidenceId: item.id, png } }));
  };
  const finding = item.custody.findLast(({ note }) => note.startsWith('重新截取比对：'));
  return (
    <Space orientation="vertical">
      <WriteButton
        needs="evidence.compareStill"
        icon={<SyncOutlined aria-hidden />}
        loading={compare.isRunning}
        onClick={() => void again()}
      >
        重新截取比对
      </WriteButton>
      <FailureNotice failure={compare.failure} />
      {isUnplayable ? <span className="late">母件在这台电脑上播放不了，不能重新截取。</span> : null}
      {finding === undefined ? null : <span>{finding.note}</span>}
    </Space>
  );
}
