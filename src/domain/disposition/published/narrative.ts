import type { ActKind } from '../acts.ts';
import { clausesOf, hitsIn, isDenied, policeNoun, saysOf, sentencesOf, type Reading } from './clauses.ts';
import { complaintActs } from './complaints.ts';
import {
  contactWords,
  spotWords,
  statementWords,
  thrownAtPolice,
  violenceWords,
  type Lexeme,
} from './wordsOfActs.ts';

/** What the record's own field says of violence; `untold` = nothing, or a word nobody knows. */
export type StatedViolence = 'violent' | 'none' | 'untold';

export interface ToldActs {
  readonly acts: readonly ActKind[];
  /** Words for acts stood there but were denied, the police's own, or about somebody else. */
  readonly dismissed: boolean;
  /** Violence in the words of a record that says there was none. */
  readonly contradicts: readonly ActKind[];
}

/** Acts the words of a narrative name. */
export function actsInWords(story: string, stated: StatedViolence): ToldActs {
  const clauses = clausesOf(story);
  const lexemes = lexemesFor(stated);
  const found = lexemes.map((lexeme) => ({ act: lexeme.act, hits: hitsIn(clauses, readingOf(lexeme)) }));
  const byMessage = stated === 'violent' ? false : threatensByMessage(story);
  const acts = found
    .filter(({ act, hits }) =>
      hits.told.some((clause) => isMeant(act, clause) && fitsStory(act, clause, story)),
    )
    .map(({ act }) => (act === 'threatOfViolence' && byMessage ? 'harassment' : act));
  const complained = stated === 'violent' ? [] : complaintActs(story);
  return {
    acts: [...new Set([...acts, ...complained])],
    dismissed: found.some(({ hits }) => hits.dismissed > 0 || hits.told.length > 0),
    contradicts: stated === 'none' ? againstPolice(story) : [],
  };
}

function lexemesFor(stated: StatedViolence): readonly Lexeme[] {
  if (stated === 'violent') return [...contactWords, ...spotWords];
  if (stated === 'none') return [...spotWords, thrownAtPolice, ...statementWords];
  return [...contactWords, ...violenceWords, ...spotWords, ...statementWords];
}

function readingOf({ words, reach, act }: Lexeme): Reading {
  return { words, reach, toOthersToo: aboutAnybody.has(act) };
}

/** Acts that are what they are whoever stands beside them in the clause. */
const aboutAnybody: ReadonlySet<ActKind> = new Set([
  'onlinePost',
  'publicPosting',
  'filming',
  'rumour',
  'incitement',
  'harassment',
  'privacyExposure',
  'evidenceTampering',
]);

/** Somebody who threatens to kill himself threatens no officer; an order to a dog or a word in a post is no matter here. */
function isMeant(act: ActKind, clause: string): boolean {
  if (act === 'threatOfViolence') return !/自杀|自残|自伤|自焚|自尽|轻生|跳楼|跳桥|跳河|以死/.test(clause);
  // A gate others are called to block is not blocked.
  if (act === 'blocking') return !/(?:号召|呼吁|扬言|商量|谋划)[^，。；]{0,6}[堵拦围阻]/.test(clause);
  // Holding on to a leg or a car door stops nobody's freedom.
  if (act === 'confinement') return !/抱住|拽住|拉住|堵住|挡住|抓住/.test(clause);
  return true;
}

const crowdWords = /村民|众人|群众|人群|围观|家属|亲属|纠集|聚集|多人|众|他们|[三-九十\d]+余?[名人]/;
const vehicles = /(警|巡逻|押解|囚|网约|出租|公交|轿|客|私家|大巴|货|越野|面包|小)车/g;

