import { afterAll, beforeAll, expect, it } from 'vitest';
import { registration } from '#cli/sample/scenario.ts';
import { dayOf, Moment } from '#domain/kernel/moment.ts';
import type { DutyRiskInput } from '#domain/registers/dutyRisk.ts';
import { comeLater, enterAs } from '../people/thePeople.ts';
import { anEnteredApp } from './anApp.ts';
import type { TestApp } from './anApp.ts';
import { movedTime } from './movedTime.ts';

const dutyOn = dayOf(registration.registration.occurredAt);
const scope = { from: dutyOn, until: null, unit: null };
const time = movedTime(Moment.parse(`${dutyOn}T08:00:00+08:00`));
let app: TestApp;

beforeAll(async () => {
  app = await anEnteredApp('caseOfficer', { clock: time.clock });
  await comeLater(app.client, 'rightsOffice', '测试维权民警戊');
}, 120_000);
afterAll(() => app.close());

async function assess(id: string, risks: readonly string[]): Promise<void> {
  const { registers } = await app.must('registers.read', { scope });
  const row: DutyRiskInput = {
    id,
    dutyOn,
    unit: '示例派出所',
    duty: '夜间处警',
    risks: [...risks],
    precautions: [],
    note: '',
  };
  await app.must('registers.change', { revision: registers.revision, change: { in: 'risks', row } });
}

it('[R-21] [M-73] what was foreseen of a duty stands in the case that came of it; what was written afterwards does not', async () => {
  const { riskLists } = await app.must('registers.read', { scope });
  const [risk] = riskLists.risks.map(({ label }) => label);
  await assess('before', [risk ?? '']);
  time.pass(14 * 3_600_000);
  await assess('after', [risk ?? '']);
  await enterAs(app.client, 'caseOfficer');
  const { rightsCase } = await app.must('cases.register', registration);
  const { assessments } = await app.must('registers.foreseen', { caseId: rightsCase.id });
  expect(assessments).toMatchObject([
    { id: 'before', risks: [risk], entered: { by: '测试维权民警戊', at: `${dutyOn}T08:00:00+08:00` } },
  ]);
});
