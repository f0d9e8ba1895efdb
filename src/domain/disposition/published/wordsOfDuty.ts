import type { Answer } from '../facts.ts';
import { clausesOf, otherPerson, policeNoun } from './clauses.ts';

/** Whether the officer was off duty, and whether an officer led the auxiliary: each only where the words are about them. */
const offDuty = '(?:值班外|下班|休息|休假|轮休|调休|请假|探亲|非工作时间|回家途中|上下班途中|非执勤)';
const offender = `(?:男子|女子|嫌疑人|行为人|司机|驾驶人|驾驶员|村民|醉汉|老人|车主|乘客|少年|工人|某|${otherPerson})`;
/** 民警下班途中, 休假民警, 值班外加班民警, 趁其下班. */
const officerOffDuty = new RegExp(
  [
    `${policeNoun}[^，]{0,8}${offDuty}`,
    `${offDuty}(?:期间|途中|后|回家|加班|在家|时间|中)*的?(?:一名|便衣)?${policeNoun}`,
    `(?:趁|乘|待|等|尾随|跟踪|在)(?:其|${policeNoun})[^，]{0,6}${offDuty}`,
  ].join('|'),
);
const anybody = new RegExp(`${offender}|其|${policeNoun}`);

/** Is the officer told to be off duty; `doubtful` = somebody is, and nobody said who. */
export function offDutyInWords(story: string): 'officer' | 'doubtful' | 'no' {
  const found = clausesOf(story).map(offDutyIn);
  if (found.includes('officer')) return 'officer';
  return found.includes('doubtful') ? 'doubtful' : 'no';
}

function offDutyIn(clause: string, place: number, clauses: readonly string[]): 'officer' | 'doubtful' | 'no' {
  const match = new RegExp(offDuty).exec(clause);
  if (match === null) return 'no';
  const before = clause.slice(0, match.index);
  if (/趁|乘|待|等|尾随|跟踪/.test(before)) return officerOffDuty.test(clause) ? 'officer' : 'no';
  if (new RegExp(offender).test(before.replace(new RegExp(`.*${policeNoun}`), ''))) return 'no';
  if (officerOffDuty.test(clause)) return 'officer';
  if (anybody.test(clause)) return 'no';
  // Nobody in the clause: whoever the narrative has just spoken of or speaks of next; else it stays doubtful.
  const spokenOf =
    clauses.slice(0, place).findLast((earlier) => anybody.test(earlier)) ??
    clauses.slice(place + 1).find((later) => anybody.test(later));
  return spokenOf === undefined || !new RegExp(`${offender}|其`).test(spokenOf) ? 'doubtful' : 'no';
}

export const isRevenge = (story: string): boolean => /报复|泄愤|寻仇|记恨|怀恨/.test(story);
export const stepsIn = (story: string): boolean =>
  /[表亮出]明(?:警察|民警)?(?:身份|证件)|(?:亮|掏|拿)出[^，。；]{0,4}证|制止|抓(?:捕|扒手|小偷|贼|获|住)|擒|处置|见义勇为|挺身/.test(
    story,
  );

/** 民警带领两名辅警, 民警和辅警到场. */
const led = new RegExp(
  `民警[^，。；]{0,6}(?:带领|率领|带着|会同|与|和|及)[^，。；]{0,6}(?:辅警|协警)|在[^，。；]{0,4}民警(?:的)?(?:带领|指挥|带队)下|配合(?:民警|交警|警察)`,
);
const alone = new RegExp(
  `(?:辅警|协警)(?:(?!${offender}|带领)[^，。；]){0,14}(?:单独|独自)|(?:单独|独自)(?:执勤|巡逻|值守|在场|在岗|拦截|劝导|执法|值班)?的?(?:一名)?(?:辅警|协警)|(?:只有|仅有)[^，。；]{0,4}(?:辅警|协警)|(?:没有|无|未有|没)[^，。；]{0,4}民警(?:在场|带领|带队)|民警(?:不在|未在|没有在)|(?:辅警|协警)(?:一|1)(?:个)?人|(?:辅警|协警)[^，。；]{0,6}先(?:行|期)[^。]*民警[^，。；]{0,6}(?:随后|后|才|再)[^，。；]{0,3}(?:到|赶)`,
);

/** `null` = the words do not tell; both at once leave it open. */
export function ledInWords(story: string): Answer | null {
  const isLed = led.test(story);
  const isAlone = alone.test(story);
  if (isLed && isAlone) return 'unknown';
  if (!isLed && !isAlone) return null;
  return isLed ? 'yes' : 'no';
}
