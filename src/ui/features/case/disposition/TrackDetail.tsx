import { finalBlocksOn } from '#domain/disposition/proposal.ts';
import type { FinalBlock, MissingFact, OpenTrack } from '#domain/disposition/proposal.ts';
import { trackKinds } from '#domain/disposition/tracks.ts';
import { Basis } from '../pieces/Basis.tsx';
import { ConditionMark } from './ConditionMark.tsx';
import { ConditionProof } from './ConditionProof.tsx';
import { MeasureDetail } from './MeasureDetail.tsx';
import { Warnings } from './Warnings.tsx';

export interface TrackDetailProps {
  readonly track: OpenTrack;
  readonly finalBlocks: readonly FinalBlock[];
  readonly personId: string;
}

/** One road the case may take: basis, conditions, what is missing, and the measure that would follow. */
export function TrackDetail({ track, finalBlocks, personId }: TrackDetailProps) {
  return (
    <div className="case-track-detail">
      <h4>依据</h4>
      <Basis ids={track.basis} />
      <h4>条件</h4>
      <ul>
        {track.conditions.map((condition) => (
          <li key={condition.text} className="case-condition">
            <ConditionMark state={condition.state} />
            <span>
              {condition.text} <ConditionProof condition={condition} personId={personId} />
            </span>
          </li>
        ))}
      </ul>
      <MissingFacts facts={track.missingFacts} />
      <Warnings
        title="暂时不能下最终结论"
        tone="late"
        warnings={finalBlocksOn(track.track, { finalBlocks })}
      />
      <MeasureDetail measure={track.measure} />
      <Warnings title="从重情形" tone="amber" warnings={track.aggravating} />
      <Warnings title="注意" tone="amber" warnings={track.warnings} />
    </div>
  );
}

function MissingFacts({ facts }: { readonly facts: readonly MissingFact[] }) {
  if (facts.length === 0) return null;
  return (
    <>
      <h4>还缺的事实</h4>
      <ul className="case-missing">
        {facts.map((fact) => (
          <li key={fact.factKey}>
            {fact.question}
            <div className="quiet">{fact.why}</div>
            <Effect verb="可能成立" tracks={fact.opens} />
            <Effect verb="可能排除" tracks={fact.closes} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Effect({ verb, tracks }: { readonly verb: string; readonly tracks: MissingFact['opens'] }) {
  if (tracks.length === 0) return null;
  return (
    <div className="quiet">
      查清后{verb}：{tracks.map((track) => trackKinds[track].qualification).join('、')}
    </div>
  );
}
