import type { DispositionDecision } from './decision.ts';
import { discretionDepartures, discretionText, type DiscretionNote } from './discretion.ts';
import { policyDepartures, type PolicyNote } from './localPolicy.ts';
import { hardnessOf } from './measures.ts';
import { outsideRange } from './penaltyRange.ts';
import type { DispositionProposal, OpenTrack, RuleId } from './proposal.ts';
import { gravity, isCriminal, isPenal, type TrackId } from './tracks.ts';

/** Something in a decision that passes only with a written reason. */
export interface Departure {
  readonly ruleId: RuleId;
  readonly text: string;
  /** Also wants the opinion of 法制. */
  readonly wantsLegalOpinion?: true;
}

/** Everything in the decision that goes beyond, below or against the proposal or the bureau's policy. */
export function departuresOf(
  decision: DispositionDecision,
  proposal: DispositionProposal,
  notes: readonly PolicyNote[],
  discretion: readonly DiscretionNote[] = [],
): readonly Departure[] {
  return [
    ...besideTable(decision, proposal),
    ...beneathOpenCrime(decision, proposal),
    ...measureDepartures(decision, proposal),
    ...besideRange(decision, proposal),
    ...discretionDepartures(discretion, decision).map((note) => ({
      ruleId: 'D-K53',
      text: `与裁量基准不同：${discretionText(note)}。`,
    })),
    ...policyDepartures(notes, decision.measure).map(({ ruleId, text }) => ({
      ruleId,
      text: `与本局政策不同：${text}`,
    })),
  ];
}

function besideTable({ track }: DispositionDecision, proposal: DispositionProposal): readonly Departure[] {
  const open = proposal.tracks.find((candidate) => candidate.track === track);
  if (open === undefined) return [{ ruleId: 'D-K1', text: '现有事实没有打开这一定性。' }];
  if (proposal.leading === null || proposal.leading === track) return unfirm(open);
  const step = weightOf(track) - weightOf(proposal.leading);
  if (step < 0)
    return [
      { ruleId: 'D-K2', text: '轻于主导意见，属于降格处理，须有法制部门意见。', wantsLegalOpinion: true },
      ...unfirm(open),
    ];
  if (step > 0) return [{ ruleId: 'D-K3', text: '重于主导意见，可能过度维权。' }, ...unfirm(open)];
  return unfirm(open);
}

/** While a crime is still open the lighter road is a choice, whichever leads: somebody answers for it in words. */
function beneathOpenCrime(
  { track, finality }: DispositionDecision,
  { tracks }: DispositionProposal,
): readonly Departure[] {
  if (finality !== 'final' || isCriminal(track)) return [];
  const open = tracks.filter((candidate) => isCriminal(candidate.track) && candidate.standing !== 'doubtful');
  if (open.length === 0) return [];
  const names = open.map(({ qualification }) => qualification).join('、');
  return [{ ruleId: 'D-K15', text: `${names}还没有排除，作轻于犯罪的最终决定须写明为什么不构成。` }];
}

function unfirm({ standing }: OpenTrack): readonly Departure[] {
  if (standing === 'doubtful')
    return [{ ruleId: 'D-K4', text: '执法过错已经认定，追究刑事责任须写明理由。' }];
  return standing === 'pending' ? [{ ruleId: 'D-K4', text: '这一定性的事实尚不齐备。' }] : [];
}

function measureDepartures(
  { track, measure }: DispositionDecision,
  { tracks }: DispositionProposal,
): readonly Departure[] {
  const open = tracks.find((candidate) => candidate.track === track);
  if (open === undefined) return [];
  const proposed = open.measure;
  if (measure === 'administrativeDetention' && isExecutionBarred(open)) return [executedDetention];
  const step = hardnessOf(measure) - hardnessOf(proposed.measure);
  if (step > 0) return [{ ruleId: 'D-K5', text: '措施重于依法提出的措施。' }];
  if (step < 0) return [{ ruleId: 'D-K5', text: '措施轻于依法提出的措施。' }];
  // That the track itself is not firm is said already.
  const isFirm = unfirm(open).length === 0;
  const isDetention = measure === 'criminalDetention' || measure === 'administrativeDetention';
  const isOpen = isFirm && isDetention && proposed.state === 'factsMissing';
  return isOpen
    ? [{ ruleId: 'D-K11', text: '拘留的前提（年龄、人大代表许可、定性的事实）尚未查明或者取得。' }]
    : [];
}

function besideRange(
  { track, measure }: DispositionDecision,
  { tracks }: DispositionProposal,
): readonly Departure[] {
  const open = tracks.find((candidate) => candidate.track === track);
  const text = open === undefined ? null : outsideRange(measure, open);
  return text === null ? [] : [{ ruleId: 'D-K52', text }];
}

function isExecutionBarred({ measure: { warnings } }: OpenTrack): boolean {
  return warnings.some(({ ruleId }) => ruleId === 'D-M2a' || ruleId === 'D-M2b' || ruleId === 'D-M2c');
}

/** The law names when a child or an old person is sent all the same; somebody says which it is. Source: 治安管理处罚法(2025) 第二十三条第二款. */
const executedDetention: Departure = {
  ruleId: 'D-M2h',
  text: '未成年人、七十周岁以上的人执行拘留，限于违反治安管理情节严重、影响恶劣，或者一年以内二次以上：写明是哪一种，并附法制部门意见。',
  wantsLegalOpinion: true,
};

/** Criminal tracks by gravity; all public-order tracks weigh the same; the rest weigh nothing. */
function weightOf(track: TrackId): number {
  if (isCriminal(track)) return 1000 - gravity(track);
  return isPenal(track) ? 1 : 0;
}
