import type { ActKind } from '../acts.ts';
import { policeNoun } from './clauses.ts';

/** One kind of act and the words real 通报 use for it. A hint to open questions, never a finding of fact. */
export interface Lexeme {
  readonly act: ActKind;
  readonly words: RegExp;
  /** How far before the word the police may stand and still be the doer; small where police hardly ever do it. */
  readonly reach: number;
}

/** Police lay hands on people too: 民警上前将其扑倒. */
const hands = 12;
/** Police are hardly ever the ones who abuse; only 民警辱骂, 民警曾辱骂. */
const close = 3;

/** Words for contact; read where the record states some violence, or does not say whether there was any. */
export const contactWords: readonly Lexeme[] = [
  { act: 'bite', words: /咬(?!牙|定|文)/, reach: close },
  { act: 'slap', words: /掌掴|耳光|巴掌|扇(?:打|了|其|民警|辅警|向)/, reach: close },
  {
    act: 'tackle',
    words: /抱摔|摔倒|扑倒|过肩摔|撂[倒翻]|抱起[^，。；]{0,6}摔|[民交辅特巡]警[^，。；]{0,4}摔[在到]地|绊倒/,
    reach: hands,
  },
  { act: 'throwObject', words: /投掷|投石|扔(?!在|掉|下|到|地)|掷(?!地)|泼(?!辣|妇|皮)/, reach: close },
  // 勒令 is an order, not a hand at the throat.
  {
    act: 'otherBodilyAttack',
    words: /抓挠|抓伤|抓[破花]|用指甲[^，。；]{0,3}[抓划掐]|抠|掐|锁喉|勒(?!令|索|停)|肘击|烫伤|喷射/,
    reach: hands,
  },
  { act: 'push', words: /推搡|推拉|拉拽|拉扯|撕扯|拽|推开|推倒|搡|推下|猛推/, reach: hands },
  { act: 'struggleFree', words: /挣脱|挣扎|甩手|甩开|蹬腿/, reach: hands },
];

/** Words for violence itself; read only where the record's own word for it is missing or unknown. */
export const violenceWords: readonly Lexeme[] = [
  {
    act: 'punchKick',
    words: /殴打|殴伤|拳|踢|踹|挥打|打伤|击打|打倒|厮打|撕打|头撞|撞头|打(?=了?民警|了?辅警|了?交警)/,
    reach: hands,
  },
  {
    act: 'vehicleRamming',
    words: /(?:驾|开|骑|(?<!警)车)[^，]{0,14}(?:撞(?!见)|碾|拖行|拖拽|顶[着在住行])|拖行/,
    reach: close,
  },
  {
    act: 'weaponUse',
    words: /砍|捅|刺(?!激|耳|鼻|眼)|持枪射击|开枪|(?:刀|锥|剪)[^，]{0,4}(?:划|割|扎)/,
    reach: hands,
  },
];

/** The gun an officer carries; 抢劫犯, 抢救 and toys or other people's guns are none of it. */
const seize = '(?:抢(?!劫|救|险|修|先|占|上|眼)|夺(?!门|路|目|冠))(?:夺|走|取|下|得|过)?';
const ownGun = '(?:配枪|佩枪|警枪|枪套|枪支|手枪|步枪|冲锋枪|枪)(?![声口响战伤决击])';
const notToy = '(?<!水|玩具|油|焊|钉|气|温|速|真|打|马)';
const police = `(?:正在|执勤|值勤|处警|在场|该|一名)*${policeNoun}[^，。；]{0,8}?`;
export const gunGrabWords = new RegExp(
  [
    `(?:${seize}|拔|掏|抠|摸向|拽)${police}${notToy}${ownGun}`,
    `${seize}(?:配枪|佩枪|警枪|枪支|手枪|枪(?![声口响战伤决击]))`,
    `(?:将|把)${police}${notToy}${ownGun}[^，。；]{0,6}(?:抢|夺)`,
  ].join('|'),
);

/** Hands on what steers a car; whose car it is, the words before tell. */
export const steeringGrabbed = /(?:抢夺?|夺|抢控|拉扯?|拽|扯|扳|猛打)[^，。；]{0,4}(?:方向盘|档把|挡把|手刹)/;

const organ = '(?:派出所|公安局|分局|政府|机关|法院|检察院|警务站|警务室|交警队|交警大队)';

