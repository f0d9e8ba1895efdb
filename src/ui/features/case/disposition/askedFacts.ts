import type { FactWords } from './factField.ts';
import { factWords } from './factWords.ts';
import type { FactField } from './factField.ts';

/** One question with its place in the record. */
export interface AskedFact {
  readonly path: readonly string[];
  readonly field: FactField;
}
export interface FactSection {
  readonly title: string;
  readonly facts: readonly AskedFact[];
}

/** Where the handlers say how the police acted. */
export const conductSection = '执法是否规范';

const groups: readonly (readonly [title: string, keys: readonly (keyof FactWords)[]])[] = [
  [
    '行为',
    [
      'acts',
      'otherActs',
      'actsComplete',
      'minorContactOnly',
      'obstructedDuty',
      'lethalRisk',
      'occupantsEndangered',
      'intent',
      'vehicle',
    ],
  ],
  ['后果与情节', ['consequences', 'consequencesComplete', 'seriousCircumstances', 'resultBeyondPersons']],
  ['聚众', ['crowd']],
  [conductSection, ['legality', 'policeFault']],
  ['网络言论、举报', ['statement']],
  ['行为人情况', ['offender']],
  ['先前的处罚', ['priorDecision']],
];

/** Every question of the form, in reading order. */
export const factSections: readonly FactSection[] = groups.map(([title, keys]) => ({
  title,
  facts: keys.flatMap((key) => askedIn([key], factWords[key])),
}));

function askedIn(path: readonly string[], words: object): readonly AskedFact[] {
  if (isField(words)) return [{ path, field: words }];
  return Object.entries(words).flatMap(([key, inner]: [string, object]) => askedIn([...path, key], inner));
}

function isField(words: object): words is FactField {
  return 'kind' in words && typeof words.kind === 'string';
}

/** Does this question bear on the named fact? The domain names some facts by their whole group. */
export function bearsOn(path: readonly string[], factKey: string): boolean {
  const name = path.join('.');
  return name === factKey || name.startsWith(`${factKey}.`);
}
