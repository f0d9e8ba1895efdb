import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#api/contract.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { ItemsToLabel } from './ItemsToLabel.tsx';
import { LabelPreview } from './LabelPreview.tsx';
import { StartPlace } from './StartPlace.tsx';
import './labels.css';

interface Order {
  readonly evidenceIds: readonly string[];
  /** Places of the first sheet that are used up already. */
  readonly skip: number;
}

/** A common sheet; the template may say otherwise, which is known once a sheet has been made. */
const COMMON_SHEET = { columns: 2, rows: 5 };

/** Labels with QR codes: which items, where on the sheet to begin, and the sheet as it will be printed. */
export function LabelDrawer({ onClose }: { readonly onClose: () => void }) {
  const { rightsCase } = useOpenCase().view;
  const press = useCommand('labels.press');
  const things = rightsCase.evidence.filter(({ origin }) => origin.kind === 'registered');
  const [order, setOrder] = useState<Order>({ evidenceIds: things.map(({ id }) => id), skip: 0 });
  const [made, setMade] = useState<{
    readonly order: Order;
    readonly sheet: OutputOf<'labels.press'>;
  } | null>(null);
  const preview = async () => {
    const pressed = await press.run({ caseId: rightsCase.id, ...order });
    if (pressed.ok) setMade({ order, sheet: pressed.value });
  };
  return (
    <Drawer
      open
      title="打印证据标签"
      size="min(1280px, 96vw)"
      onClose={onClose}
      mask={{ closable: false }}
      className="labels-drawer"
    >
      <div className="labels-body">
        <div className="labels-choice">
          <ItemsToLabel
            chosen={order.evidenceIds}
            onChoose={(evidenceIds) => setOrder({ ...order, evidenceIds })}
          />
          <StartPlace
            {...(made?.sheet ?? COMMON_SHEET)}
            skip={order.skip}
            onStart={(skip) => setOrder({ ...order, skip })}
          />
          <FailureNotice failure={press.failure} />
          <Button
            type={made === null ? 'primary' : 'default'}
            disabled={order.evidenceIds.length === 0}
            loading={press.isRunning}
            onClick={() => void preview()}
          >
            预览 {order.evidenceIds.length} 张标签
          </Button>
        </div>
        <LabelPreview
          sheet={made?.sheet.sheet ?? null}
          isStale={made !== null && made.order !== order}
          count={made?.order.evidenceIds.length ?? 0}
        />
      </div>
    </Drawer>
  );
}
