import { questions } from '#domain/disposition/questions.ts';
import { bearsOn } from './askedFacts.ts';
import type { AskedFact } from './askedFacts.ts';

/** What is asked of each person acted against. */
export type TargetField = 'capacity' | 'withOfficerLeading' | 'duty' | 'acts';

const ownWords: Readonly<Partial<Record<TargetField, string>>> = {
  acts: '逐人判断：对一人的行为不算到另一人身上',
};

/** Why a fact is asked: our own words, else the domain's reason where it asks this very question. */
export function whyAsked({ path, field }: AskedFact): string {
  if (field.why !== '') return field.why;
  return questions.find((question) => bearsOn(path, question.factKey))?.why ?? '';
}

/** Why it is asked of each person. */
export function whyAskedOfEach(field: TargetField): string {
  return ownWords[field] ?? questions.find((question) => question.factKey === `targets.${field}`)?.why ?? '';
}