/** Words for what is done on the spot without touching anybody. */
export const spotWords: readonly Lexeme[] = [
  { act: 'gunGrab', words: gunGrabWords, reach: hands },
  { act: 'verbalAbuse', words: /辱骂|谩骂|侮辱|骂|脏话|出言不逊|羞辱|恶语|粗口|污言秽语/, reach: close },
  {
    act: 'spit',
    words: /吐[^，。；]{0,6}(?:口水|痰|唾沫)|(?:口水|痰|唾沫)[^，。；]{0,6}吐|啐/,
    reach: close,
  },
  {
    act: 'threatOfViolence',
    words: /扬言(?!自杀|自焚|跳)|威胁(?!性|到|公共)|恐吓|弄死|同归于尽/,
    reach: close,
  },
  // 围观 is looking on: a crowd that looks on while the 派出所民警 come storms nothing.
  {
    act: 'stormOrgan',
    words: new RegExp(
      `(?:冲击|强闯|硬闯|围攻|围堵|围困|包围|闯入|冲入|冲进|围(?![观栏墙殴绕]))(?:了|镇|县|区|市|乡|街道|当地|该|[一-龥]{0,4}?)${organ}(?!的?(?:${policeNoun}|门口喧哗))`,
    ),
    reach: close,
  },
  {
    act: 'checkpointRush',
    words:
      /冲卡|闯卡|冲关|闯关|冲闯|(?:冲过|闯过|强闯|硬闯|冲破|冲撞|越过|突破|撞断|撞开|撞毁|撞坏|撞倒|撞翻)[^，。；]{0,8}(?:卡|检查站|检查点|关卡|警戒|升降杆|道闸|栏杆|路障|拦截带|锥桶)|(?:掀开|扯断|扯掉|撕断|剪断|钻过|翻过|翻越)[^，。；]{0,6}(?:警戒|隔离带|封控线)/,
    reach: hands,
  },
  {
    act: 'blocking',
    words:
      /阻拦|阻挠|阻止|阻碍|妨碍|反抗|堵|拒绝|拒不|拒挪|拒检|抗拒|不配合|挡(?!风|泥板)|拦|坐在(?!副?驾驶|车[内里上]|后[排座]|一?旁)|躺|纠缠|围着|围住|围困|抱住|锁(?:闭|住)?车门|不(?:让|准|许|允许)[^，。；]{0,4}(?:民警|交警|警察|警方|执法人员)[^，。；]{0,8}(?:带走|带离|进|检查|执法|传唤|拖|查|抓|扣)[^，。；]*/,
    reach: 8,
  },
  {
    act: 'incitement',
    words:
      /煽动|教唆|鼓动|怂恿|(?:高喊|大喊|喊着?|叫嚷|喝令|指使|招呼)[^，。；]{0,6}(?:打死他|给我打|打他们|一起[上打]|都上|往死里打|动手打|砸车)/,
    reach: close,
  },
  { act: 'damagePoliceVehicleOrGear', words: steeringGrabbed, reach: hands },
  {
    act: 'confinement',
    words: new RegExp(
      `(?:围困|扣留|扣押|困住|反锁|软禁|拘禁|限制)[^，。；]{0,6}(?:${policeNoun}|人身自由)|(?:将|把)[^，。；]{0,6}${policeNoun}[^，。；]{0,6}(?:围困|扣留|反锁|锁在|困在|关在)|不(?:准|让|许|允许)(?:其|他们|${policeNoun})?(?:离开|走|撤离)|${policeNoun}[^，。；]{0,4}被(?:困|锁|关|反锁)`,
    ),
    reach: close,
  },
  {
    act: 'throwFromHeight',
    words:
      /(?:楼上|楼顶|阳台|窗口|窗户|高处|天台|屋顶|房顶|天桥|塔吊|脚手架|[0-9一二三四五六七八九十]+[楼层])[^，。；]{0,14}(?:扔|抛|投|掷|丢|泼|砸下)/,
    reach: close,
  },
  {
    act: 'documentSeizure',
    words:
      /(?:抢|夺|撕(?!扯)|毁|烧|涂改)(?![^，。；]{0,10}(?:自己|本人|其本人|身份证))[^，。；]{0,10}(?:笔录|决定书|告知[单书]|通知[单书]|罚单|违停单|传唤证|警官证|警察证|执法证|公文|文书|印章|案卷|卷宗|(?:执法|法律|案件)材料|凭证)|(?:将|把)[^，。；]{0,10}(?:笔录|决定书|告知[单书]|通知[单书]|罚单|传唤证|文书|案卷|卷宗|凭证)[^，。；]{0,4}(?:抢|夺|撕|毁|烧)|(?:接到|收到|拿到|接过|签收)[^，。；]{0,14}(?:笔录|决定书|告知[单书]|通知[单书]|罚单|违停单|传唤证)[^，。；]{0,6}(?:撕(?!扯)|毁|烧)/,
    reach: close,
  },
  {
    act: 'evidenceTampering',
    words:
      /(?:毁灭|销毁|隐匿|藏匿|转移|伪造|篡改|删除|丢弃|冲走|吞)[^，。；]{0,6}(?:证据|物证|监控|录像|毒品|凶器|作案工具|赃物)|(?:(?:将|把)[^，。；]{0,6}|被)(?:扣押|查封|扣留|暂扣)的?[^，。；]{0,6}(?:开走|抢走|骑走|转移|偷走|偷开|拖走|藏)|作伪证|串供|(?:阻止|威胁)[^，。；]{0,4}作证/,
    reach: hands,
  },
];

