import type { Day } from '../../kernel/moment.ts';
import { emptyFacts, type Answer, type OffenderFacts } from '../facts.ts';
import { normalised } from './clauses.ts';
import { fieldsOf, meaningOf, shown, textOf, type Findings } from './finding.ts';
import { readAge } from './readAge.ts';
import { answerWords } from './words.ts';
import * as says from './wordsOfOffender.ts';
import * as stands from './wordsOfStanding.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The day of the act, and whether the day itself was told or only its month or year. */
export interface ActDay {
  readonly day: Day | null;
  readonly isExact: boolean;
}

/** Who the person is; `null` is never "no". `story` = the narrative, empty where it tells of several people at once. */
export function readOffender(
  offender: Fields,
  story: string,
  act: ActDay,
  findings: Findings,
): OffenderFacts {
  const answer = (...names: readonly string[]): Answer => {
    const name = names.find((key) => offender[key] !== undefined && offender[key] !== null);
    return name === undefined ? 'unknown' : answerOf(offender[name], `facts.offender.${name}`, findings);
  };
  const other = normalised(textOf(offender['other']));
  const prior = normalised(textOf(offender['prior']));
  const mental = offender['mental'];
  return {
    ...emptyFacts().offender,
    age: readAge(offender['age'], ageText(other, story), act, findings),
    drunk: answer('drunk'),
    pregnantOrNursing: inText(says.isPregnant(other), says.isPregnantInStory(story), findings)
      ? 'yes'
      : answer('pregnant', 'pregnant_or_nursing'),
    mentalDoubt: doubtOf(mental, story, findings),
    mentalCapacity: says.capacityInWords(normalised(textOf(mental))),
    seriousIllness: answer('ill', 'serious_illness'),
    deputy: orInWords(answer('deputy'), stands.isDeputy(other)),
    publicEmployee: answer('public_employee'),
    deceased: deceasedOf(answer('deceased', 'dead'), other, story, findings),
    priorWithinYear: priorOf(offender['prior'], prior),
    servingSentence:
      says.servesSentence(prior) || says.servesSentence(other) ? 'yes' : answer('serving_sentence'),
    ...readStanding(answer, { other, story, findings }),
    surrendered: orInWords(answer('surrendered'), stands.surrenderedIn(other)),
    remorse: orInWords(answer('apologised', 'apologized', 'remorse'), stands.remorseIn(other)),
    compensation: orInWords(answer('compensated'), stands.compensatedIn(other)),
    forgiveness: orInWords(answer('forgiven', 'forgiveness'), stands.forgivenIn(other)),
  };
}

/** A field says it first; where it says nothing, what `other` says of the person. */
const orInWords = (stated: Answer, told: boolean): Answer => (stated === 'unknown' && told ? 'yes' : stated);

/** Sight and hearing, coercion, merit, confession, a false office; what a field says stands before what words say. */
function readStanding(
  answer: (...names: readonly string[]) => Answer,
  { other, story, findings }: { readonly other: string; readonly story: string; readonly findings: Findings },
): Pick<OffenderFacts, 'blindOrDeafMute' | 'coerced' | 'merit' | 'confessed' | 'impersonatedPolice'> {
  const told = (stated: Answer, isInField: boolean, isInStory = false): Answer => {
    if (stated !== 'unknown') return stated;
    return inText(isInField, isInStory, findings) ? 'yes' : 'unknown';
  };
  return {
    blindOrDeafMute: told(
      answer('blind_or_deaf_mute', 'deaf_mute', 'blind'),
      stands.isBlindOrDeafMute(other),
      stands.isDeafMuteInStory(story),
    ),
    coerced: told(answer('coerced'), stands.wasCoerced(other), stands.wasCoerced(story)),
    merit: told(answer('merit', 'meritorious'), stands.hasMerit(other)),
    confessed: told(answer('confessed'), stands.confessedIn(other)),
    impersonatedPolice: told(
      answer('impersonated_police', 'impersonated'),
      stands.passedForPolice(other),
      stands.passedForPolice(story),
    ),
  };
}

