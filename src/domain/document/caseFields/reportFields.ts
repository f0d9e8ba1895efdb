import type { RightsCase } from '../../case/rightsCase.ts';
import type { UnitSettings } from '../../case/unitSettings.ts';
import { injuryGradeText } from '../../infringement/injury.ts';
import { moneyText } from '../../kernel/money.ts';
import { dayOf, officialDate, officialDateTime } from '../../kernel/moment.ts';
import type { Moment } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import { custodyNames } from './peopleFields.ts';
import { rescueFields } from './rescueFields.ts';
import { orNull } from './wording.ts';

/** 专报 worded from the record alone; nothing is said that nobody recorded. */
export function reportFields(
  rightsCase: RightsCase,
  unit: UnitSettings,
  madeAt: Moment,
): DocumentFields['report'] {
  const first = rightsCase.officers[0]?.name ?? '';
  const who = rightsCase.officers.length > 1 ? `${first}等${rightsCase.officers.length}人` : first;
  return {
    editionText: '初报',
    recipient: orNull(unit.superiorOffice),
    title: `关于${who}执行职务受侵害情况的报告`,
    signerName: null,
    overview: overview(rightsCase),
    injuries: rightsCase.officers.map((officer) => injuryParagraph(officer, rightsCase)),
    measures: measures(rightsCase),
    nextSteps: ['继续做好救治和慰问保障，补充完善证据，依法推进案件办理，后续情况及时续报。'],
    attachments: [],
    copyTo: orNull(unit.provincialOffice),
    issuedOn: dayOf(madeAt),
  };
}

function overview(rightsCase: RightsCase): readonly string[] {
  const { incident, officers } = rightsCase;
  // The category is said only where the reader would otherwise take the person for an officer.
  const categories = { officer: '', auxiliaryOfficer: '（辅警）', closeRelative: '（民警近亲属）' } as const;
  const people = officers
    .map(({ unit, name, category }) => `${unit}${name}${categories[category]}`)
    .join('、');
  const opening = `${officialDateTime(incident.occurredAt)}，${people}在${incident.place}执行职务时受到侵害。`;
  return [opening, ...(incident.brief === '' ? [] : [incident.brief])];
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

function measures(rightsCase: RightsCase): readonly string[] {
  const { activation } = rightsCase;
  const lines: string[] = [];
  if (activation !== null) {
    lines.push(`${officialDateTime(activation.activatedAt)}启动维权机制。`);
    if (activation.firstSteps.rescue !== null) {
      lines.push(
        `${officialDateTime(activation.firstSteps.rescue.doneAt)}开通救治绿色通道，受伤人员及时得到救治。`,
      );
    }
    if (activation.taskForce.length > 0) {
      lines.push(`警务督察、刑侦、法制等部门成立专案组，共${activation.taskForce.length}人，全程督办。`);
    }
    if (activation.firstSteps.legalAssistance !== null) lines.push('已联系签约律师事务所提供法律援助。');
  }
  if (rightsCase.evidence.length > 0) lines.push(`已收集固定证据${rightsCase.evidence.length}份。`);
  const custody = rightsCase.counterparties
    .filter((person) => person.custody !== 'unknown')
    .map((person) => `${person.name}${custodyNames[person.custody]}`);
  if (custody.length > 0) lines.push(`相对人情况：${custody.join('，')}。`);
  return lines;
}
