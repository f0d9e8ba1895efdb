import { camerasComplete } from '#domain/case/factsOf.ts';
import { priorDecisionOnRecord } from '#domain/case/measuresOnRecord.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { moneyText } from '#domain/kernel/money.ts';
import { bodyCameraNames } from '../../../text/personWords.ts';

/** What the record already tells of a question, and where it is asked; `null` = nothing. Source: SPEC D-Q50–D-Q52. */
export function readElsewhere(path: string, rightsCase: RightsCase, personId: string): string | null {
  switch (path) {
    case 'resultBeyondPersons.propertyDamageYuan':
      return lossText(rightsCase);
    case 'priorDecision.made':
      return priorText(rightsCase, personId);
    case 'legality.recorderComplete':
      return cameraText(rightsCase);
    default:
      return null;
  }
}

function lossText({ incident }: RightsCase): string {
  const loss = incident.propertyLossFen === null ? null : moneyText(incident.propertyLossFen);
  return loss === null
    ? '全案的损失在“概况·案情”中填写，这里读取；只由本人造成一部分的才填'
    : `全案${loss}，在“概况·案情”中修改；只由本人造成一部分的才填`;
}

function priorText(rightsCase: RightsCase, personId: string): string | null {
  const { made, decision } = priorDecisionOnRecord(rightsCase, personId, emptyFacts().priorDecision);
  return made === 'yes' ? `“法律结果”已登记：${decision}` : null;
}

function cameraText({ officers }: RightsCase): string | null {
  if (camerasComplete(officers) === null) return null;
  const each = officers
    .filter(({ category }) => category !== 'closeRelative')
    .map(({ name, bodyCamera }) => `${name}${bodyCameraNames[bodyCamera]}`);
  return `${each.join('，')}；在“概况·人员·伤情”中修改`;
}
