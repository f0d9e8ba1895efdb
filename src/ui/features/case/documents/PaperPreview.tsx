import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import type { PaperView } from '#api/views/caseView.ts';
import type { PaperLife } from '#domain/papers/paperState.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { PdfPages } from '../../../shared/pdf/PdfPages.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { DraftActions } from './DraftActions.tsx';
import { FinalActions } from './FinalActions.tsx';
import { lifeOf } from './paperActions.ts';
import { PaperRegister } from './PaperRegister.tsx';
import { finalUrl, paperUrls } from './paperUrls.ts';
import { ScanBeside } from './ScanBeside.tsx';

export interface PaperPreviewProps {
  readonly paper: PaperView;
  readonly onClose: () => void;
}
type Shown = 'final' | 'draft' | 'scan';

/** The real PDF that was made and will be printed, never an imitation; a signed scan beside its final. */
export function PaperPreview({ paper, onClose }: PaperPreviewProps) {
  const { rightsCase } = useOpenCase().view;
  const life = lifeOf(rightsCase, paper);
  const [wanted, setWanted] = useState<Shown | null>(null);
  const offered = offeredOf(life);
  const shown = offered.some(({ value }) => value === wanted) ? wanted : (offered[0]?.value ?? null);
  const { final, draft } = life;
  return (
    <Drawer
      open
      title={paper.title}
      size={shown === 'scan' ? 'min(1760px, 97vw)' : 'min(1080px, 94vw)'}
      onClose={onClose}
      className="case-preview"
      extra={
        shown === 'draft' && draft !== null ? (
          <DraftActions paper={paper} documentId={draft.id} />
        ) : final === null ? null : (
          <FinalActions final={final} />
        )
      }
    >
      <div className="case-bar">
        <Segmented<Shown>
          options={[...offered]}
          value={shown ?? 'draft'}
          onChange={setWanted}
          aria-label="看哪一份"
        />
      </div>
      <PaperRegister life={life} />
      <Changes paper={paper} shown={shown} />
      <ShownPaper paper={paper} life={life} shown={shown} />
    </Drawer>
  );
}

/** What can be looked at; the first is what counts most. */
function offeredOf({ final, draft, hasNewerDraft, scans }: PaperLife) {
  const options: { readonly value: Shown; readonly label: string }[] = [];
  if (final !== null) options.push({ value: 'final', label: `定稿第${final.version}版` });
  if (draft !== null && (final === null || hasNewerDraft))
    options.push({ value: 'draft', label: final === null ? '草稿' : '更新的草稿' });
  if (scans.length > 0) options.push({ value: 'scan', label: `签署扫描件 ${scans.length}` });
  return options;
}

function Changes({ paper, shown }: { readonly paper: PaperView; readonly shown: Shown | null }) {
  const of = shown === 'draft' ? paper.made : paper.locked;
  if (of?.stale !== true) return null;
  return (
    <Advice
      what={
        shown === 'draft'
          ? '制作之后案件记录有变更，现在制作内容会不同'
          : '定稿之后案件记录有变更，现在制作内容会不同'
      }
      next={`制作之后：${of.changes.join('；')}。需要最新内容的，请重新制作${shown === 'draft' ? '' : '，再定稿为新的一版'}。`}
    />
  );
}

function ShownPaper({
  paper,
  life,
  shown,
}: {
  readonly paper: PaperView;
  readonly life: PaperLife;
  readonly shown: Shown | null;
}) {
  const client = useClient();
  const { rightsCase } = useOpenCase().view;
  const { final, draft, scans } = life;
  if (shown === 'scan' && final !== null) return <ScanBeside final={final} scans={scans} />;
  const url =
    shown === 'final' && final !== null
      ? finalUrl(client, rightsCase.id, final.id)
      : draft === null
        ? null
        : paperUrls(client, rightsCase.id, draft.id).pdf;
  return url === null ? null : <PdfPages key={url} url={url} title={paper.title} />;
}
