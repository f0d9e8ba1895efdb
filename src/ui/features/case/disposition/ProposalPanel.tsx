import { Collapse, Tag } from 'antd';
import type { PolicyNoteView } from '#api/views/caseView.ts';
import type { DispositionProposal, OpenTrack } from '#domain/disposition/proposal.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { Basis } from '../pieces/Basis.tsx';
import { standingNames } from '#domain/disposition/standingNames.ts';
import type { LawComparison } from '#domain/disposition/compareLaw.ts';
import { ClosedTracks } from './ClosedTracks.tsx';
import { ConditionMark } from './ConditionMark.tsx';
import { LawVersions } from './LawVersions.tsx';
import { PolicyNotes } from './PolicyNotes.tsx';
import { standingColours } from './standingColours.ts';
import { TrackDetail } from './TrackDetail.tsx';
import { Warnings } from './Warnings.tsx';

export interface ProposalPanelProps {
  readonly personId: string;
  readonly proposal: DispositionProposal;
  readonly notes: readonly PolicyNoteView[];
  /** None where one version of the law covers the act and the decision. */
  readonly comparison: LawComparison | undefined;
}

/** 拟处理意见: what the facts carry, and what would change it; a suggestion, never a decision. */
export function ProposalPanel({ personId, proposal, notes, comparison }: ProposalPanelProps) {
  const { tracks, leading, blocked } = proposal;
  const ordered = [...tracks].sort((a, b) => Number(b.track === leading) - Number(a.track === leading));
  return (
    <aside className="case-proposal" aria-label="拟处理意见">
      <h3>拟处理意见</h3>
      <p className="quiet">
        按已填事实推算，供办案人员和审批人参考，不代替决定。规则版本 {proposal.rulesetVersion}
      </p>
      {blocked === null ? null : (
        <Advice tone="error" what={blocked.text} next="补齐后重新评估；在此之前不提出任何意见。" />
      )}
      {blocked === null && leading === null ? (
        <Advice tone="info" what="现有事实还不能形成主导意见" next="请先回答左侧标有“影响结论”的问题。" />
      ) : null}
      {tracks.length === 0 ? null : (
        <Collapse
          // Other facts may make another track the leading one: then that one stands open.
          key={leading ?? 'none'}
          size="small"
          defaultActiveKey={ordered.slice(0, 1).map((track) => track.track)}
          items={ordered.map((track) => ({
            key: track.track,
            label: <TrackLabel track={track} isLeading={track.track === leading} />,
            children: <TrackDetail track={track} finalBlocks={proposal.finalBlocks} personId={personId} />,
          }))}
        />
      )}
      <LawVersions comparison={comparison} />
      <Warnings title="提醒" tone="amber" warnings={proposal.warnings} />
      <Forbidden conclusions={proposal.forbidden} />
      <ClosedTracks closed={proposal.closed} />
      <Leniency notes={proposal.leniency} />
      <PolicyNotes notes={notes} />
    </aside>
  );
}

function TrackLabel({ track, isLeading }: { readonly track: OpenTrack; readonly isLeading: boolean }) {
  return (
    <span className="case-track">
      {isLeading ? <Tag color="processing">主导意见</Tag> : null}
      <strong>{track.qualification}</strong>{' '}
      <Tag color={standingColours[track.standing]}>{standingNames[track.standing]}</Tag>
      {isLeading || track.missingFacts.length === 0 ? null : (
        <span className="quiet">还缺{track.missingFacts.length}项事实</span>
      )}
    </span>
  );
}

type Conclusion = DispositionProposal['forbidden'][number];

/** What may not be concluded; several conclusions shut out for the same reason are named together, as the paper does. */
function Forbidden({ conclusions }: { readonly conclusions: readonly Conclusion[] }) {
  if (conclusions.length === 0) return null;
  const byReason = new Map<string, Conclusion[]>();
  for (const one of conclusions) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]);
  return (
    <div className="case-warnings case-warnings-late">
      <h4 className="late">不得作出的结论</h4>
      <ul>
        {[...byReason].map(([reason, alike]) => (
          <li key={reason}>
            <strong>{alike.map(({ conclusion }) => conclusion).join('、')}</strong>：{reason}
            <Basis ids={alike.flatMap(({ basis }) => basis)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Leniency({ notes }: { readonly notes: DispositionProposal['leniency'] }) {
  if (notes.length === 0) return null;
  return (
    <div className="case-warnings">
      <h4>从宽情节</h4>
      <ul>
        {notes.map((note) => (
          <li key={`${note.ruleId}${note.factKey}`}>
            <ConditionMark state={note.state} /> {note.text}
            <Basis ids={note.basis} />
          </li>
        ))}
      </ul>
    </div>
  );
}
