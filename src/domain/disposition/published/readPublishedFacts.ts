import { lawfulCriticism } from '../acts.ts';
import { emptyFacts, type Answer, type DispositionFacts } from '../facts.ts';
import { normalised } from './clauses.ts';
import { isFabricated, isNotFabricated } from './complaints.ts';
import { collectFindings, fieldsOf, shown, textOf, wordIn, type Findings } from './finding.ts';
import * as says from './narrative.ts';
import { ownPart } from './ownPart.ts';
import { readActs } from './readActs.ts';
import { readCrowd } from './readCrowd.ts';
import { plain, readDanger } from './readDanger.ts';
import { lawfulWord, readLawfulness } from './readLawfulness.ts';
import { readOffender, type ActDay } from './readOffender.ts';
import { readTargets } from './readTargets.ts';
import { noViolenceWords } from './words.ts';
import { drivingIntent } from './wordsOfDriving.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The `facts` of a published case as the decision table asks them, for one of its people.
 *
 * Shape: what the person's own entry says goes before what the record says of all. `null` and words of no known meaning are unknown;
 * the narrative only adds acts, it never denies one. Fails: never; what could not be read is in `findings`.
 */
export function readPublishedFacts(
  record: Fields,
  person: Fields,
  act: ActDay,
  findings: Findings,
): DispositionFacts {
  const own = ownPart(person, record);
  const facts: Fields = {
    ...record,
    ...own,
    ...violenceWritten(own, record),
    on_duty_lawful: lawfulWord(record['on_duty_lawful']),
  };
  const story = storyOf(facts, findings);
  const acts = readActs(toldAfterAll(facts, story, findings), story, findings);
  const isOfOne =
    !Array.isArray(record['offenders']) || record['offenders'].length < 2 || 'summary' in person;
  const targets = readTargets(facts, story, findings);
  return {
    ...emptyFacts(),
    actDate: act.day,
    targets,
    acts,
    actsComplete: isOnlyCriticism(acts) && says.saysNoMore(story) ? 'yes' : 'unknown',
    intent: acts.includes('vehicleRamming') ? intentOf(story, findings) : 'unknown',
    obstructedDuty: facts['on_duty_lawful'] === true && says.hindersDuty(story) ? 'yes' : 'unknown',
    ...readDanger(facts, story, findings),
    ...readLawfulness(facts, targets, findings),
    consequences: says.hasEscaped(story) ? ['suspectEscaped'] : [],
    crowd: readCrowd(facts, story, acts, findings),
    statement: {
      ...emptyFacts().statement,
      officerIdentifiable: identifiableOf(facts, story, findings),
      fabricated: isFabricated(story) ? 'yes' : orTold(plain(facts['fabricated']), isNotFabricated(story)),
      abusive: says.isAbusive(story) ? 'yes' : orTold(plain(facts['abusive']), says.isWithoutAbuse(story)),
      views: countOf(facts['views']),
      reposts: countOf(facts['reposts']),
    },
    offender: readOffender(person, isOfOne ? story : '', act, findings),
  };
}

/** A field says it first; where it says nothing, the narrative may tell that nothing was invented, or that nobody was abused. */
const orTold = (stated: Answer, isTold: boolean): Answer => (stated === 'unknown' && isTold ? 'no' : stated);

/** The word for the violence, written one level deeper or as one of the ways to say there was none. */
function violenceWritten(person: Fields, record: Fields): Fields {
  const written = 'violence' in person ? person['violence'] : record['violence'];
  const detail = fieldsOf(written)['detail'];
  const word = wordIn(written, ['type', 'kind']);
  return {
    violence: noViolenceWords.has(typeof word === 'string' ? word.trim() : word) ? 'none' : word,
    ...(textOf(detail) === '' ? {} : { violence_detail: detail }),
  };
}

/** A record that states no violence, tells of some, and of an injury it came to: the field is what is wrong. */
function toldAfterAll(facts: Fields, story: string, findings: Findings): Fields {
  if (facts['violence'] !== 'none') return facts;
  const { contradicts } = says.actsInWords(story, 'none');
  // What is odd in the list of people is told when it is read for good.
  const hurt = readTargets(facts, story, collectFindings()).filter(
    ({ injury }) => injury.status === 'graded' && injury.grade !== 'belowMinor',
  );
  if (contradicts.length === 0 || hurt.length === 0) return facts;
  findings.add(
    'facts.violence',
    'contradiction',
    `写明没有暴力，叙述却有${contradicts.join('、')}，伤情已达轻微伤：按叙述打开，须核对`,
  );
  return { ...facts, violence: 'unknown' };
}

const isOnlyCriticism = (acts: DispositionFacts['acts']) =>
  acts.length > 0 && acts.every((act) => lawfulCriticism.has(act));

function intentOf(story: string, findings: Findings): DispositionFacts['intent'] {
  const intent = drivingIntent(story);
  if (intent !== 'unknown')
    findings.add(
      'facts.summary',
      'readFromText',
      `驾车意图按叙述读作${intent === 'attack' ? '冲撞他人' : '逃避检查'}，以证据为准`,
    );
  return intent;
}

function identifiableOf(facts: Fields, story: string, findings: Findings): Answer {
  const stated = plain(facts['officer_named']);
  if (stated !== 'unknown') return stated;
  if (says.isNamed(story)) {
    findings.add('facts.summary', 'readFromText', '叙述写明点名或者公布了身份信息，按可以辨认处理');
    return 'yes';
  }
  return says.isGeneric(story) ? 'no' : 'unknown';
}

const storyFields = ['violence_detail', 'summary', 'acts_text'] as const;

/** The narrative with its marks made alike; a list of texts is read as one, other shapes are named. */
function storyOf(facts: Fields, findings: Findings): string {
  return storyFields
    .map((key) => {
      const value = facts[key];
      const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
      const isText = parts.every((part) => typeof part === 'string');
      if (Array.isArray(value) && isText)
        findings.add(`facts.${key}`, 'shapeUnknown', '叙述是列表，连起来读');
      if (!isText && value !== null && value !== undefined)
        findings.add(`facts.${key}`, 'shapeUnknown', `叙述“${shown(value)}”不是文字，没有读`);
      return normalised(parts.filter((part) => typeof part === 'string').join('；'));
    })
    .join('；');
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