/** What a clause says may hang on the rest: who was called to strike, whose wheel it was, whether any car was there to drag with. */
function fitsStory(act: ActKind, clause: string, story: string): boolean {
  if (act === 'vehicleRamming')
    return /车|驾|骑/.test(story) && !/(?:衣|领|头发|手臂|胳膊|腿)[^，。；]{0,4}拖行/.test(clause);
  if (act === 'incitement') return /煽动|教唆|鼓动|怂恿/.test(clause) || crowdWords.test(story);
  if (act !== 'damagePoliceVehicleOrGear') return true;
  const soFar = story.slice(0, story.indexOf(clause) + clause.length);
  const [, whose] = [...soFar.matchAll(vehicles)].at(-1) ?? [];
  return whose === '警' || whose === '巡逻' || whose === '押解' || whose === '囚';
}

/** A threat sent or phoned is 发送恐吓信息, not force on the spot; one told beside a scene stays a threat. */
function threatensByMessage(story: string): boolean {
  return sentencesOf(story).some((clauses) => {
    const place = clauses.findIndex((clause) => /扬言|威胁|恐吓|弄死/.test(clause));
    const soFar = clauses.slice(0, place + 1).join('，');
    return (
      place >= 0 &&
      /短信|微信|私信|电话|来电|信件|留言|邮件|快递/.test(soFar) &&
      !/到场|当场|当面|现场|持刀/.test(soFar)
    );
  });
}

/** Violence the words tell of, with an officer named as the one it was done to. */
function againstPolice(story: string): readonly ActKind[] {
  const aimed = clausesOf(story).filter((clause) => new RegExp(`${policeNoun}|被其`).test(clause));
  return [...contactWords, ...violenceWords]
    .filter(({ words, reach }) => saysOf(aimed, { words, reach }))
    .map(({ act }) => act);
}

/** A post told of as the person's own; what others put online of it is no act of theirs. */
export function tellsOfOwnPost(story: string): boolean {
  const post = statementWords.find(({ act }) => act === 'onlinePost');
  return clausesOf(story).some(
    (clause) =>
      post?.words.test(clause) === true &&
      !/(?:被|遭|经|由)[^，]{0,6}(?:上传|发布|传播|转发|拍)|网友|他人|有人|旁人|群众|引发|传播开|记者|媒体/.test(
        clause,
      ),
  );
}

const postWords = /朋友圈|群里|微信群|群内|贴吧|微博|抖音|快手|视频号|小红书|发帖|跟帖|评论区|网上|网络|发布/;
const faceWords =
  /当场|当面|面对面|在现场|(?:查处|检查|处罚|执法|执勤|拦查|盘查|处置|劝阻|出警|处警|到场)时|来电|电话|110|接警员/;
const sceneWords = /到场|现场|处置|检查|查处|拦|执法|执勤|出警|处警|来电|电话|110/;

/** Is abuse told as said to somebody's face, though the record is about something online? */
export function isAbuseToTheFace(story: string): boolean {
  const abuse = { words: /辱骂|谩骂|侮辱|骂|脏话|出言不逊|羞辱/, reach: 3 };
  return sentencesOf(story).some((clauses) =>
    clauses.some((clause, place) => {
      if (!saysOf([clause], abuse)) return false;
      if (faceWords.test(clause)) return true;
      const soFar = clauses.slice(0, place + 1).join('，');
      return !postWords.test(soFar) && sceneWords.test(clauses.slice(0, place).join('，'));
    }),
  );
}

const says = (words: RegExp, reach = 3) => {
  const reading: Reading = { words, reach };
  return (story: string): boolean => saysOf(clausesOf(story), reading);
};

export const isAbusive = says(/辱骂|谩骂|侮辱|骂|脏话|羞辱|恐吓|威胁(?!性|到|公共)|扬言|弄死|诋毁/);
/** Is it told that the person abused nobody? That the police did not says nothing of that. */
export const isWithoutAbuse = (story: string): boolean =>
  clausesOf(story).some(
    (clause) =>
      /^(?:[^，]{0,6}内容)?(?:也|并|均|其)?(?:没有|并无|无|未见|不存在|未)(?:使用)?[^，。；]{0,6}(?:侮辱|辱骂|谩骂|脏话)/.test(
        clause,
      ) && !new RegExp(policeNoun).test(clause.split(/侮辱|辱骂|谩骂|脏话/)[0] ?? ''),
  );