/** Throwing at police is read even where the record speaks of no violence: a throw that missed is often told so. */
export const thrownAtPolice: Lexeme = {
  act: 'throwObject',
  words: new RegExp(
    `(?:向|朝|对|往|冲)[^，。；]{0,8}(?:${policeNoun}|警车)[^，。；]{0,4}(?:扔|投|掷|抛|砸|丢|泼)|(?:扔|投|掷|抛|丢)[^，。；]{0,6}[砸落掉打][在到向中][^，。；]{0,4}(?:${policeNoun}|警车)`,
  ),
  reach: close,
};

/** Words for statements; in a violent record they tell what happened before or elsewhere. */
export const statementWords: readonly Lexeme[] = [
  {
    act: 'harassment',
    words:
      /骚扰|跟踪|尾随|滋扰|恶意拨打|拨打(?:报警电话|110|12389|12345)[^，。；]{0,6}(?:[0-9一二三四五六七八九十百千]+余?次|多次|数十次)|(?:反复|频繁)拨打|(?:短信|微信|私信|电话|来电|信件)[^，。；]{0,8}(?:恐吓|威胁)|(?:恐吓|威胁)(?:短信|信息|电话|信)/,
    reach: close,
  },
  // A lie to the police about oneself (未饮酒, 姓名) spreads nothing.
  {
    act: 'rumour',
    words:
      /谎报(?:警情|险情|疫情|灾情|案情|有人|发生|自己被)|报假警|假警情|谎称[^，。；]{0,8}(?:被[^，。；]{0,4}警|[民交辅]警[^，。；]{0,4}(?:打|撞|殴|伤|收))|谎称[^，。；]{0,6}(?:杀人|爆炸|炸弹|抢劫)|(?:扬言|称要|声称)[^，。；]{0,6}(?:炸|放火|投毒)|谣言|造谣|虚假(?:警情|信息|视频)|不实(?:视频|信息|言论)|恶意(?:报警|拨打)|恶意剪辑|(?<!未经|未作|没有|未加|任何)剪辑|拼接|摆拍|移花接木|断章取义|掐头去尾|(?:编造|虚构|捏造)[^，。；]{0,12}(?:打死|打残|致死|死亡|帖子|视频|消息)/,
    reach: close,
  },
  {
    act: 'onlinePost',
    words:
      /朋友圈|微信群|贴吧|微博|抖音|快手|短视频|发帖|跟帖|直播|网上发|网帖|视频号|小红书|网络论坛|本地论坛|公众号|业主群|(?:微信|QQ|工作|家长|村民?)群(?:里|内|中)|网络平台/,
    reach: close,
  },
  {
    act: 'publicPosting',
    words:
      /(?:张贴|散发|悬挂|拉起?|打出|撒)[^，。；]{0,10}(?:传单|材料|横幅|条幅|标语|大字报|小字报|海报|告示)|(?:传单|材料|横幅|条幅|标语|大字报|小字报|海报)[^，。；]{0,8}(?:张贴|散发|贴在|贴到|挂在|发给)|喇叭[^，。；]{0,6}(?:喊|播|骂)/,
    reach: close,
  },
  {
    act: 'privacyExposure',
    words:
      /人肉|开盒|(?:泄露|公布|公开|散布|曝光|发布)[^，。；]{0,14}(?:隐私|个人信息|住址|家庭地址|电话|手机号|身份证号)|(?:将|把)[^，。；]{0,24}(?:隐私|个人信息|住址|地址|手机号|身份证号|家庭信息|(?:孩子|子女|女儿|儿子|家属|家人|妻子|丈夫|父母)[^，。；]{0,8}(?:照片|学校|班级|单位))[^，。；]{0,12}(?:泄露|公布|公开|散布|曝光|发布|发到|发至|发在|上传|挂到|挂在|贴到|贴在)/,
    reach: close,
  },
  // 争吵 between the parties of a call-out is no criticism of the police.
  {
    act: 'grievance',
    words: new RegExp(
      `牢骚|风凉话|顶嘴|还嘴|犟嘴|顶了?[几两一]句|阴阳怪气|吐槽|抱怨|嘲讽|指责|质问|理论|(?:与|和|同|跟)[^，。；]{0,6}${policeNoun}[^，。；]{0,4}(?:争执|争吵|争辩)|${policeNoun}[^，。；]{0,2}争执`,
    ),
    reach: close,
  },
  {
    act: 'filming',
    words: /拍摄|拍视频|录像|录视频|拍照|(?:在旁|只|仅|参与|同场|站在)[^，]{0,4}围观/,
    reach: 8,
  },
];
