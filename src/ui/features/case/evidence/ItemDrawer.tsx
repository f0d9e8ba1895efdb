import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer } from 'antd';
import { useDeferredValue } from 'react';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { useOpenCase } from '../CaseContext.ts';
import { VerifyOnOpen } from './custody/VerifyOnOpen.tsx';
import { ItemBody } from './ItemBody.tsx';
import { ViewingBadge } from './look/ViewingBadge.tsx';
import { itemWarnings } from './itemWarnings.ts';

export interface ItemDrawerProps {
  readonly item: EvidenceItem;
  readonly onMove: (evidenceNumber: number) => void;
  readonly onClose: () => void;
}

/** One item: look at it, say what it proves, see where it came from and who had it. */
export function ItemDrawer({ item, onMove, onClose }: ItemDrawerProps) {
  const count = useOpenCase().view.rightsCase.evidence.length;
  const warnings = itemWarnings(item);
  // The picture first: what lies beside it is drawn after it, and may be interrupted.
  const isDrawn = useDeferredValue(true, false);
  return (
    <Drawer
      open
      title={
        <>
          证据{item.number} {item.title}
          <ViewingBadge item={item} />
        </>
      }
      aria-label={evidenceName(item)}
      size="min(1480px, 97vw)"
      onClose={onClose}
      className="case-item"
      extra={
        <>
          <Button
            icon={<LeftOutlined aria-hidden />}
            disabled={item.number <= 1}
            onClick={() => onMove(item.number - 1)}
          >
            上一份
          </Button>{' '}
          <Button disabled={item.number >= count} onClick={() => onMove(item.number + 1)}>
            下一份 <RightOutlined aria-hidden />
          </Button>
        </>
      }
    >
      {warnings.length === 0 ? null : (
        <Alert
          className="notice"
          type="error"
          showIcon
          title={warnings.join('；')}
          description="这份证据在处理之前不计入证据清单。"
        />
      )}
      {isDrawn ? <VerifyOnOpen item={item} /> : null}
      <ItemBody item={item} hasSide={isDrawn} onMove={onMove} />
    </Drawer>
  );
}
