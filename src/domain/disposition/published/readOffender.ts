import { emptyFacts, type Answer, type OffenderFacts } from '../facts.ts';
import { fieldsOf, meaningOf, shown, textOf, type Findings } from './finding.ts';
import { isDead, isPregnant, servesSentence } from './narrative.ts';
import { answerWords } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Who the person is; `null` is never "no". */
export function readOffender(offender: Fields, actYear: number | null, findings: Findings): OffenderFacts {
  const answer = (...names: readonly string[]): Answer => {
    const name = names.find((key) => offender[key] !== undefined && offender[key] !== null);
    return name === undefined ? 'unknown' : answerOf(offender[name], `facts.offender.${name}`, findings);
  };
  const other = textOf(offender['other']);
  const prior = textOf(offender['prior']);
  const mental = offender['mental'];
  return {
    ...emptyFacts().offender,
    age: ageOf(offender['age'], other, actYear, findings),
    drunk: answer('drunk'),
    pregnantOrNursing: isPregnant(other) ? 'yes' : answer('pregnant', 'pregnant_or_nursing'),
    mentalDoubt: doubtOf(mental),
    mentalCapacity: capacityOf(textOf(mental)),
    seriousIllness: answer('ill', 'serious_illness'),
    deputy: answer('deputy'),
    publicEmployee: answer('public_employee'),
    deceased: isDead(other) ? 'yes' : answer('deceased', 'dead'),
    priorWithinYear: priorOf(offender['prior'], prior),
    servingSentence: servesSentence(`${prior}${other}`) ? 'yes' : answer('serving_sentence'),
    surrendered: answer('surrendered'),
    remorse: answer('apologised', 'apologized', 'remorse'),
    compensation: answer('compensated'),
    forgiveness: answer('forgiven', 'forgiveness'),
  };
}

function answerOf(value: unknown, path: string, findings: Findings): Answer {
  const known = meaningOf(answerWords, String(value).trim().toLowerCase());
  if (known !== undefined) return known;
  findings.add(path, 'wordUnknown', `不认识的回答“${shown(value)}”，按不明处理`);
  return 'unknown';
}

function ageOf(age: unknown, other: string, actYear: number | null, findings: Findings): number | null {
  if (typeof age === 'number' && Number.isFinite(age) && age >= 0 && age <= 130) return Math.floor(age);
  if (age !== null && age !== undefined)
    findings.add('facts.offender.age', 'shapeUnknown', `年龄“${shown(age)}”不是合理的数字，按不明处理`);
  const born = /(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生/.exec(other)?.[1];
  if (born === undefined || actYear === null) return null;
  findings.add('facts.offender.other', 'readFromText', `按${born}年生推算的最低年龄`);
  return Math.max(0, actYear - Number(born) - 1);
}

function doubtOf(mental: unknown): Answer {
  if (mental === null || mental === undefined || mental === '') return 'unknown';
  return mental === false || mental === 'none' ? 'no' : 'yes';
}

function capacityOf(mental: string): OffenderFacts['mentalCapacity'] {
  if (/限制(?:刑事)?责任能力|限定(?:刑事)?责任能力/.test(mental)) return 'limited';
  if (/无(?:刑事)?责任能力/.test(mental)) return 'none';
  return /完全(?:刑事)?责任能力|不影响辨认/.test(mental) ? 'full' : 'unknown';
}

function priorOf(prior: unknown, text: string): Answer {
  if (typeof prior === 'boolean') return prior ? 'yes' : 'no';
  return /一年内|1年内|近期|半年内|六个月内/.test(text) ? 'yes' : 'unknown';
}

/** One person each, or the one person the record speaks of. */
export function offendersOf(facts: Fields): readonly Fields[] {
  const listed = facts['offenders'] ?? facts['offender'];
  return Array.isArray(listed) && listed.length > 0 ? listed.map((one) => fieldsOf(one)) : [fieldsOf(listed)];
}
