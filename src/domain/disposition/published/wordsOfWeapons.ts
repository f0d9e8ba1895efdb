import type { ActKind } from '../acts.ts';
import { clausesOf, isDenied, isToOthers, otherPerson, policeNoun, sentencesOf } from './clauses.ts';

/** Tools that hurt no more than a hand does, unless somebody is stabbed with them. */
const harmless =
  /钥匙|皮包|挎包|手提包|书包|手机|记录仪|雨伞|水杯|纸杯|矿泉水|书|鞋|衣服|帽|毛巾|扇子|塑料|口水|唾沫|头盔带|拖把布|传单/;
/** Tools that hurt badly in any hand. */
const lethal =
  /刀|匕首|剑|斧|枪|弩|矛|棍|棒|锤|铁|钢|管|石|砖|瓶|玻璃|锥|剪|锹|铲|镐|钎|凳|椅|锁|扳手|钳|叉|钩|螺丝刀|汽油|酒精|煤气|液化气|硫酸|开水|炸|雷管|烈性犬|狗|针/;
/** What nobody throws for harm's sake but everybody stabs or burns with. */
const stabs = /捅|刺(?!激|耳|鼻|眼)|戳|扎(?!带)|割|砍|劈|剁/;
const throws = /投掷|投石|投向|扔(?!在|掉|下|到|地)|掷|抛|甩向|泼|丢向/;
/** 砸 with the thing in the hand is a blow; a bottle broken to be used is no throw either. */
const smashes = /(?<!打|敲)砸(?!碎[^，。；]{0,3}(?:酒瓶|瓶|玻璃杯))/;
const inHand = /(?:手?持|手拿|拿|用|以|举起?|抡起?|[抄操拎]起?)[^，。；]{0,10}砸|(?:猛|连|反复|多次)砸/;
const smashesThings = /砸(?:毁|坏|碎|破|向)?[^，。；]{0,6}(?:车|玻璃|门|窗|设备|盾)/;
const throwable = /石|砖|瓶|烟花|爆竹|物|花盆|凳|椅|杯/;
const shows = /挥舞|威胁|未果|对峙|亮出|举[着起]|逼退|冲向|指向|比划|抵住|架在/;
const strikes = new RegExp(`${stabs.source}|击打|殴打|抡|敲|打|挥|抽|划|射|喷|砸|泼|电击|袭击`);

/** How a tool was handled where the record calls it a weapon. */
export function weaponActs(tool: string, story: string): readonly ActKind[] {
  if (/未载使用|未使用|挥舞|威胁/.test(tool)) return ['weaponBrandish'];
  // A stone neither stabs nor cuts; the knife in the story is then somebody else's.
  const stabbed = stabs.test(story) && !/^[^、]*(?:石|砖)[^、]*$/.test(tool);
  if (harmless.test(tool) && !stabbed) return ['otherBodilyAttack'];
  const blow = stabbed || (inHand.test(story) && !smashesThings.test(story));
  const thrown = throwable.test(tool) && (throws.test(story) || (smashes.test(story) && !blow));
  if (thrown) return blow ? ['throwObject', 'weaponUse'] : ['throwObject'];
  return shows.test(story) ? ['weaponUse', 'weaponBrandish'] : ['weaponUse'];
}

/** A tool named beside another word for the violence: hit with a knife is not hit with a fist. */
export function namedWeaponActs(tool: string, story: string, isViolent: boolean): readonly ActKind[] {
  if (tool === '' || harmless.test(tool) || /车/.test(tool)) return [];
  if (!isViolent) return isShownToPolice(story) ? ['weaponBrandish'] : [];
  if (/未载使用|未使用/.test(tool)) return ['weaponBrandish'];
  const used = lethal.test(tool) || strikes.test(story);
  return used ? weaponActs(tool, story) : [];
}

const heldTool =
  /(?:挥舞|亮出|举起?着?|掏出|抽出|拔出|(?<![党支主扶维保])持|拿[着出起]?|手拿|端起|[抄操拎捡]起?)[^，。；]{0,6}(?:刀|匕首|斧|锄|棍|棒|砖|石头|石块|酒瓶|碎玻璃|剪刀|锥子|枪(?!支检)|汽油|炸药|打火机)|[打拧]开[^，。；]{0,4}(?:液化气|煤气|燃气)/;
const heldAgainst = new RegExp(
  `对峙|挥舞|威胁|扬言|同归于尽|逼|指[着向]|比划|举过|冲向|不(?:让|许|准)[^，。；]{0,6}(?:靠近|进|上前)|谁[^，。；]{0,4}(?:进|来|敢)`,
);
const againstOneself =
  /自(?:杀|残|伤|焚|尽|刎)|割腕|轻生|跳楼|抵[住着]?(?:自己|喉|颈|脖)|(?:自己|其)的?(?:脖|颈|喉|手腕)/;

/** A tool that only the story names, held out at the police and not at oneself or a neighbour. */
export function isHeldOutInWords(story: string): boolean {
  return sentencesOf(story).some((clauses) =>
    clauses.some((clause, place) => {
      const match = heldTool.exec(clause);
      if (match === null || isDenied(clause.slice(0, match.index))) return false;
      const around = clauses.slice(place, place + 3).join('，');
      if (againstOneself.test(around) || !heldAgainst.test(around)) return false;
      const aim = [clause, ...clauses.slice(place + 1)].find((each) => heldAgainst.test(each)) ?? '';
      return !new RegExp(otherPerson).test(aim) || new RegExp(policeNoun).test(aim);
    }),
  );
}

/** Held out at the police, not at a neighbour they came for. */
function isShownToPolice(story: string): boolean {
  return clausesOf(story).some((clause) =>
    [...clause.matchAll(/对峙|挥舞|亮出|指向|逼退|冲向|威胁|举刀|持刀(?:阻|拒|冲|追|不)/g)].some((match) => {
      const before = clause.slice(0, match.index);
      return !isDenied(before) && !isToOthers(before, clause.slice(match.index + match[0].length));
    }),
  );
}
