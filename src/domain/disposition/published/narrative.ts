import type { ActKind } from '../acts.ts';

/** A narrative as far as plain words name what was done; a hint to open questions, never a finding of fact. */
interface Lexeme {
  readonly act: ActKind;
  readonly words: RegExp;
}

/** Words for contact; read only where the record states some violence. */
const contactWords: readonly Lexeme[] = [
  { act: 'bite', words: /咬/ },
  { act: 'slap', words: /掌掴|耳光|巴掌|扇(?:打|了|其|民警|辅警)/ },
  { act: 'tackle', words: /抱摔|摔倒|扑倒/ },
  { act: 'throwObject', words: /投掷|投石|扔|掷|泼/ },
  { act: 'otherBodilyAttack', words: /抓挠|抓伤|抠|掐|锁喉|勒/ },
  { act: 'push', words: /推搡|推拉|拉拽|拉扯|撕扯|拽|推开|推倒/ },
  { act: 'struggleFree', words: /挣脱|挣扎|甩手|甩开|蹬腿/ },
  { act: 'gunGrab', words: /(?:抢|夺)(?:夺|走|取)?[^，。；]{0,4}枪/ },
];

/** Words for what is done on the spot without touching anybody. */
const spotWords: readonly Lexeme[] = [
  { act: 'verbalAbuse', words: /辱骂|谩骂|侮辱|骂|脏话|出言不逊|羞辱/ },
  { act: 'spit', words: /吐口水|吐痰|啐/ },
  { act: 'threatOfViolence', words: /扬言|威胁|恐吓|弄死/ },
  {
    act: 'stormOrgan',
    words: /(?:冲击|强闯|围攻|围堵|闯入|围)[^，。；]{0,6}(?:派出所|公安局|分局|政府|机关|法院|检察院)/,
  },
  { act: 'checkpointRush', words: /冲卡|闯卡|冲关|闯关|冲过[^，。；]{0,4}卡|冲闯/ },
  {
    act: 'blocking',
    words: /阻拦|阻挠|阻止|阻碍|堵|拒绝|拒不|拒挪|拒检|不配合|挡|拦|坐在|躺|纠缠|围着|抱住/,
  },
  { act: 'incitement', words: /煽动|教唆|鼓动/ },
];

/** Words for statements and complaints; in a violent record they tell what happened before or elsewhere. */
const statementWords: readonly Lexeme[] = [
  { act: 'harassment', words: /骚扰|跟踪|滋扰|恶意拨打/ },
  { act: 'rumour', words: /谎称|谎报|谣言|造谣|虚假警情|恶意报警|恶意拨打/ },
  { act: 'untrueComplaint', words: /诬告|(?<!被|经|群众|网友)举报|投诉|控告|信访/ },
  { act: 'onlinePost', words: /朋友圈|微信群|贴吧|微博|抖音|快手|短视频|发帖|跟帖|直播|网上发/ },
  { act: 'privacyExposure', words: /人肉|泄露[^，。；]{0,6}(?:隐私|信息)|曝光[^，。；]{0,6}(?:住址|电话)/ },
  { act: 'grievance', words: /牢骚|抱怨|嘲讽|指责|争执|争吵|质问/ },
  { act: 'filming', words: /拍摄|拍视频|录像/ },
];

/** Acts the words of a narrative name. */
export function actsInWords(text: string, isViolent: boolean): readonly ActKind[] {
  const lexemes = isViolent ? [...contactWords, ...spotWords] : [...spotWords, ...statementWords];
  return lexemes.filter(({ words }) => words.test(text)).map(({ act }) => act);
}

/** How a tool was handled, as far as the words say. */
export function weaponActs(tool: string, text: string): readonly ActKind[] {
  const thrown = /扔|投|掷|砸/.test(text) && /石|砖|瓶|烟花|爆竹|物/.test(tool);
  if (thrown) return ['throwObject'];
  const shownOnly = /未载使用|未使用|挥舞|威胁/.test(tool);
  if (shownOnly) return ['weaponBrandish'];
  const brandished = /挥舞|威胁|未果|对峙|亮出|举[着起]|逼退|冲向/.test(text);
  return brandished ? ['weaponUse', 'weaponBrandish'] : ['weaponUse'];
}

/** What a driver was after, as far as the words say. */
export function drivingIntent(text: string): 'attack' | 'flee' | 'unknown' {
  if (/追撞|撞向|冲向|故意撞|撞击|顶[着行住]|碾|反复|两次撞|加速撞/.test(text)) return 'attack';
  return /逃|驶离|冲卡|闯卡|冲关|避让|冲过|强闯|躲避/.test(text) ? 'flee' : 'unknown';
}

export const isFabricated = (text: string) => /诬告|捏造|虚构|编造|冒用|冒名|谎称|谎报|伪造/.test(text);
export const isGeneric = (text: string) => /牢骚|泛指|抱怨/.test(text);
export const isDutyDoubtful = (text: string) => /值班外|下班|休息|休假|非工作|回家途中|非执勤/.test(text);
export const isAloneAuxiliary = (text: string) =>
  /单独|独自|(?:没有|无|未有|没)[^，。；]{0,4}民警(?:在场|带领|带队)|民警(?:不在|未在|没有在)/.test(text);
export const isRevenge = (text: string) => /报复|泄愤|寻仇|记恨|怀恨/.test(text);
export const stepsIn = (text: string) => /表明(?:警察|民警)?身份|制止|抓捕|处置|见义勇为|挺身/.test(text);
export const isAbusive = (text: string) => /辱骂|谩骂|侮辱|骂|脏话|羞辱|恐吓|威胁|扬言|弄死|诋毁/.test(text);
export const hasEscaped = (text: string) => /(?:致|使|趁)[^，。；]{0,12}(?:逃脱|逃走|脱逃|逃跑)/.test(text);
export const hindersDuty = (text: string) =>
  /阻|拒|逃|脱|闯|冲卡|冲关|围|堵|不配合|反抗|挣扎|抗拒|拦|追|挡/.test(text);
export const isBelowMinor = (text: string) => /(?:未|不|没有)(?:造成|构成|达)[^，。；]{0,4}轻微伤/.test(text);
export const organises = (text: string) => /纠集|组织|召集|带领|领头|伙同/.test(text);
export const incites = (text: string) => /煽动|鼓动|教唆/.test(text);
export const onlyLooksOn = (text: string) => /围观/.test(text);
export const isPregnant = (text: string) => /怀孕|孕妇|孕期|哺乳/.test(text);
export const isDead = (text: string) =>
  /(?:行为人|嫌疑人|犯罪人|男子|女子|本人)[^，。；]{0,8}(?:死亡|身亡|被击毙)|被当场击毙/.test(text);
export const servesSentence = (text: string) => /服刑|罪犯|在押/.test(text);
