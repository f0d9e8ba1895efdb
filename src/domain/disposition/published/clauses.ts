/**
 * A narrative as clauses, and what stands around a word in its clause: is it denied, who does it, to whom.
 * Only plain signs are read; where none stands the word counts, and people check it against the evidence.
 */

/** How the corpus and real 通报 write police; longer words first where one holds another. */
export const policeNoun =
  '(?<!(?<![休请探亲年病产事公放])假|冒充)(?:民警|交警|辅警|协警|特警|法警|巡警|刑警|干警|狱警|警察|警员|警官|警方|公安机关|公安人员|执勤人员|执法人员|处警人员|出警人员)';

/** People who are neither police nor known to be the one the record is about. */
export const otherPerson =
  '(?:孩子|小孩|儿子|女儿|妻子|丈夫|老婆|老公|父亲|母亲|父母|邻居|店员|店主|服务员|保安|对方|群众|友人|朋友|乘客|顾客|同事|同伴|他人|路人|行人|医生|护士|前妻|前夫|女友|男友|工人|老板|物业人员|收费员|学生|老师|房东|租客|亲属|家人|家属|报警人|包工头|其妻|其父|其母|其子|其夫)';

/** People a record may be about, and the words that make somebody other than the police the doer. */
const someoneElse = `(?:其|男子|女子|嫌疑人|行为人|司机|驾驶人|驾驶员|驾驶者|醉汉|酒驾者|村民|摊贩|罪犯|被执行人|车主|老人|老汉|少年|某|双方|发生|互相|${otherPerson})`;
const passive = '(?:被|遭|挨|受到)';
/** After these the clause goes on with its own subject, not with the agent of a passive. */
const turn = '(?:后|时|之际|途中|过程中|期间|而|却|遂|便|即|反)';
/** What may stand between a preposition or a verb and the police it is aimed at. */
const modifiers =
  '(?:正在|依法|执行|职务|执勤|处警|出警|接警|到场|现场|值班|办案|巡逻|上前|前来|制止|拦截|抓捕|设卡|在场|增援|执法|查处|检查|处置|监管|驾驶|驾车|开车|警车|带队|当值|[一二两三四五六多几数0-9]+名|名|该|的)*';
const aimedAt = `(?:对|向|将|把|朝|往|与|和|跟|给|同|着|骂|打|踢|踹|咬|推|拉|拽|扯|抓|撞|拦|挡|堵|围|追|扇|抽|甩|砍|刺|捅|殴|击|摔|扑|掐|勒|揪|挠|抠|踩|砸|泼|吐|威胁|袭击|侮辱|阻碍|阻拦|阻挠|夺|抢|抱住|逼|吓|诬告|不满|怀疑|认为|妨碍|妨害|趁|乘|当着|尾随)(?:[^，、]{1,8}[、和及])*${modifiers}$|(?:将|把)[^，]{0,14}$`;

/** Denials that reach the word they stand before; 未经、未果、不断 and their like deny nothing. */
const denial =
  '(?:(?:并|均|也|都|且|从)?未(?!经|果|遂|成年|满|来)|没有|没|无人|并无|不存在|(?:并|也|从)?不(?!满|服|顾|听|停|断|时|配合|再|仅|但|料|慎|久)|否认)';
const deniedTogether =
  '(?:辱骂|谩骂|侮辱|推搡|拉扯|威胁|恐吓|动手|殴打|踢打|阻拦|阻挠|阻碍|反抗|抗拒|攻击|袭击|撕咬|拒绝|诽谤|捏造)(?:、|或者?|和|及|以及|，?也)';
const filler = `(?:再|有|曾|是|对|向|与|和|其|${policeNoun}|任何|人|进行|实施|发生|使用|采取|出现|存在|发现|得|要|准|许|能|敢|直接|当面|当场|公开|言语|语言|暴力|肢体|以|用|过|参与|动手|冲突|${deniedTogether})*`;

