import type { ActKind } from '../acts.ts';
import { meaningOf, shown, textOf, type Findings } from './finding.ts';
import { actsInWords, weaponActs } from './narrative.ts';
import { propertyWords } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What was done, from the violence word, the damaged things, the flags and the narrative. */
export function readActs(facts: Fields, story: string, findings: Findings): readonly ActKind[] {
  const violence = facts['violence'];
  const stated = violenceActs(violence, textOf(facts['weapon']), story, findings);
  const damaged = propertyActs(facts['target_property'], findings);
  const online: readonly ActKind[] = facts['online'] === true ? ['onlinePost'] : [];
  const isViolent = stated.length > 0;
  const told = actsInWords(story, isViolent).filter((act) => isTold(act, facts['online']));
  if (told.length > 0)
    findings.add('facts.summary', 'readFromText', `从叙述读出的行为：${told.join('、')}；以证据为准`);
  const acts = new Set([...stated, ...damaged, ...online, ...told]);
  if (acts.size > 0) return [...acts];
  if (violence !== 'none') return [];
  findings.add('facts.violence', 'readFromText', '没有暴力也没有写明行为，按非暴力阻碍打开，须补充行为');
  return ['blocking'];
}

/** Abuse in a post is the post, not abuse to an officer's face; a post the record denies was no post. */
function isTold(act: ActKind, online: unknown): boolean {
  if (act === 'onlinePost') return online !== false;
  return online !== true || (act !== 'verbalAbuse' && act !== 'grievance' && act !== 'filming');
}

function violenceActs(
  violence: unknown,
  tool: string,
  story: string,
  findings: Findings,
): readonly ActKind[] {
  const words: readonly unknown[] = Array.isArray(violence) ? violence : [violence];
  return words.flatMap((word): readonly ActKind[] => {
    switch (word) {
      case 'none':
      case null:
      case undefined:
      case 'unknown':
        return [];
      case 'hitting':
        return ['punchKick'];
      case 'pulling':
        return ['push'];
      case 'vehicle':
        return /刀|枪/.test(tool) ? ['vehicleRamming', 'weaponUse'] : ['vehicleRamming'];
      case 'weapon': {
        const byCar: readonly ActKind[] = /车/.test(tool) ? ['vehicleRamming'] : [];
        return [...weaponActs(tool, story), ...byCar];
      }
      case 'firearm':
        return ['weaponUse'];
      default:
        findings.add('facts.violence', 'wordUnknown', `不认识的暴力方式“${shown(word)}”，按不明处理`);
        return [];
    }
  });
}

function propertyActs(property: unknown, findings: Findings): readonly ActKind[] {
  if (property === null || property === undefined) return [];
  const words: readonly unknown[] = Array.isArray(property) ? property : [property];
  return words.flatMap((word): readonly ActKind[] => {
    const kind = meaningOf(propertyWords, textOf(word));
    if (kind === 'gear') return ['damagePoliceVehicleOrGear'];
    if (kind === undefined)
      findings.add('facts.target_property', 'wordUnknown', `不认识的财物“${shown(word)}”，按其他财物处理`);
    return ['damageOtherProperty'];
  });
}
