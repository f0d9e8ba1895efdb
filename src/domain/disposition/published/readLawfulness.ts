import { emptyFacts, type Answer, type DispositionFacts, type TargetFacts } from '../facts.ts';
import { meaningOf, shown, textOf, type Findings } from './finding.ts';
import { faultWords } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;
type Lawfulness = Pick<DispositionFacts, 'policeFault' | 'legality'>;

/** Was the enforcement lawful, and who says it was not? */
export function readLawfulness(
  facts: Fields,
  targets: readonly TargetFacts[],
  findings: Findings,
): Lawfulness {
  const { disputed, authority } = lawfulness(facts['on_duty_lawful'], targets, findings);
  return {
    policeFault: { ...faultOf(facts, findings), disputed },
    legality: { ...emptyFacts().legality, authority },
  };
}

/** `true` written as a word is `true`. */
export function lawfulWord(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const word = value.trim().toLowerCase();
  if (['true', 'yes', '是', '合法'].includes(word)) return true;
  if (['false', 'no', '否', '不合法', '违法'].includes(word)) return false;
  return ['争议', '有争议', '存疑'].includes(word) ? 'disputed' : value;
}

function lawfulness(
  value: unknown,
  targets: readonly TargetFacts[],
  findings: Findings,
): { readonly disputed: Answer; readonly authority: Answer } {
  if (value === true) return { disputed: 'no', authority: 'unknown' };
  // `false` beside an officer off duty says that there was no duty, and nothing of any fault in it.
  const atHome =
    targets.length > 0 && targets.every(({ duty }) => duty === 'offDutyRevenge' || duty === 'unrelated');
  if (value === false)
    return atHome ? { disputed: 'unknown', authority: 'unknown' } : { disputed: 'yes', authority: 'no' };
  if (value === 'disputed') return { disputed: 'yes', authority: 'unknown' };
  if (value !== null && value !== undefined && value !== 'unknown')
    findings.add('facts.on_duty_lawful', 'wordUnknown', `不认识的执法合法性“${shown(value)}”，按不明处理`);
  return { disputed: 'unknown', authority: 'unknown' };
}

/** Set by people only: a finding somebody entered beside the published facts. */
function faultOf(facts: Fields, findings: Findings): Omit<DispositionFacts['policeFault'], 'disputed'> {
  const value = facts['police_fault'] ?? facts['fault'] ?? facts['执法过错'];
  if (value === null || value === undefined)
    return { level: 'unknown', jointlyConfirmed: 'unknown', reasons: '' };
  const level = meaningOf(faultWords, textOf(value));
  if (level !== undefined) return { level, jointlyConfirmed: 'yes', reasons: '补充认定' };
  findings.add('facts.police_fault', 'wordUnknown', `不认识的过错程度“${shown(value)}”，按不明处理`);
  return { level: 'unknown', jointlyConfirmed: 'unknown', reasons: '' };
}
