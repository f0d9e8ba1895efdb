import { Alert } from 'antd';
import { useState } from 'react';
import type { VolumeItemView } from '#api/views/dossierView.ts';
import type { VolumeKind } from '#domain/dossier/volumeKind.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { CountingPages } from './CountingPages.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import type { ItemDeed } from './ItemDialog.tsx';
import { usePagedVolumes } from './usePagedVolumes.ts';
import { VolumeSection } from './VolumeSection.tsx';

/** The volumes as they would be bound now; their order and what leaves is for people to decide. */
export function DossierContents() {
  const { view, target, reload } = useOpenCase();
  const { notes } = view.dossier;
  const { rightsCase } = view;
  const paged = usePagedVolumes(rightsCase.id, rightsCase.revision);
  const { counted } = paged;
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
      <CountingPages {...paged} />
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
