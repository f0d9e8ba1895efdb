import type { InjuryAssessment } from '../../infringement/injury.ts';
import { Day } from '../../kernel/moment.ts';
import { emptyTarget, type TargetFacts } from '../facts.ts';
import { fieldsOf, meaningOf, shown, textOf, type Findings } from './finding.ts';
import { isAloneAuxiliary, isBelowMinor, isDutyDoubtful, isRevenge, stepsIn } from './narrative.ts';
import { capacityWords, dutyWords, injuryWords } from './words.ts';

/** More people than this of one kind add nothing to any rule. */
const MOST_OF_A_KIND = 20;
/** A grade in a publication carries no opinion number; what the product stores wants one. */
const publishedOpinion = { opinionNumber: '来源所载', receivedOn: Day.parse('2000-01-01'), body: '来源所载' };

/** Who was acted against; whatever is not said stays unknown. */
export function readTargets(
  facts: Readonly<Record<string, unknown>>,
  story: string,
  findings: Findings,
): readonly TargetFacts[] {
  const listed = facts['targets'];
  if (!Array.isArray(listed)) {
    findings.add('facts.targets', 'missing', `没有被侵害人的列表（${shown(listed)}），按不明处理`);
    return [];
  }
  const duty = dutyOf(facts, story);
  return listed.flatMap((entry: unknown, index) => {
    const path = `facts.targets[${index}]`;
    const target = fieldsOf(entry);
    const capacities = capacitiesOf(target['kind'], path, findings);
    const injury = injuryOf(target, path, findings);
    return capacities.flatMap((capacity) =>
      Array.from({ length: countOf(target['count'], path, findings) }, (_, copy) => ({
        ...emptyTarget(`${path}-${capacity}-${copy}`),
        capacity,
        duty,
        injury,
        withOfficerLeading:
          capacity === 'auxiliaryOfficer' ? leadingOf(target, facts, story, findings) : 'unknown',
      })),
    );
  });
}

function capacitiesOf(kind: unknown, path: string, findings: Findings): readonly TargetFacts['capacity'][] {
  const known = meaningOf(capacityWords, textOf(kind).trim().toLowerCase());
  if (known !== undefined) return known;
  if (kind !== null && kind !== undefined && kind !== 'unknown')
    findings.add(`${path}.kind`, 'wordUnknown', `不认识的身份“${shown(kind)}”，按不明处理`);
  return ['unknown'];
}

function countOf(count: unknown, path: string, findings: Findings): number {
  if (count === null || count === undefined) return 1;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 1)
    return Math.min(count, MOST_OF_A_KIND);
  findings.add(`${path}.count`, 'shapeUnknown', `人数“${shown(count)}”不是正整数，按一人处理`);
  return 1;
}

function injuryOf(
  target: Readonly<Record<string, unknown>>,
  path: string,
  findings: Findings,
): InjuryAssessment {
  const written = target['injury'];
  const note = textOf(target['injury_text']);
  if (written === null || written === undefined || written === '') {
    if (!isBelowMinor(note)) return { status: 'unknown' };
    findings.add(`${path}.injury_text`, 'readFromText', `伤情等级未载，按“${shown(note)}”读作未达轻微伤`);
    return { status: 'graded', grade: 'belowMinor', ...publishedOpinion };
  }
  const word = textOf(written).trim();
  const bare = word.replace(/[（(].*[)）]$/, '');
  const known = meaningOf(injuryWords, word) ?? meaningOf(injuryWords, bare);
  if (known === undefined) {
    findings.add(`${path}.injury`, 'wordUnknown', `不认识的伤情“${shown(written)}”，按不明处理`);
    return { status: 'unknown' };
  }
  if (known === 'none') return { status: 'none' };
  if (known === 'pending') return { status: 'pending', commissionedAt: null, body: '' };
  if (known === 'belowMinor') {
    findings.add(`${path}.injury`, 'lowestMeaning', `“${word}”按未达轻微伤处理，以鉴定意见为准`);
  } else if (word === '轻伤' || word === '重伤' || word !== bare) {
    findings.add(`${path}.injury`, 'lowestMeaning', `“${word}”没有写明级别，按最低一级处理`);
  }
  return { status: 'graded', grade: known, ...publishedOpinion };
}

/** A lawful duty told without doubt is on duty; anything else is for people to find out. */
function dutyOf(facts: Readonly<Record<string, unknown>>, story: string): TargetFacts['duty'] {
  const stated = meaningOf(dutyWords, textOf(facts['duty']).trim());
  if (stated !== undefined) return stated;
  const lawful = facts['on_duty_lawful'];
  if (isDutyDoubtful(story)) {
    if (isRevenge(story)) return 'offDutyRevenge';
    return lawful === true && stepsIn(story) ? 'offDutyEmergency' : 'unknown';
  }
  return lawful === true || lawful === false || lawful === 'disputed' ? 'onDuty' : 'unknown';
}

/** An auxiliary's duty is lawful only as assistance to an officer; one told to be alone is another matter. */
function leadingOf(
  target: Readonly<Record<string, unknown>>,
  facts: Readonly<Record<string, unknown>>,
  story: string,
  findings: Findings,
): TargetFacts['withOfficerLeading'] {
  const stated = target['with_officer'] ?? target['led_by_officer'] ?? facts['officer_present'];
  if (typeof stated === 'boolean') return stated ? 'yes' : 'no';
  if (isAloneAuxiliary(story)) return 'no';
  if (facts['on_duty_lawful'] !== true) return 'unknown';
  findings.add(
    'facts.on_duty_lawful',
    'readFromText',
    '叙述为正常执法：辅警按正在配合民警执行职务处理，民警在场和指令仍须取证',
  );
  return 'yes';
}
