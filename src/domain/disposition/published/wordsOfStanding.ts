import { clausesOf, isDenied } from './clauses.ts';

/**
 * What words say of the person's hearing and sight, of why they took part, of what they told afterwards, and of whom they passed for:
 * each only where nobody else is meant and nothing is denied.
 */
const relatives =
  /(?:父亲?|母亲?|丈夫|妻子?|爱人|儿子|女儿|子女|孩子|兄|弟|姐|妹|祖父|祖母|爷爷|奶奶|亲属|家属|家人|朋友|同伴|同案|邻居)(?:是|系|为|有)?[^，。；]{0,2}$/;

function saysPlainly(text: string, words: RegExp): boolean {
  return clausesOf(text).some((clause) =>
    [...clause.matchAll(new RegExp(words.source, 'g'))].some((match) => {
      const before = clause.slice(0, match.index);
      return !isDenied(before) && !/(?:拒不|拒绝|不愿|不肯|装)$/.test(before) && !relatives.test(before);
    }),
  );
}

/** 又聋又哑, 聋哑人, 盲人; not 色盲, 文盲, 法盲, 装聋作哑. Source: SPEC D-C40. */
export const isBlindOrDeafMute = (text: string): boolean =>
  saysPlainly(text, /聋哑|又聋又哑|既聋又哑|(?<![色文法流])盲人|双目失明|双眼失明/);

/** The one who strikes is called so: 聋哑男子推搡民警; not 处置聋哑人纠纷. */
export const isDeafMuteInStory = (story: string): boolean =>
  /(?:聋哑|失明)(?:人|人员|男子|女子|男性|女性|者)(?:(?!时|被|的|纠纷)[^，。；]){0,6}(?:打|殴|咬|砍|持|拒|推|踢|袭|抓|挠)|^[；。]*(?:一名|一|该)?聋哑(?:男子|女子|人员|人|男性|女性)(?!家属|亲属|的)[^，。；]{0,4}(?:，|涉嫌|因|酒后|在|与|于)/.test(
    story,
  );

/** 被同案胁迫参加, 受人威逼、诱骗; not 胁迫民警, nor 受人指使, which is no coercion. */
export const wasCoerced = (text: string): boolean =>
  saysPlainly(text, /(?:被|受|遭|出于)[^，。；]{0,12}(?:胁迫|威逼|逼迫|诱骗)(?!民警|警察|他人)/);

/** 有立功表现; not 荣立二等功 of an officer. */
export const hasMerit = (text: string): boolean => saysPlainly(text, /立功(?!受奖|的?民警)/);

export const confessedIn = (text: string): boolean =>
  saysPlainly(text, /(?<!不)如实(?:供述|陈述|交代|供认)|坦白/);

const notYet =
  /(?:拒不|拒绝|不愿|不肯|未|没有?|无法)(?:能|予以|取得|得到|获得|达成|进行|作出|向)*(?:民警|对方|被害人|被侵害人)?的?$/;

/** Done by the person or for them: 家属代为赔偿 counts, 拒绝赔偿 does not. */
function tells(text: string, words: RegExp): boolean {
  return clausesOf(text).some((clause) =>
    [...clause.matchAll(new RegExp(words.source, 'g'))].some((match) => {
      const before = clause.slice(0, match.index);
      return !isDenied(before) && !notYet.test(before);
    }),
  );
}

export const surrenderedIn = (text: string): boolean => tells(text, /自首|投案/);
export const remorseIn = (text: string): boolean => tells(text, /道歉|认错|悔过|悔罪|认罪认罚|认罪悔罪/);
export const compensatedIn = (text: string): boolean => tells(text, /赔偿|赔付/);
export const forgivenIn = (text: string): boolean =>
  tells(text, /谅解(?!协议未)/) && !/(?:不予|不|拒绝|未)谅解/.test(text);

/** 县人大代表, 政协委员; not one who was once, nor a relative who is. */
export const isDeputy = (text: string): boolean =>
  saysPlainly(text, /(?:人大|人民代表大会)代表|政协委员/) &&
  !/曾任|曾系|曾是|原(?:任|系|县|市|区|省)|前(?:任)?人大/.test(text);

const isClaim = /怀疑|质疑|污蔑|诬称|辱骂|指责|骂|认为|(?:民警|警察|警方|执法人员)[^，。；]{0,3}$/;

/** 冒充民警拦车; not 质疑民警冒充, nor 自称民警家属. */
export function passedForPolice(text: string): boolean {
  const words =
    /(?:冒充|假冒|假扮|伪装成?|(?:谎|自)称(?:自己)?(?:是|系|为)?)[^，。；被遭受]{0,4}(?:人民警察|警察|民警|交警|特警|便衣|公安|督察|警官|省厅|军警|武警|军人|军官|现役)(?!的|家属|亲|朋友|诈骗)/;
  return clausesOf(text).some((clause) =>
    [...clause.matchAll(new RegExp(words.source, 'g'))].some((match) => {
      const before = clause.slice(0, match.index);
      return !isDenied(before) && !isClaim.test(before);
    }),
  );
}
