import { Alert } from 'antd';
import { useState } from 'react';
import type { VolumeItemView } from '#api/views/dossierView.ts';
import type { VolumeKind } from '#domain/dossier/volumeKind.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { ItemDialog } from './ItemDialog.tsx';
import type { ItemDeed } from './ItemDialog.tsx';
import { VolumeSection } from './VolumeSection.tsx';

/** The volumes as they would be bound now; their order and what leaves is for people to decide. */
export function DossierContents() {
  const { view, target, reload } = useOpenCase();
  const { notes } = view.dossier;
  const { rightsCase } = view;
  const paged = useCall('dossier.volumes', { caseId: rightsCase.id }, { keepPrevious: true });
  // What was counted before a change would show the order before it.
  const counted = paged.data?.revision === rightsCase.revision ? paged.data : null;
  const { volumes } = counted ?? view.dossier;
  const arrange = useCommand('dossier.compile');
  const [asked, setAsked] = useState<{ readonly item: VolumeItemView; readonly deed: ItemDeed } | null>(null);
  const keysOf = (kind: VolumeKind) =>
    volumes.filter((volume) => volume.kind === kind).flatMap(({ items }) => items.map(({ key }) => key));
  return (
    <>
      {notes.map(({ text, source }) => (
        <Alert key={text} className="notice" type="warning" showIcon title={text} description={source} />
      ))}
      <FailureNotice failure={arrange.failure} onReload={() => void reload()} />
      <FailureNotice failure={paged.failure} onRetry={() => void paged.reload()} />
      {counted === null && paged.failure === null ? (
        <p className="quiet">正在读取签署件和外来PDF的页数，页号随后重排……</p>
      ) : null}
      {counted === null || counted.unbound.length === 0 ? null : (
        <Alert
          className="notice"
          type="warning"
          showIcon
          title={`不能装订成页，以电子件随卷 ${counted.unbound.length} 份`}
          description={counted.unbound.map(({ title, why }) => `${title}（${why}）`).join('；')}
        />
      )}
      {volumes.length === 0 ? (
        <EmptyState title="卷内还没有文书。">
          请先在“文书”中制作；封面、目录和备考表在导出时自动生成。
        </EmptyState>
      ) : null}
      {volumes.map((volume) => (
        <VolumeSection
          key={`${volume.kind}${volume.number}`}
          volume={volume}
          order={keysOf(volume.kind)}
          onArrange={(keys) =>
            void arrange.run({ ...target, change: { act: 'arrange', kind: volume.kind, keys: [...keys] } })
          }
          onDeed={(item, deed) => setAsked({ item, deed })}
        />
      ))}
      {asked === null ? null : <ItemDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
