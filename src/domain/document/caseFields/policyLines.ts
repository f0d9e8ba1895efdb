import { decisionOf } from '../../case/decisionOf.ts';
import type { DispositionDecision } from '../../disposition/decision.ts';
import type { PolicyNote } from '../../disposition/localPolicy.ts';
import { hardnessOf, measureNames, type MeasureId } from '../../disposition/measures.ts';
import type { ProposalBasis } from './dispositionFields.ts';
import { newLines } from './roadFields.ts';

/**
 * The bureau's policy on one person, line by line: what the law says to it, how the two compare on these facts, and on which side of
 * both the decision lies. What was said of a person before is not said again. Empty = the policy is switched off.
 * Source: SPEC D-K72.
 */
export function policyLines(
  { rightsCase, policyNotes }: Pick<ProposalBasis, 'rightsCase' | 'policyNotes'>,
  personId: string,
  before: readonly string[],
): readonly string[] {
  const notesOf = (id: string) => policyNotes[id] ?? [];
  return [
    ...newLines(
      besideLawLines(notesOf(personId)),
      before.flatMap((id) => besideLawLines(notesOf(id))),
    ),
    ...besideDecision(notesOf(personId), decisionOf(rightsCase, personId)),
  ];
}

function besideLawLines(notes: readonly PolicyNote[]): readonly string[] {
  return notes.map(({ text, lawSays, explanation }) => `${text}法律：${lawSays}对照：${explanation}`);
}

/** Where the decision departs from the policy or from the law; the reason itself is printed in the row above, its absence here. */
function besideDecision(
  notes: readonly PolicyNote[],
  decision: DispositionDecision | null,
): readonly string[] {
  if (decision === null) return [];
  const why = decision.reason === '' ? '没有写明理由' : '理由见“已作决定”';
  return notes.flatMap(({ suggests, stance }) => {
    if (suggests === null) return [];
    const decided = `决定${measureNames[decision.measure]}`;
    const departure = besidePolicy(decision.measure, suggests) ?? besideLaw[stance];
    return [departure === null ? `${decided}，与本局政策和法律一致。` : `${decided}，${departure}，${why}。`];
  });
}

/** `null` = as the policy has it. */
function besidePolicy(measure: MeasureId, suggests: MeasureId): string | null {
  const step = hardnessOf(measure) - hardnessOf(suggests);
  if (step === 0) return null;
  return `${step > 0 ? '重于' : '轻于'}本局政策（${measureNames[suggests]}）`;
}

/** What following the policy means beside the law; `null` = they say the same. */
const besideLaw: Readonly<Record<PolicyNote['stance'], string | null>> = {
  agrees: null,
  reminder: null,
  harderThanLaw: '与本局政策一致，重于依法提出的意见',
  softerThanLaw: '与本局政策一致，轻于依法提出的意见',
  lawOpen: '与本局政策一致，依法提出的意见尚缺事实',
};
