import { Timeline } from 'antd';
import type { CustodyEntry } from '#domain/evidence/custody.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { custodyActNames } from '../../../text/evidenceWords.ts';

/** Every hand the item went through, oldest first; entries are only ever added. */
export function CustodyChain({ entries }: { readonly entries: readonly CustodyEntry[] }) {
  return (
    <Timeline
      className="case-custody"
      items={entries.map((entry, index) => ({
        key: index,
        content: (
          <>
            <strong>{custodyActNames[entry.act]}</strong> <MomentText moment={entry.at} withSeconds />{' '}
            {entry.by}
            {entry.note === '' ? null : <div className="quiet case-break">{entry.note}</div>}
          </>
        ),
      }))}
    />
  );
}
