import type { CondolenceVisit } from '#domain/care/condolenceVisit.ts';
import { at } from './aCase.ts';

/** A visit of the city to the first person of a case, without money and without anything else to tell. */
export function aVisit(changes: Partial<CondolenceVisit> = {}): CondolenceVisit {
  return {
    id: 'visit1',
    at: at('24T20:58'),
    place: '',
    level: 'city',
    visitors: [{ name: '测试局长乙', post: '', unit: '' }],
    officerIds: ['person1'],
    condition: '',
    needs: '',
    reply: '',
    amountFen: 0,
    fundSource: '',
    goods: [],
    followUpDays: null,
    psychology: 'unknown',
    photoConsent: 'unknown',
    familyIds: [],
    photoIds: [],
    ...changes,
  };
}
