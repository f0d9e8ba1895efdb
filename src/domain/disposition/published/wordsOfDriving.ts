import { clausesOf, policeNoun, saysOf } from './clauses.ts';

/** What a driver does to somebody on purpose, in the words of the act's own name; 冲过 and 撞断 are about things. */
const aimedAtSomebody = {
  words: new RegExp(
    `冲撞(?!卡|检查|栏|杆|护栏)|追撞|碾|拖行|拖拽|推行|顶(?:撞|行|着|住|在)|两次撞|反复(?:撞|碾)|故意[^，。；]{0,6}撞|加速(?:追|故意|直接|径直)?[撞冲](?:向|击)|(?:撞|冲|驶|开)向[^，。；]{0,8}(?:${policeNoun}|警车|其|人群)|撞击[^，。；]{0,6}(?:${policeNoun}|警车)|(?:向|朝|对着?)[^，。；]{0,6}(?:${policeNoun}|警车)[^，。；]{0,4}[撞冲]`,
  ),
  // 民警冲向车辆 is the officer's movement.
  reach: 3,
};
const dragged = {
  words:
    /(?:抓住|抓着|扒住|扒着|拉住|拽住|攀住|挂在)[^，。；]{0,12}(?:拖行|拖拽|拖带|带倒|拖出)|(?:拖行|拖拽|拖带|带倒|拖出)[^，。；]{0,14}(?:逃|驶离)/,
  // 民警抓住车门被拖行: the officer holds on, the driver drags.
  reach: -1,
};
/** Who drives on with somebody's body in, on or under the grip of the car knows what it does to them. Source: 解释 第二条. */
const bodyAtCar =
  /(?:探身|身体探|探入|伸[入进]|半个身子)[^，。；]{0,8}(?:驾驶室|车内|车窗|车里)|(?:探身|伸手)[入进]?[^，。；]{0,4}(?:驾驶室|车内|车窗)|(?:趴|扑|坐|站)在[^，。；]{0,4}(?:引擎盖|发动机盖|车头|前机盖)|夹[住着][^，。；]{0,8}(?:手|臂|胳膊)/;
const drivesOn = /强行|加速|猛踩|猛打|仍|继续|不顾|起步|行驶|倒车/;
const drivesOnKnowing = (clauses: readonly string[]): boolean => {
  const place = clauses.findIndex((clause) => bodyAtCar.test(clause));
  return place >= 0 && drivesOn.test(clauses.slice(place, place + 4).join('，'));
};

/** That somebody was hit; whether on purpose is told by what stands beside it. */
const hitSomebody = {
  words: new RegExp(
    `撞(?:倒|飞|伤|死|翻)(?![^，。；]{0,4}(?:护栏|路边|栏杆|升降杆|隔离|锥桶|减速|路障|反光|车))|撞(?=${policeNoun})`,
  ),
  reach: 0,
};
const evasion = /逃|驶离|冲卡|闯卡|冲关|闯关|避让|冲过|闯过|强闯|躲避|摆脱|甩开/;
const accident = /不慎|失控|刹车失灵|误踩|溜车|意外|没有看见|未发现|未注意|避让/;

/** 抓住车窗，继续加速，将其拖行: the grip and the drag stand in clauses of their own. */
function isDraggedLater(clauses: readonly string[]): boolean {
  const place = clauses.findIndex((clause) =>
    /(?:抓|扒|拉|拽|攀)[住着][^，。；]{0,4}车|挂在[^，。；]{0,4}车/.test(clause),
  );
  return place >= 0 && /拖[行拽带]/.test(clauses.slice(place, place + 4).join('，'));
}

function isDraggedInFlight(story: string, clauses: readonly string[]): boolean {
  if (!evasion.test(story) || /故意|加速(?:[撞冲]|追)|反复|两次|碾|[撞冲]向/.test(story)) return false;
  const isHeldOn = saysOf(clauses, dragged) || isDraggedLater(clauses);
  return isHeldOn && !saysOf(clauses, hitSomebody);
}

/** What a driver was after, as far as the words say; a rail that was rammed or an officer who ran towards the car tell nothing. */
export function drivingIntent(story: string): 'attack' | 'flee' | 'unknown' {
  const clauses = clausesOf(story);
  if (drivesOnKnowing(clauses)) return 'attack';
  // Who drives off with somebody at the door drags them; whether to harm or to get away, people say.
  if (isDraggedInFlight(story, clauses)) return 'unknown';
  if (saysOf(clauses, aimedAtSomebody))
    return accident.test(story) && !/故意/.test(story) ? 'unknown' : 'attack';
  if (evasion.test(story)) return 'flee';
  return saysOf(clauses, hitSomebody) && !accident.test(story) ? 'attack' : 'unknown';
}
