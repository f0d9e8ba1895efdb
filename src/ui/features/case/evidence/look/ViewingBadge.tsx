import { Tag } from 'antd';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { viewedShare } from '#domain/evidence/recordViewing.ts';
import { useServices } from '../../../../client/ClientContext.ts';

/** Whether whoever is at work has looked at an item, and how much of it. */
export function ViewingBadge({ item }: { readonly item: EvidenceItem }) {
  const { person } = useServices();
  if (!isFiled(item)) return null;
  const share = viewedShare(
    item,
    item.viewings.filter(({ personId }) => personId === person.id),
  );
  if (share === 0) return <Tag className="look-badge">未看</Tag>;
  if (share === 1) return <Tag className="look-badge">已看</Tag>;
  return <Tag className="look-badge">已看 {Math.round(share * 100)}%</Tag>;
}
