/** What in a text would tell strangers who somebody is. */
export type IdentityKind =
  | 'name'
  | 'possibleName'
  | 'residentId'
  | 'phone'
  | 'plate'
  | 'badgeNumber'
  | 'account'
  | 'place'
  | 'longNumber';

/** What somebody puts between the characters of a number so that it is not found: blanks, marks of no width, dashes, dots, brackets. */
const between = '[\\s\\p{Cf}\\p{Pd}·・._()]{0,2}';
/** Of a sentence the same without the marks that end one. */
const blanks = '[\\s\\p{Cf}·・]{0,2}';

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪柳翁鲍华殷詹牛樊葛邢岳齐庞翟焦左柴温俞卜柯舒祝庄霍闫阮鲁聂涂骆娄蒲辛耿关兰纪盛简饶裴宫申冉符靳';
const twinSurnames =
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|令狐|宇文|长孙|轩辕|端木|独孤|南宫|西门|百里';
/** Words that begin like a name and are none. */
const noNames =
  '(?!马上|任何|任务|方可|方能|方面|关于|关上|高度|高级|武器|施救|施工|程序|成功|包括|金属|石块|辛苦|常务|常常|安全|于[是当次本今昨前])';
const surname = `${noNames}(?:${twinSurnames}|[${surnames}])`;
const given = `${blanks}(?![某姓])[\\u4e00-\\u9fa5](?:${blanks}(?![某姓])[\\u4e00-\\u9fa5])?`;
/** Before a name, in reports of this kind. */
const titles =
  '(?:民警|辅警|警官|嫌疑人|行为人|当事人|被害人|受害人|伤者|群众|司机|驾驶人|驾驶员|证人|举报人|投诉人|报警人|男子|女子|村民|业主|店主|老板)';
/** What comes after a name, so that two characters are taken for one when they can be. */
const afterName =
  '[，。、；：！？（）“”的在将被对与和等使用说称到向把从上下赶出处依受持带发于为因进执口报即遂当立随接拨打告劝要拒推拉抓咬踢冲驾酒及同又先后]';

const digits = (count: string) => `\\d(?:${between}\\d)${count}`;
const platforms = '(?:微信|QQ|抖音|快手|微博|小红书|哔哩哔哩|贴吧|支付宝|陌陌|账号|帐号|用户名|用户ID|ID)';
const counted = '[\\d〇零一二三四五六七八九十百]{1,6}';

/** Each pattern, and whether it is looked for where Chinese numerals stand for digits. */
export interface IdentityPattern {
  readonly kind: IdentityKind;
  readonly pattern: RegExp;
  readonly inDigits: boolean;
}

const number = (kind: IdentityKind, source: string): IdentityPattern => ({
  kind,
  pattern: new RegExp(`(?<!\\d)${source}(?!\\d)`, 'gu'),
  inDigits: true,
});
const words = (kind: IdentityKind, source: string): IdentityPattern => ({
  kind,
  pattern: new RegExp(source, 'gu'),
  inDigits: false,
});

/** The more telling kind first: what one pattern has taken, the next does not take again. Source: SPEC O-2. */
export const identityPatterns: readonly IdentityPattern[] = [
  number('residentId', `${digits('{16}')}${between}[\\dXx]`),
  number('phone', `1${between}[3-9](?:${between}\\d){9}`),
  number('phone', `\\(?0${between}\\d(?:${between}\\d){1,2}${between}\\d(?:${between}\\d){6,7}`),
  words('account', '(?:https?://|www\\.)[^\\s，。、；）】”]+'),
  words('account', '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}'),
  words(
    'account',
    '(?:[A-Za-z\\d-]{1,63}\\.){1,8}(?:com|cn|net|org|top|cc|tv|me|vip)(?:/[^\\s，。、；）】”]*)?',
  ),
  number('account', '\\d{1,3}(?:\\.\\d{1,3}){3}'),
  words('badgeNumber', `(?<=警号${blanks}[：:为是]?${blanks})[A-Za-z]?\\d(?:${between}\\d){3,7}`),
  words('account', `(?<=${platforms}[号名]?${blanks}[：:为是]?${blanks})[A-Za-z\\d][\\w-]{4,19}`),
  words(
    'account',
    '(?<=(?:网名|昵称|账号|帐号|用户名|网民|网友|用户)[：:为是]?)[“"「『][^”"」』]{2,20}[”"」』]',
  ),
  words('account', '@[\\w\\u4e00-\\u9fa5·-]{2,20}'),
  words(
    'plate',
    `(?=[^，。；\\n]{0,16}\\d)[${provinces}]${between}[A-Za-z]${between}(?:[A-Za-z\\d]${between}){4,5}[A-Za-z\\d挂学警港澳]`,
  ),
  words(
    'plate',
    `WJ${between}[${provinces}]?${between}\\d(?:${between}\\d){3,4}[A-Za-z\\d]?|使${between}[A-Za-z]?(?:${between}\\d){5,6}`,
  ),
  number('longNumber', digits('{10,}')),
  words('possibleName', `(?<=${titles}${blanks})${surname}${given}?(?=${blanks}(?:${afterName}|$))`),
  words('possibleName', `(?<=(?:姓名|名叫|名字叫|叫做|真名)${blanks}[：:为是]?${blanks})${surname}${given}`),
  words('possibleName', `${surname}${given}(?=[（(，,][男女][，,）)、])`),
  words(
    'possibleName',
    `(?<![\\u4e00-\\u9fa5])${surname}${given}(?=所长|队长|教导员|指导员|警官|警长|科长|局长)`,
  ),
  words('place', `[\\u4e00-\\u9fa5]{1,3}(?:路|街|巷|大道|胡同|村|组)${counted}号`),
  words('place', `${counted}(?:号楼|幢|栋|单元)(?:${counted}(?:单元|室|号))*`),
];

const numerals = '〇一二三四五六七八九';

/** Chinese numerals as digits, each one character still. */
export function withDigits(text: string): string {
  return text.replace(/[零〇一二三四五六七八九]/gu, (one) =>
    one === '零' ? '0' : String(numerals.indexOf(one)),
  );
}
