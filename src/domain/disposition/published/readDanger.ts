import { emptyFacts, type Answer, type DispositionFacts } from '../facts.ts';
import { meaningOf, shown, textOf, type Findings } from './finding.ts';
import { answerWords } from './words.ts';
import { carOccupied, endangersMany, isDeadly } from './wordsOfDanger.ts';

type Fields = Readonly<Record<string, unknown>>;
type Danger = Pick<DispositionFacts, 'lethalRisk' | 'occupantsEndangered' | 'resultBeyondPersons'>;

/** What was in danger: as found by people, else as the means or the source's own words tell; and what it cost. */
export function readDanger(facts: Fields, story: string, findings: Findings): Danger {
  const occupied = carOccupied(story);
  const many = endangersMany(story);
  if (many) findings.add('facts.summary', 'readFromText', '叙述有危及不特定多数人的情形，须由人判断');
  return {
    lethalRisk: lethalOf(facts, story, findings),
    occupantsEndangered: endangered(facts, occupied),
    resultBeyondPersons: {
      ...emptyFacts().resultBeyondPersons,
      publicSafetyEndangered: many ? 'yes' : 'unknown',
      policeVehicleOccupied: occupied ?? 'unknown',
      propertyDamageYuan: amountOf(facts['property_damage_cny'], findings),
    },
  };
}

export function plain(value: unknown): Answer {
  return meaningOf(answerWords, String(value).trim().toLowerCase()) ?? 'unknown';
}

function judgement(value: unknown, reasons: string): DispositionFacts['lethalRisk'] {
  const answer = plain(value);
  return { answer, reasons: answer === 'unknown' ? '' : reasons };
}

/** Fire on a body, shots, an explosion: the means alone say it; a knife or a car never does. */
function lethalOf(facts: Fields, story: string, findings: Findings): DispositionFacts['lethalRisk'] {
  const stated = judgement(facts['lethal_risk'], '来源所载的认定');
  if (stated.answer !== 'unknown' || !isDeadly(story)) return stated;
  findings.add('facts.summary', 'readFromText', '叙述的手段足以致人重伤、死亡，须由人书写理由');
  return { answer: 'yes', reasons: '叙述所载的手段' };
}

/** A record that states no violence at all states no danger to anybody inside a kicked car either, unless it tells of somebody inside; nor can an empty one hold anybody. */
function endangered(facts: Fields, occupied: Answer | null): DispositionFacts['occupantsEndangered'] {
  const stated = judgement(facts['occupants_endangered'], '来源所载的认定');
  if (stated.answer !== 'unknown') return stated;
  if (occupied === 'no') return { answer: 'no', reasons: '叙述写明车内无人' };
  return facts['violence'] === 'none' && occupied !== 'yes'
    ? { answer: 'no', reasons: '来源写明没有暴力' }
    : stated;
}

/** Units: yuan. */
function amountOf(value: unknown, findings: Findings): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  const [, figure, tenThousand] =
    /^约?(\d+(?:\.\d+)?)(万)?余?元?$/.exec(textOf(value).replace(/[,，\s]/g, '')) ?? [];
  if (figure !== undefined) {
    const yuan = Number(figure) * (tenThousand === undefined ? 1 : 10_000);
    findings.add('facts.property_damage_cny', 'readFromText', `损失“${shown(value)}”读作${yuan}元`);
    return yuan;
  }
  findings.add('facts.property_damage_cny', 'shapeUnknown', `损失“${shown(value)}”不是金额，按不明处理`);
  return null;
}
