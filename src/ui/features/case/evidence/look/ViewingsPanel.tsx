import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { minuteCount, minutesText, viewedShare } from '#domain/evidence/recordViewing.ts';
import { MomentText } from '../../../../shared/MomentText.tsx';

/** Who looked at an item, and at which minutes. */
export function ViewingsPanel({ item }: { readonly item: EvidenceItem }) {
  const count = minuteCount(item);
  return (
    <>
      <h4>谁看过</h4>
      <p className="quiet">
        {item.viewings.length === 0 ? '还没有人看过。' : ''}
        {count > 0 ? '以不高于 2 倍速播放过半的分钟记为已看，拖动跳过不算。' : '显示满一秒记为已看。'}
      </p>
      <ul className="look-list" aria-label="观看记载">
        {item.viewings.map((viewing) => (
          <li key={viewing.personId}>
            <strong>{viewing.by}</strong>{' '}
            {count === 0
              ? '已看'
              : `看过${minutesText(viewing.minutes)}，占 ${Math.round(viewedShare(item, [viewing]) * 100)}%`}
            <div className="quiet">
              最近 <MomentText moment={viewing.lastAt} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
