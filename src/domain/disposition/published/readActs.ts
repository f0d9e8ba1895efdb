import type { ActKind } from '../acts.ts';
import { meaningOf, shown, textOf, type Findings } from './finding.ts';
import { normalised, policeNoun } from './clauses.ts';
import {
  actsInWords,
  isAbuseToTheFace,
  tellsOfOwnPost,
  type StatedViolence,
  type ToldActs,
} from './narrative.ts';
import { propertyKindOf } from './words.ts';
import { isHeldOutInWords, namedWeaponActs, weaponActs } from './wordsOfWeapons.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What was done, from the violence word, the damaged things, the flags and the narrative. */
export function readActs(facts: Fields, story: string, findings: Findings): readonly ActKind[] {
  const tool = toolOf(facts['weapon'], findings);
  const words: readonly unknown[] = Array.isArray(facts['violence'])
    ? facts['violence']
    : [facts['violence']];
  const byWord = words.flatMap((word) => violenceActs(word, tool, story, findings));
  const stated = statedViolence(words, byWord);
  const beside =
    words.includes('weapon') || words.includes('firearm')
      ? []
      : namedWeaponActs(tool, story, stated !== 'none');
  const damaged = propertyActs(facts['target_property'], findings);
  const online: readonly ActKind[] = facts['online'] === true ? ['onlinePost'] : [];
  const told = actsInWords(story, stated);
  const counted = told.acts.filter((act) => isTold(act, told, facts['online'], story));
  if (facts['online'] === false && counted.includes('onlinePost'))
    findings.add('facts.online', 'contradiction', '写明不涉及网络，叙述却有发布：按发布处理，须核对');
  tellOf(told, counted, stated, findings);
  const own = words.flatMap(actsOfOwnWord);
  const all = [...new Set([...byWord, ...own, ...beside, ...damaged, ...online, ...counted])];
  const held = !all.includes('weaponUse') && isHeldOutInWords(story) ? (['weaponBrandish'] as const) : [];
  const acts = softened([...new Set([...all, ...held])], facts, story, findings);
  if (stated !== 'none' || !isUnnamed(acts, told, facts, story)) {
    if (acts.length === 0) findings.add('facts', 'missing', '没有读出针对民警或者执行职务的行为，须补充行为');
    return acts;
  }
  findings.add('facts.violence', 'readFromText', '没有暴力也没有写明行为，按非暴力阻碍打开，须补充行为');
  // Standing in the way is the least it can be.
  return [...acts, 'blocking'];
}

/** A blow meant for somebody else. */
const isMishit = new RegExp(
  `(?:误中|误伤|误打|误击|不慎(?:打|碰|踢|砸|击)(?:到|中|伤)?)[^，。；]{0,6}${policeNoun}`,
);
const hurtsOneself = /割腕|自残|自杀|自伤|自刎|轻生/;
const cutWhileTaking = /[夺抢拿控制止救][^。；]{0,14}(?:划|割|刺|扎)[伤破到]/;
const turnedOnPolice = new RegExp(
  `[刺捅砍划挥扎追冲][^，。；]{0,4}${policeNoun}|[向朝对]${policeNoun}[^，。；]{0,4}[刺捅砍划挥扎]`,
);
const pulls = /推|拉|扯|搡|拽|揪|扭打|扭住|抓挠|撕/;

/** 'pulling' beside a story of getting free alone is getting free; a blow that missed its mark is no attack on whom it met. */
function softened(
  acts: readonly ActKind[],
  { violence }: Fields,
  story: string,
  findings: Findings,
): readonly ActKind[] {
  const say = (message: string) => findings.add('facts.summary', 'readFromText', message);
  if (hurtsOneself.test(story) && cutWhileTaking.test(story) && !turnedOnPolice.test(story)) {
    say('叙述写明行为人伤害自己、民警夺取器械时受伤：不按器械攻击处理，是否针对民警由人判断');
    return acts.filter((act) => act !== 'weaponUse' && act !== 'weaponBrandish');
  }
  if (isMishit.test(story)) {
    say('叙述写明是误中、误伤民警：按可能的轻微接触打开，是否针对民警由人判断');
    const softer = acts.map((act): ActKind => (act === 'punchKick' || act === 'slap' ? 'push' : act));
    return [...new Set(softer)];
  }
  const isFreeing = violence === 'pulling' && acts.includes('struggleFree') && !pulls.test(story);
  return isFreeing ? acts.filter((act) => act !== 'push') : acts;
}

const noTool = /^(?:unknown|none|null|无|没有|未知|不详|未载|徒手|否)$/;

/** The tool as text; what only an accomplice held is not this person's. */
function toolOf(weapon: unknown, findings: Findings): string {
  const listed: readonly unknown[] = Array.isArray(weapon) ? weapon : [weapon];
  const names = listed.filter((name) => typeof name === 'string').map((name) => normalised(name));
  if (names.length < listed.length && weapon !== null && weapon !== undefined)
    findings.add('facts.weapon', 'shapeUnknown', `器械“${shown(weapon)}”不是文字，没有计入`);
  return names
    .filter((name) => !noTool.test(name))
    .join('、')
    .replace(/（同案[^）]*）/g, '');
}

