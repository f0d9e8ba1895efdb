import { emptyTarget, type TargetFacts } from '../facts.ts';
import { normalised } from './clauses.ts';
import { fieldsOf, meaningOf, shown, textOf, wordIn, type Findings } from './finding.ts';
import { readInjury } from './readInjury.ts';
import { capacityOf, dutyWords } from './words.ts';
import { offDutyInWords, isRevenge, ledInWords, stepsIn } from './wordsOfDuty.ts';

/** More people than this of one kind add nothing to any rule. */
const MOST_OF_A_KIND = 20;

/** Who was acted against; whatever is not said stays unknown. */
export function readTargets(
  facts: Readonly<Record<string, unknown>>,
  story: string,
  findings: Findings,
): readonly TargetFacts[] {
  const listed = listOf(facts['targets'], findings);
  const duty = dutyOf(facts, story);
  return listed.flatMap((entry: unknown, index) => {
    const path = `facts.targets[${index}]`;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      findings.add(path, 'shapeUnknown', `被侵害人“${shown(entry)}”读不懂，按不明的一人处理`);
    const target = fieldsOf(entry);
    const kind = wordIn(target['kind'], ['kind']) ?? (typeof entry === 'string' ? entry : null);
    const injury = ownFall(readInjury(target, path, findings), target, facts, {
      story: listed.length === 1 ? story : '',
      path,
      findings,
    });
    const capacities = capacitiesOf(kind, target['count'], path, findings);
    const withOfficerLeading = capacities.includes('auxiliaryOfficer')
      ? leadingOf(target, facts, story, findings)
      : 'unknown';
    return capacities.map((capacity, copy) => ({
      ...emptyTarget(`${path}-${capacity}-${copy}`),
      capacity,
      duty,
      injury,
      withOfficerLeading: capacity === 'auxiliaryOfficer' ? withOfficerLeading : 'unknown',
    }));
  });
}

const fell =
  /(?:追(?:赶|击|捕|截|逐)|奔跑)(?:(?![被推绊撞打踢拽拉])[^，。；]){0,8}(?:踩空|摔倒|摔伤|跌倒|跌伤|滑倒|扭伤|崴)|(?:自行|自己|不慎)[^，。；]{0,2}(?:摔|跌|滑倒|踩空)/;

/** Whoever fell while running after somebody was not hurt by a blow; what it came of is for people to find. */
function ownFall(
  injury: TargetFacts['injury'],
  target: Readonly<Record<string, unknown>>,
  { violence }: Readonly<Record<string, unknown>>,
  { story, path, findings }: { readonly story: string; readonly path: string; readonly findings: Findings },
): TargetFacts['injury'] {
  const byBlow = violence === 'hitting' || violence === 'weapon' || violence === 'vehicle';
  const told = fell.test(normalised(textOf(target['injury_text']))) || (!byBlow && fell.test(story));
  if (!told || (injury.status !== 'graded' && injury.status !== 'pending')) return injury;
  findings.add(
    `${path}.injury`,
    'readFromText',
    '写明民警在追赶中自行摔倒受伤：伤情是否由其行为造成由人查明，按不明处理',
  );
  return { status: 'unknown' };
}

function listOf(targets: unknown, findings: Findings): readonly unknown[] {
  if (Array.isArray(targets)) return targets;
  if (typeof targets === 'object' && targets !== null) {
    findings.add('facts.targets', 'shapeUnknown', '被侵害人不是列表，按一人读');
    return [targets];
  }
  findings.add('facts.targets', 'missing', `没有被侵害人的列表（${shown(targets)}），按不明处理`);
  return [];
}

/** One capacity per person; of `both` there is one of each, and nobody knows what the others are. */
function capacitiesOf(
  kind: unknown,
  count: unknown,
  path: string,
  findings: Findings,
): readonly TargetFacts['capacity'][] {
  const known = kindsOf(kind, path, findings);
  const people = countOf(count, path, findings);
  const [only = 'unknown', ...others] = known;
  if (others.length === 0) return Array.from({ length: people }, () => only);
  if (people > known.length)
    findings.add(`${path}.count`, 'missing', `民警、辅警共${people}人，各几人没有写明`);
  return [...known, ...Array.from({ length: Math.max(0, people - known.length) }, () => 'unknown' as const)];
}

function kindsOf(kind: unknown, path: string, findings: Findings): readonly TargetFacts['capacity'][] {
  const word = textOf(kind).trim().toLowerCase();
  const known = capacityOf(word);
  if (known !== undefined) return known;
  if (kind !== null && kind !== undefined && kind !== 'unknown')
    findings.add(`${path}.kind`, 'wordUnknown', `不认识的身份“${shown(kind)}”，按不明处理`);
  return ['unknown'];
}

function countOf(count: unknown, path: string, findings: Findings): number {
  if (count === null || count === undefined) return 1;
  const number = typeof count === 'string' && /^\d{1,4}$/.test(count.trim()) ? Number(count) : count;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) {
    findings.add(`${path}.count`, 'shapeUnknown', `人数“${shown(count)}”不是正整数，按一人处理`);
    return 1;
  }
  if (number > MOST_OF_A_KIND)
    findings.add(`${path}.count`, 'lowestMeaning', `人数${number}按${MOST_OF_A_KIND}人评判，再多不影响规则`);
  return Math.min(number, MOST_OF_A_KIND);
}

/** A lawful duty told without doubt is on duty; anything else is for people to find out. */
function dutyOf(facts: Readonly<Record<string, unknown>>, story: string): TargetFacts['duty'] {
  const stated = meaningOf(dutyWords, textOf(facts['duty']).trim());
  if (stated !== undefined) return stated;
  const lawful = facts['on_duty_lawful'];
  const off = offDutyInWords(story);
  if (off === 'doubtful') return 'unknown';
  if (off === 'officer') {
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
  const told = ledInWords(story);
  if (told !== null) return told;
  if (facts['on_duty_lawful'] !== true) return 'unknown';
  findings.add(
    'facts.on_duty_lawful',
    'readFromText',
    '叙述为正常执法：辅警按正在配合民警执行职务处理，民警在场和指令仍须取证',
  );
  return 'yes';
}
