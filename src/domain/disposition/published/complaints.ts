import type { ActKind } from '../acts.ts';
import { clausesOf, isDenied, policeNoun, saysOf, type Reading } from './clauses.ts';

/**
 * Complaints and invented facts, as far as the words tell.
 * A complaint is criticism (宪法 第四十一条); only one found untrue or invented is an untrue complaint. That people had complained of
 * noise, or that somebody was reported, is why the police came and says nothing about an officer.
 */
const toOffice = '督察|纪委|纪检|监委|信访|12389|12345|县长信箱|市长|上级|检察院|媒体';
const aboutPolice = `(?:[^，。；]{0,8}(?:${policeNoun}|警号|执法|出警|处警|派出所|交警队|公安|警号|态度))`;
const complaintWords = new RegExp(
  `(?<!接到?|接群众|接居民|接市民|接邻居|因|被|被群众|被网友|经群众|经|遭|对|就|处理)(?:举报|投诉|控告|检举|信访|反映)(?=${aboutPolice})|(?:向|到|给|在)[^，。；]{0,4}(?:${toOffice})[^，。；]{0,6}(?:举报|投诉|控告|检举|反映|诬告)`,
);
const foundUntrue =
  /不属实|不实|失实|查无|与事实不符|不符合事实|子虚乌有|执法规范|(?:执法|处置|程序)(?:并)?(?:无不当|合法|适当)|(?:未发现|不存在|没有)[^，。；]{0,6}(?:问题|违规|违纪|违法|过错|不当)|记错|认错(?:了?人|民警|对象)|错认|误认|张冠李戴|恶意(?:投诉|举报)|虚假(?:投诉|举报)/;
const foundTrue = /(?<!不|未|非)属实|受(?:到)?(?:处分|处理|追责)|承认[^，。；]{0,6}(?:不当|过错|违规)/;
const inventedComplaint =
  /诬告|诬陷|(?:捏造|虚构|编造|冒用|冒名|伪造)[^。；]{0,20}(?:举报|投诉|控告|检举|反映)|(?:举报|投诉|控告|检举)[^。；]{0,20}(?:捏造|虚构|编造)/;

/** What the narrative says of complaints against officers. */
export function complaintActs(story: string): readonly ActKind[] {
  const invented = clausesInvent(story, inventedComplaint);
  if (invented) return ['untrueComplaint'];
  if (!saysOf(clausesOf(story), { words: complaintWords, reach: 3, toOthersToo: true })) return [];
  if (foundTrue.test(story)) return ['grievance'];
  return foundUntrue.test(story) ? ['untrueComplaint'] : ['grievance'];
}

const invention: Reading = {
  words:
    /诬告|诬陷|捏造|虚构|编造|(?:冒用|冒名)[^，。；]{0,8}(?:举报|投诉|控告|名义)|伪造[^，。；]{0,6}(?:证据|记录|材料|截图)|谎报(?:警情|险情|疫情|灾情|案情|有人|发生|自己被)|报假警|谎称[^，。；]{0,8}(?:被[^，。；]{0,4}警|[民交辅]警|杀人|爆炸|炸弹|抢劫)|(?:恶意)?(?<!未经|未作|没有|未加|任何)剪辑[^，。；]{0,6}(?:视频|录像)|拼接[^，。；]{0,6}视频|摆拍/,
  reach: 3,
  toOthersToo: true,
};

/** Is it told that something was invented? Lying about oneself to get away (未饮酒, 姓名, 证件) is not meant. */
export const isFabricated = (story: string): boolean =>
  saysOf(clausesOf(story), invention) || clausesInvent(story, inventedComplaint);

const notInvented =
  /(?<![不未非否分全])属实|(?:没有|并无|无|不存在)[^，。；]{0,4}(?:捏造|编造|虚构|诬告)|(?:并非|不是|不属于)[^，。；]{0,4}(?:捏造|编造|虚构|诬告)|记错|认错(?:了?人|民警|对象)|错认|误认|张冠李戴/;

/** Is it told that nothing was invented: it was true, or said in error? An error is no false charge (刑事诉讼法 第一百一十一条). */
export const isNotFabricated = (story: string): boolean => !isFabricated(story) && notInvented.test(story);

function clausesInvent(story: string, words: RegExp): boolean {
  const match = words.exec(story);
  return match !== null && !isDenied(lastClause(story.slice(0, match.index)));
}

function lastClause(text: string): string {
  return clausesOf(text).at(-1) ?? '';
}