function statedViolence(words: readonly unknown[], acts: readonly ActKind[]): StatedViolence {
  if (acts.length > 0) return 'violent';
  return words.length > 0 && words.every((word) => word === 'none') ? 'none' : 'untold';
}

function tellOf(
  told: ToldActs,
  counted: readonly ActKind[],
  stated: StatedViolence,
  findings: Findings,
): void {
  if (counted.length > 0) {
    const unsure = stated === 'untold' ? '；来源没有写明暴力方式，是否成立以证据为准' : '；以证据为准';
    findings.add('facts.summary', 'readFromText', `从叙述读出的行为：${counted.join('、')}${unsure}`);
  }
  const unread = told.contradicts.filter((act) => !counted.includes(act));
  if (unread.length > 0)
    findings.add(
      'facts.violence',
      'contradiction',
      `写明没有暴力，叙述却有${unread.join('、')}：按没有暴力处理，须核对`,
    );
}

const againstThings: ReadonlySet<ActKind> = new Set(['damageOtherProperty', 'evidenceTampering']);

/** Is nothing told of what was done to the duty? Words that stood there but did not count are something told. */
function isUnnamed(acts: readonly ActKind[], told: ToldActs, facts: Fields, story: string): boolean {
  if (acts.length === 0)
    return !told.dismissed && !(Array.isArray(facts['targets']) && facts['targets'].length === 0);
  // Things broken before officers at their duty; an empty car or a house at night is another matter.
  const beforeOfficers = facts['on_duty_lawful'] === true && !/无人|空车|空警车|深夜|次日/.test(story);
  return beforeOfficers && acts.every((act) => againstThings.has(act));
}

/** Abuse in a post is the post, not abuse to an officer's face; a record that denies a post leaves both open. */
function isTold(act: ActKind, told: ToldActs, online: unknown, story: string): boolean {
  if (act === 'onlinePost') return online !== false || tellsOfOwnPost(story);
  const isPosted = online === true || (online !== false && told.acts.includes('onlinePost'));
  if (!isPosted) return true;
  if (act === 'verbalAbuse') return isAbuseToTheFace(story);
  return online !== true || (act !== 'grievance' && act !== 'filming');
}

/** Words other lists use for the violence. */
const foreignWords: Readonly<Record<string, ActKind>> = {
  verbal: 'verbalAbuse',
  verbal_abuse: 'verbalAbuse',
  insult: 'verbalAbuse',
  threat: 'threatOfViolence',
  spit: 'spit',
  spitting: 'spit',
  bite: 'bite',
  slap: 'slap',
  kick: 'punchKick',
  punch: 'punchKick',
  beat: 'punchKick',
  hit: 'punchKick',
  assault: 'punchKick',
  push: 'push',
  shove: 'push',
  scratch: 'otherBodilyAttack',
  throw: 'throwObject',
  ram: 'vehicleRamming',
  drag: 'vehicleRamming',
  stab: 'weaponUse',
  stabbing: 'weaponUse',
  biting: 'bite',
  slapping: 'slap',
  kicking: 'punchKick',
  punching: 'punchKick',
  beating: 'punchKick',
  pushing: 'push',
  scratching: 'otherBodilyAttack',
  throwing: 'throwObject',
  ramming: 'vehicleRamming',
  dragging: 'vehicleRamming',
  knife: 'weaponUse',
  blocking: 'blocking',
};

/** A word for the violence that no list of ours has may still name the act. */
function actsOfOwnWord(word: unknown): readonly ActKind[] {
  const text = textOf(word);
  if (['', 'none', 'hitting', 'pulling', 'vehicle', 'weapon', 'firearm', 'unknown'].includes(text)) return [];
  const foreign = meaningOf(foreignWords, text.trim().toLowerCase());
  return foreign === undefined ? actsInWords(normalised(text), 'untold').acts : [foreign];
}

function violenceActs(word: unknown, tool: string, story: string, findings: Findings): readonly ActKind[] {
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
      return ['vehicleRamming', ...(/刀|枪/.test(tool) ? (['weaponUse'] as const) : [])];
    case 'weapon':
      return [
        ...weaponActs(tool, story),
        ...(/车(?!锁|钥匙|把|牌)/.test(tool) ? (['vehicleRamming'] as const) : []),
      ];
    case 'firearm':
      return ['weaponUse'];
    default:
      findings.add(
        'facts.violence',
        'wordUnknown',
        `不认识的暴力方式“${shown(word)}”，按不明处理，只按叙述的用语打开`,
      );
      return [];
  }
}

function propertyActs(property: unknown, findings: Findings): readonly ActKind[] {
  if (property === null || property === undefined) return [];
  const words: readonly unknown[] = Array.isArray(property) ? property : [property];
  return words.flatMap((word): readonly ActKind[] => {
    const kind = propertyKindOf(textOf(word));
    if (kind === 'gear') return ['damagePoliceVehicleOrGear'];
    if (kind === undefined)
      findings.add('facts.target_property', 'wordUnknown', `不认识的财物“${shown(word)}”，按其他财物处理`);
    return ['damageOtherProperty'];
  });
}