// 谎称被交警打伤 tells of no blow either.
const deniedBefore = new RegExp(
  `${denial}${filler}$|[谎诬声妄]称[^，]{0,10}$|自称(?:自己|其|本人)?(?:[^，]{0,2}(?:被|遭|受)[^，]{0,8}|${policeNoun}[^，]{0,6}|[^，]{0,3})$`,
);
const lastPolice = new RegExp(`^(.*)${policeNoun}(.*?)$`);
const policeTogether = new RegExp(`${policeNoun}(?:、|和|及|与)(?=${policeNoun})`, 'g');
const cutFromPolice = new RegExp(`${someoneElse}|${passive}`);
const policeIsAim = new RegExp(aimedAt);
const policeIsAgent = new RegExp(`${passive}${modifiers}$`);
const turned = new RegExp(turn);
const toOtherAfter = new RegExp(`^(?:了|着|过)?(?:其|该|一名|几名|现场|隔壁)?${otherPerson}`);
const otherBefore = new RegExp(
  `(?:对|向|与|和|朝|同|跟|被|遭)[^，]{0,4}${otherPerson}(?:进行|实施|互相|相互|发生|对|当街|大声|持续|口头)*$`,
);
const policeAfter = new RegExp(policeNoun);

const halfWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
};

/** Text with the marks a Chinese text has: what stands in half width, or on lines, reads as the same marks in full width. */
export function normalised(text: string): string {
  return text
    .replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? '·' : ''))
    .replace(/[,;:!?().]/g, (mark) => halfWidth[mark] ?? mark)
    .replace(/[\r\n]+/g, '。')
    .replace(/\s+/g, '')
    .replaceAll('·', '.')
    .replaceAll('傷', '伤');
}

/** The clauses of a narrative that was `normalised`, in order; enumerations with 、 stay together. */
export function clausesOf(story: string): readonly string[] {
  return story.split(/[，。；：！？（）]/).filter((clause) => clause !== '');
}

/** Sentences of a narrative, each with its clauses. */
export function sentencesOf(story: string): readonly (readonly string[])[] {
  return story
    .split(/[。；！？]/)
    .map(clausesOf)
    .filter((clauses) => clauses.length > 0);
}

/** How far a word is looked at: `reach` = how far before it the police may stand and still be the doer. */
export interface Reading {
  readonly words: RegExp;
  readonly reach: number;
  /** Words about people other than the police are no act against them. */
  readonly toOthersToo?: boolean;
}

export interface Hits {
  /** What was said of somebody who counts. */
  readonly told: readonly string[];
  /** Stood there, but was denied, done by the police, or done to somebody else. */
  readonly dismissed: number;
}

/** From here on a word is one the police do as well as suffer. */
const handsReach = 8;
const policeDoing = new RegExp(`^(?:着)?(?:他|其)?的(?:${policeNoun}|警车)`);

/** Every place where a clause says the words, told apart by whether it counts. */
export function hitsIn(clauses: readonly string[], { words, reach, toOthersToo }: Reading): Hits {
  const everywhere = new RegExp(words.source, 'g');
  const places = clauses.flatMap((clause) =>
    [...clause.matchAll(everywhere)].map((match) => {
      const before = clause.slice(0, match.index);
      const after = clause.slice(match.index + match[0].length);
      const counts =
        !isDenied(before) &&
        !isDoneByPolice(before, reach) &&
        // 推开阻拦的民警: the police stood in the way.
        !(reach >= handsReach && policeDoing.test(after)) &&
        (toOthersToo === true || !isToOthers(before, after));
      return { clause, counts };
    }),
  );
  const told = places.filter(({ counts }) => counts).map(({ clause }) => clause);
  return { told, dismissed: places.length - told.length };
}

export function saysOf(clauses: readonly string[], reading: Reading): boolean {
  return hitsIn(clauses, reading).told.length > 0;
}

/** 未辱骂, 没有对民警实施辱骂, 未推搡、辱骂. */
export function isDenied(before: string): boolean {
  return deniedBefore.test(before);
}

/** 民警拦停, 被民警制服; not 对民警辱骂, 民警被其掌掴, 被民警查处后辱骂. */
export function isDoneByPolice(before: string, reach: number): boolean {
  const [, head, between] = lastPolice.exec(before.replace(policeTogether, '')) ?? [];
  if (head === undefined || between === undefined || between.length > reach) return false;
  // 民警将其扑倒: here 其 is whom they act on.
  if (cutFromPolice.test(between.replace(/(?:将|把|对|向)其/g, ''))) return false;
  if (policeIsAgent.test(head)) return !turned.test(between);
  return !policeIsAim.test(head);
}

/** 责骂孩子, 与邻居争吵, 被群众辱骂; not 辱骂群众和民警. */
export function isToOthers(before: string, after: string): boolean {
  if (policeAfter.test(after)) return false;
  return toOtherAfter.test(after) || otherBefore.test(before);
}
