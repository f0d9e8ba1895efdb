import { Button } from 'antd';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { timeOf } from '#domain/evidence/itemTime.ts';
import type { Marker } from '#domain/evidence/marker.ts';
import { momentAt, placeText } from '#domain/evidence/mediaClock.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useMayHere } from '../../pieces/useMayHere.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { elementNamer } from '../know/elementChoices.ts';
import { MarkerForm } from './MarkerForm.tsx';
import { personNames } from './personNames.ts';
import { usePlace, usePlayer } from './player.ts';
import { RowActs } from './RowActs.tsx';

export type OpenMarker = Marker | 'new' | null;

export interface MarkersPanelProps {
  readonly item: EvidenceItem;
  /** The marker being written. */
  readonly open: OpenMarker;
  readonly onOpen: (marker: OpenMarker) => void;
}

/** The places people noted in a recording; a click goes there. */
export function MarkersPanel({ item, open, onOpen }: MarkersPanelProps) {
  const mayMark = useMayHere('evidence.mark');
  const remove = useCommand('evidence.unmark');
  const { target, reload } = useOpenCase();
  return (
    <>
      {open === null && mayMark ? (
        <Button size="small" onClick={() => onOpen('new')}>
          在当前位置添加标记（M）
        </Button>
      ) : null}
      {open === null ? null : (
        <MarkerForm
          key={open === 'new' ? 'new' : open.id}
          item={item}
          marker={open}
          onClose={() => onOpen(null)}
        />
      )}
      <FailureNotice failure={remove.failure} onReload={() => void reload()} />
      {item.markers.length === 0 ? (
        <p className="quiet">还没有标记。播放到要说明的地方，按 M 写明内容、人物和证明事项。</p>
      ) : (
        <ol className="look-list" aria-label="标记">
          {item.markers.map((marker) => (
            <MarkerRow
              key={marker.id}
              item={item}
              marker={marker}
              onEdit={mayMark ? () => onOpen(marker) : null}
              onRemove={() => void remove.run({ ...target, change: { evidenceId: item.id, id: marker.id } })}
            />
          ))}
        </ol>
      )}
    </>
  );
}

interface MarkerRowProps {
  readonly item: EvidenceItem;
  readonly marker: Marker;
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
}

function MarkerRow({ item, marker, onEdit, onRemove }: MarkerRowProps) {
  const player = usePlayer();
  const { view } = useOpenCase();
  const { rightsCase } = view;
  const place = usePlace();
  const isNow = place >= marker.fromMs && place <= (marker.untilMs ?? marker.fromMs + 1000);
  const time = timeOf(item, rightsCase.devices);
  const names = personNames(rightsCase);
  const people = marker.personIds.map((id) => names.get(id) ?? '已移除的人员');
  const proves = marker.elementIds.map(elementNamer(view));
  return (
    <li className={isNow ? 'look-now' : undefined}>
      <button type="button" className="link-button figures" onClick={() => player.seek(marker.fromMs)}>
        {placeText(marker.fromMs)}
        {marker.untilMs === null ? '' : `–${placeText(marker.untilMs)}`}
      </button>
      {time === null ? null : (
        <span className="quiet figures"> {momentAt(time.from, marker.fromMs).slice(11, 19)}</span>
      )}
      <div>{marker.note}</div>
      {people.length === 0 ? null : <div className="quiet">人物：{people.join('、')}</div>}
      {proves.length === 0 ? null : <div className="quiet">证明：{proves.join('、')}</div>}
      {onEdit === null ? null : (
        <RowActs noun="标记" question="删除这条标记？" onEdit={onEdit} onRemove={onRemove} />
      )}
    </li>
  );
}
