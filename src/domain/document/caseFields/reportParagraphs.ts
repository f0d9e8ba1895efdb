import type { RightsCase } from '../../case/rightsCase.ts';
import { visitLevelNames } from '../../care/condolenceVisit.ts';
import { openPlans } from '../../care/visitPlan.ts';
import { resultLines } from '../../case/legalResults.ts';
import { measureNames } from '../../disposition/measures.ts';
import { injuryGradeText } from '../../infringement/injury.ts';
import { moneyText } from '../../kernel/money.ts';
import { officialDate, officialDateTime } from '../../kernel/moment.ts';
import type { ReportEdition, ReportSection } from '../../upward/upwardReport.ts';
import { custodyNames } from '../../case/person.ts';
import { rescueFields } from './rescueFields.ts';

/** A sentence of the 专报 as the record words it now; the key stays the same while its words change. */
export interface RecordedParagraph {
  readonly section: ReportSection;
  readonly key: string;
  readonly text: string;
}

/** 专报 worded from the record alone; nothing is said that nobody recorded. Source: SPEC U-1. */
export function reportParagraphs(
  rightsCase: RightsCase,
  edition: ReportEdition,
): readonly RecordedParagraph[] {
  const nextSteps = edition === 'final' ? afterwards : meanwhile;
  return [
    ...sectionOf('overview', overview(rightsCase)),
    ...sectionOf(
      'injuries',
      rightsCase.officers.map((officer) => [officer.id, injuryParagraph(officer, rightsCase)] as const),
    ),
    ...sectionOf('measures', measures(rightsCase)),
    ...sectionOf('nextSteps', [
      ['visitPlans', planned(rightsCase)],
      ['usual', nextSteps],
    ]),
  ];
}

/** Visits that are meant to be made; the report says no more than was planned. Source: SPEC C-52. */
function planned({ relief, officers }: RightsCase): string {
  const plans = openPlans(relief.plans).map(({ level, plannedOn, officerIds }) => {
    const names = officers.filter(({ id }) => officerIds.includes(id)).map(({ name }) => name);
    return `${officialDate(plannedOn)}${visitLevelNames[level]}看望${names.join('、')}`;
  });
  return plans.length === 0 ? '' : `计划看望：${plans.join('，')}。`;
}

const meanwhile = '继续做好救治和慰问保障，补充完善证据，依法推进案件办理，后续情况及时续报。';
const afterwards = '继续做好受侵害人员的关心保障和回访，按规定整理材料归档。';

type Worded = readonly (readonly [key: string, text: string])[];

function sectionOf(section: ReportSection, worded: Worded): readonly RecordedParagraph[] {
  return worded
    .map(([key, text]) => ({ section, key: `${section}:${key}`, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function overview(rightsCase: RightsCase): Worded {
  const { incident, officers } = rightsCase;
  // The category is said only where the reader would otherwise take the person for an officer.
  const categories = { officer: '', auxiliaryOfficer: '（辅警）', closeRelative: '（民警近亲属）' } as const;
  const people = officers
    .map(({ unit, name, category }) => `${unit}${name}${categories[category]}`)
    .join('、');
  const opening = `${officialDateTime(incident.occurredAt)}，${people}在${incident.place}执行职务时受到侵害。`;
  return [
    ['opening', opening],
    ['brief', incident.brief],
  ];
}

/** Only what was recorded: costs nobody wrote down are said to be open. Source: SPEC C-31. */
function injuryParagraph(officer: RightsCase['officers'][number], rightsCase: RightsCase): string {
  const { injury } = officer;
  const rescue = rescueFields(officer, rightsCase);
  const cost = rescue.costFen === null ? '' : `已发生救治费用${moneyText(rescue.costFen) ?? ''}`;
  const parts = [
    injury.description === '' ? '' : injury.description,
    injury.hospital === '' ? '' : `在${injury.hospital}救治`,
    injury.diagnosis === '' ? '' : `诊断为${injury.diagnosis}`,
    `伤情等级：${injuryGradeText(injury.assessment)}`,
    rescue.costNote === null ? cost : `${cost}（${rescue.costNote}）`,
    rescue.returnedOn === null ? '' : `${officialDate(rescue.returnedOn)}返岗（${rescue.dutyText ?? ''}）`,
  ].filter((part) => part !== '');
  return `${officer.name}：${parts.join('，')}。`;
}

function measures(rightsCase: RightsCase): Worded {
  const { evidence } = rightsCase;
  return [
    ...started(rightsCase),
    ['evidence', evidence.length === 0 ? '' : `已收集固定证据${evidence.length}份。`],
    ['custody', listed('相对人情况', custody(rightsCase))],
    ['decisions', listed('处置决定', decided(rightsCase))],
    ['results', listed('法律结果', resultLines(rightsCase))],
  ];
}

function started({ activation }: RightsCase): Worded {
  if (activation === null) return [];
  const { activatedAt, firstSteps, taskForce } = activation;
  const rescuedAt = firstSteps.rescue === null ? '' : officialDateTime(firstSteps.rescue.doneAt);
  return [
    ['activation', `${officialDateTime(activatedAt)}启动维权机制。`],
    ['rescue', rescuedAt === '' ? '' : `${rescuedAt}开通救治绿色通道，受伤人员及时得到救治。`],
    [
      'taskForce',
      taskForce.length === 0
        ? ''
        : `警务督察、刑侦、法制等部门成立专案组，共${taskForce.length}人，全程督办。`,
    ],
    ['legalAssistance', firstSteps.legalAssistance === null ? '' : '已联系签约律师事务所提供法律援助。'],
  ];
}

const listed = (what: string, parts: readonly string[]) =>
  parts.length === 0 ? '' : `${what}：${parts.join('，')}。`;

function custody({ counterparties }: RightsCase): readonly string[] {
  return counterparties
    .filter((person) => person.custody !== 'unknown')
    .map((person) => `${person.name}${custodyNames[person.custody]}`);
}

/** The last decision on each. */
function decided({ counterparties, decisions }: RightsCase): readonly string[] {
  return counterparties.flatMap(({ id, name }) => {
    const last = decisions.findLast(({ counterpartyId }) => counterpartyId === id);
    if (last === undefined) return [];
    return [`${name}${measureNames[last.measure]}${last.finality === 'provisional' ? '（暂定）' : ''}`];
  });
}