/** What `other` says of the age; where it says nothing, the first person the narrative names with an age. */
function ageText(other: string, story: string): string {
  if (/岁|年.*生|生于|出生|未成年|学生/.test(other)) return other;
  const called =
    /^(?:[一-龥]{0,6}[省市县区村镇乡])?(?:一名|一|该|某|年仅|刚满)?((?:未满|不满)?(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)周?岁)的?[^，。；]{0,4}(?:少年|男孩|女孩|男子|女子|学生|男生|女生|青年|老人|老汉|男性|女性|司机)/;
  return called.exec(story.replace(/^；+/, ''))?.[1] ?? '';
}

/** Said of the person in the field, or of the one the narrative is about; the second is named. */
function inText(field: boolean, story: boolean, findings: Findings): boolean {
  if (!field && story) findings.add('facts.summary', 'readFromText', '行为人的情况按叙述读出，以证据为准');
  return field || story;
}

function deceasedOf(stated: Answer, other: string, story: string, findings: Findings): Answer {
  if (!inText(says.isDeadInField(other), says.isDeadInStory(story), findings)) return stated;
  if (stated !== 'no') return 'yes';
  findings.add(
    'facts.offender.deceased',
    'contradiction',
    '写明行为人没有死亡，文字却说已经死亡：按不明处理，须核对',
  );
  return 'unknown';
}

function answerOf(value: unknown, path: string, findings: Findings): Answer {
  const known = meaningOf(answerWords, String(value).trim().toLowerCase());
  if (known !== undefined) return known;
  const text = normalised(textOf(value));
  if (
    /^(?:已经?|当场|主动|事后)?(?:道歉|认错|悔过|赔偿|取得谅解|获得?谅解|谅解|自首|投案|酒后|醉酒|醉驾|酒驾|饮酒)/.test(
      text,
    )
  ) {
    findings.add(path, 'readFromText', `“${shown(text)}”读作“是”`);
    return 'yes';
  }
  findings.add(path, 'wordUnknown', `不认识的回答“${shown(value)}”，按不明处理`);
  return 'unknown';
}

function doubtOf(mental: unknown, story: string, findings: Findings): Answer {
  if (mental === null || mental === undefined || mental === '')
    return inText(false, says.isIllInStory(story), findings) ? 'yes' : 'unknown';
  if (typeof mental === 'boolean') return mental ? 'yes' : 'no';
  const doubt = says.doubtInWords(normalised(textOf(mental)));
  if (doubt !== null) return doubt;
  if (!/^(?:unknown|不详|未载)$/.test(textOf(mental)))
    findings.add('facts.offender.mental', 'wordUnknown', `不认识的精神状态“${shown(mental)}”，按不明处理`);
  return 'unknown';
}

function priorOf(prior: unknown, text: string): Answer {
  if (typeof prior === 'boolean') return prior ? 'yes' : 'no';
  return /一年内|1年内|近期|半年内|六个月内/.test(text) ? 'yes' : 'unknown';
}

/** One person each, or the one person the record speaks of; a person told as a text is told about in `other`. */
export function offendersOf(facts: Fields, findings: Findings): readonly Fields[] {
  const { offenders, offender } = facts;
  const isListed = Array.isArray(offenders) && offenders.length > 0;
  if (offenders !== null && offenders !== undefined && !isListed)
    findings.add(
      'facts.offenders',
      'shapeUnknown',
      `行为人列表“${shown(offenders)}”没有人，按 offender 处理`,
    );
  if (isListed && tellsSomething(offender))
    findings.add(
      'facts.offender',
      'contradiction',
      '已有 offenders 列表，offender 里写的没有计入，须核对是谁',
    );
  const listed: unknown = isListed ? offenders : offender;
  const people: readonly unknown[] = Array.isArray(listed) && listed.length > 0 ? listed : [listed];
  return people.map((person, place) =>
    personOf(person, isListed ? `facts.offenders[${place}]` : 'facts.offender', isListed, findings),
  );
}

function tellsSomething(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  return Object.values(fieldsOf(value)).some(
    (field) => field !== null && field !== undefined && field !== '',
  );
}

function personOf(person: unknown, path: string, isListed: boolean, findings: Findings): Fields {
  if (typeof person === 'string' && person !== '') {
    findings.add(path, 'readFromText', `行为人只写了文字“${shown(person)}”，按说明读`);
    return { other: person };
  }
  const isMissing = person === null || person === undefined;
  if (isMissing ? isListed : typeof person !== 'object' || Array.isArray(person))
    findings.add(path, 'shapeUnknown', `行为人“${shown(person)}”读不懂，没有计入`);
  return fieldsOf(person);
}