/** Hindering is what the other side does: 民警拦停, 民警追赶 hinder nothing. */
export const hindersDuty = says(
  /阻|拒|逃|脱(?!离危险|险)|闯(?!红灯)|冲卡|冲关|冲过|围(?!观)|堵|不配合|反抗|挣扎|抗拒|拦|追(?!究|责|尾)|挡|抱住|抢走|撕毁/,
  10,
);

/** Named in the narrative, as posts name people: 点名, a number, an address, a surname with 某. */
const namesSomebody = new RegExp(
  `点名|指名|警号|真实姓名|(?:公布|曝光|发布|泄露)[^，。；]{0,8}姓名|(?:配|附)[^，。；]{0,4}照片|${policeNoun}[^，。；]?(?:[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马方任袁柳鲍史唐费薛雷贺倪汤罗毕郝安常乐于傅齐康余元顾孟黄穆萧尹姚邵汪毛米戴宋熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万卢莫房丁邓洪包左石崔龚程邢陆][某×XＸ*])`,
);
/** 辱骂办案民警, @该民警: whoever dealt with the case is somebody, 交警 as such is nobody. */
const abusesOneOfThem = new RegExp(
  `(?:辱骂|谩骂|侮辱|诽谤|诋毁|攻击|捏造|编造|公布|公开|曝光|[将把])[^，。；]{0,8}(?:该|办案|出警|处警|驻村|包村|社区|涉案|当事|[一二两三四五六七八九十几0-9]+名)(?:所|的)?${policeNoun}|@[^，。；]{0,6}(?:警|所长)`,
);
export const isNamed = (story: string): boolean =>
  namesSomebody.test(story.replace(/(?:并?未|没有?)(?:指名道姓|点名|指名)/g, '')) ||
  abusesOneOfThem.test(story);
/** A grumble at 交警 in general; one that names somebody is no such grumble. */
export const isGeneric = (story: string): boolean =>
  new RegExp(`牢骚|泛指|泛称|抱怨|未指向|${policeNoun}(?:都|全|个个|没一个|就没)`).test(story) &&
  !isNamed(story);

/** The source itself says that nothing more was done. */
export const saysNoMore = (story: string): boolean =>
  /未动手|没有动手|(?:自行|劝(?:说|导|离)?后?|随后|主动)离开|未参与|没有参与|[无没]有?其他(?:过激)?(?:行为|举动)|(?:仅|只)(?:是|在旁)?(?:拍摄|围观|质问|旁观|抱怨)/.test(
    story,
  );

const otherGuarded =
  '(?:嫌疑人|嫌犯|被押解|被传唤|被控制|被带离|被抓|被拘|同伙|同案|其夫|其妻|丈夫|妻子|其子|其弟|其兄|儿子|弟弟|哥哥|男友|女友|亲属|目标|吸毒|违法人|当事人|罪犯|人犯|逃犯|涉案)';
const escapes = new RegExp(
  `(?:致使?|使|导致|放|帮助?|协助|掩护|趁机让)[^，。；]{0,4}${otherGuarded}[^，。；]{0,12}(?:逃|脱身|挣脱|跑)|${otherGuarded}[^，。；]{0,6}(?:趁机|趁乱|得以|借机)[^，。；]{0,4}(?:逃|脱)|(?:抢(?!救)|夺|劫)(?:走|夺|回)[^，。；]{0,6}(?:被押解|嫌疑人|人犯)|(?:将|把)[^，。；]{0,6}${otherGuarded}[^，。；]{0,10}(?:抢走|夺走|劫走|救走|抢下|放走|放跑|拽下|拖下|拉下)`,
);
/** Somebody the police held got away; the attacker's own running is not that. */
export const hasEscaped = (story: string): boolean => {
  const match = escapes.exec(story);
  return match !== null && !isDenied(clausesOf(story.slice(0, match.index)).at(-1) ?? '');
};
