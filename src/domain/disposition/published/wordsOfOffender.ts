import type { OffenderFacts } from '../facts.ts';
import { clausesOf, isDenied, otherPerson, policeNoun } from './clauses.ts';

/**
 * What words say of the person: every one of these has a double that speaks of somebody else or of another time,
 * and none may be taken from it.
 */
const relatives =
  '(?:父亲?|母亲?|丈夫|妻子?|爱人|老婆|老公|儿子|女儿|子女|孩子|兄|弟|姐|妹|祖父|祖母|爷爷|奶奶|亲属|家属|家人|好友|朋友|同伴|同案|女友|男友|儿媳|前妻)';
const deathWords = '(?:死亡|身亡|坠亡|溺亡|毙命|猝死|去世|病故|亡故|畏罪自杀|自杀死亡)';
const theOffender = '(?:行为人|嫌疑人|嫌犯|犯罪人|被告人|歹徒|凶手|行凶者|男子|女子|本人|其)';
const shotDead =
  /(?:被|遭)[^，。；]{0,10}(?:击毙|打死)|(?:开枪|依法|当场)[^，。；]{0,4}(?:将其)?击毙(?![^，。；]{0,4}(?:[民交辅特]警|警察|保安|群众))|(?:民警|特警|警方)(?:(?!被|遭)[^，。；]){0,8}击毙|击毙(?:嫌疑人|歹徒|凶手|该男子|行凶)/;
/** 致其死亡, 将民警撞死: the dead is whom something was done to. */
const done = /(?:致使?|造成|使|将|把|刺|砍|撞|打|捅|杀)[^，。；]*$/;

function diesIn(clause: string, subjectUntold: boolean): boolean {
  const match = new RegExp(deathWords).exec(clause);
  if (match === null) return false;
  const before = clause.slice(0, match.index);
  if (isDenied(before) || done.test(before)) return false;
  const people = [
    ...before.matchAll(new RegExp(`${theOffender}|${relatives}|${policeNoun}|${otherPerson}|群众|路人`, 'g')),
  ];
  const nearest = people.at(-1)?.[0];
  if (nearest === undefined) return subjectUntold;
  return new RegExp(`^${theOffender}$`).test(nearest);
}

/** In a field about the person, a death without a subject is the person's. */
export const isDeadInField = (text: string): boolean =>
  shotDead.test(text) || clausesOf(text).some((clause) => diesIn(clause, true));

/** In a narrative only a death that names its subject is; 其 may be the officer wherever an officer died or was hit. */
export function isDeadInStory(story: string): boolean {
  if (shotDead.test(story)) return true;
  const clauses = clausesOf(story);
  const shot = /开枪|鸣枪|击中(?:其|该|嫌疑人|男子)/.test(story);
  return clauses.some((clause) => {
    if (/(?:自杀|跳楼|跳河|自焚|服毒|自缢|上吊|引爆)[^，。；]{0,6}(?:身亡|死亡|坠亡)/.test(clause))
      return !new RegExp(`${policeNoun}(?:(?!后)[^，。；]){0,6}(?:身亡|死亡|坠亡)`).test(clause);
    const names = /行为人|嫌疑人|嫌犯|被告人|歹徒|凶手|行凶者/.test(clause);
    return (names || shot) && diesIn(clause, false);
  });
}

/** 孕妇, 怀孕六个月; not 因妻子怀孕. */
export function isPregnant(text: string): boolean {
  if (/(?:^|[，。；、])男(?:性|子|$|[，。；、])/.test(text)) return false;
  return clausesOf(text).some((clause) => {
    const match = /怀孕|孕妇|孕期|哺乳|身孕/.exec(clause);
    if (match === null) return false;
    const before = clause.slice(0, match.index);
    return !isDenied(before) && !new RegExp(`${relatives}[^，]{0,4}$`).test(before);
  });
}

/** The one the story is about, called so: 怀孕女子, 哺乳期女子. */
export const isPregnantInStory = (story: string): boolean =>
  /(?:怀孕的?|孕期|哺乳期的?|身怀六甲的?)(?:女子|妇女|女性|女司机|女乘客)|孕妇(?:拒|辱|推|咬|打|抓|掌)/.test(
    story,
  );

/** Serving now and sentenced: not one released long ago, on probation, or held before trial. Source: 刑法 第三百一十五条. */
export function servesSentence(text: string): boolean {
  if (/(?:正在|现正?|仍)在?[^，。；]{0,8}服刑/.test(text)) return true;
  const past = /曾|释放|刑满|缓刑|假释|社区矫正|监外执行|前科|嫌疑人/;
  return !past.test(text) && /服刑|罪犯/.test(text);
}

type Capacity = OffenderFacts['mentalCapacity'];

/** As an appraisal is reported; the denials stand before the plain words. */
export function capacityInWords(mental: string): Capacity {
  if (
    /(?:限制|限定|部分|减轻)的?(?:刑事|行政)?责任能力|(?:尚未完全丧失|削弱|减弱|受损)[^，。；]{0,14}(?:辨认|控制|能力)|(?:辨认|控制)[^，。；]{0,8}(?:削弱|减弱|受损)/.test(
      mental,
    )
  )
    return 'limited';
  if (/(?:未|没有|并未)(?:完全)?丧失/.test(mental))
    return /未丧失|没有丧失/.test(mental) ? 'full' : 'limited';
  if (
    /(?:无|不具有|不具备|没有|丧失|缺乏|不负)(?:完全)?(?:刑事|法律|行政)?责任(?:能力)?|丧失[^，。；]{0,6}(?:辨认|控制)|(?:不能|无法)(?:辨认|控制)|无责任$/.test(
      mental,
    )
  )
    return /(?:不具有|不具备|没有|无)完全/.test(mental) ? 'unknown' : 'none';
  return /(?:完全|具有|具备|有)(?:完全)?(?:刑事|法律|行政)?责任能力|不影响[^，。；]{0,4}辨认|(?:辨认|控制)(?:和控制)?能力(?:完整|正常|存在|未受影响)/.test(
    mental,
  )
    ? 'full'
    : 'unknown';
}

const disorder = /精神|障碍|分裂|抑郁|躁狂|双相|妄想|幻觉|痴呆|智力|癫痫|自闭|孤独症|焦虑|病|失常|异常/;
const sound =
  /(?:精神|智力|神志|心智)(?:状态|状况)?(?:均)?(?:正常|良好|清楚)|(?:无|没有|未见|未发现|排除|不存在|否认)[^，。；]{0,6}(?:精神|智力|障碍|疾病|病史|异常)|^(?:无|正常|none|否)$/;

/** Is there a doubt about the mind, as told? `null` = the words are in no list. */
export function doubtInWords(mental: string): 'yes' | 'no' | null {
  const rest = mental.replace(new RegExp(sound.source, 'g'), '');
  const ill = disorder.test(rest.replace(/责任能力|(?:精神病)?(?:司法)?鉴定/g, ''));
  if (ill) return 'yes';
  if (sound.test(mental)) return 'no';
  const capacity = capacityInWords(mental);
  if (capacity === 'unknown') return /责任能力/.test(mental) ? 'yes' : null;
  return capacity === 'full' ? 'no' : 'yes';
}

/** The one who strikes is called ill: 精神病患者打伤民警; not 处置精神病患者时被其家属打伤. */
export const isIllInStory = (story: string): boolean =>
  /精神(?:病人|病患者|障碍患者|障碍者|异常的?(?:男子|女子))(?:(?!时|被|的)[^，。；]){0,6}(?:打|殴|咬|砍|持|拒|推|踢|袭)/.test(
    story,
  );
