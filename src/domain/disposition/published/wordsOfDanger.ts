import { clausesOf, saysOf, type Reading } from './clauses.ts';

/** Danger that the means themselves or the source's own words tell; everything else is for people to judge. */
const deadly: Reading = {
  words:
    /(?:泼|浇|洒|倒)[^，。；]{0,8}(?:汽油|酒精|柴油|助燃)[^。；]{0,10}(?:点燃|点火|引燃|着火)|(?:点燃|引燃)[^，。；]{0,6}(?:汽油|身上|衣服)|引爆|割喉|足以致[^，。；]{0,8}(?:重伤|死亡)|严重危及(?:民警|交警|人身|生命)|危及(?:民警|交警|辅警|其)?生命|(?:开枪|持枪[^，。；]{0,6})射击|向[^，。；]{0,6}(?:[民交辅特]警|警察)[^，。；]{0,4}(?:开枪|射击)|[向朝对][^，。；]{0,6}(?:[民交辅特]警|警察)[^，。；]{0,4}开了?[一二两三四五六七八九十几数\d]*枪/,
  reach: 12,
};
const forMany: Reading = {
  words:
    /危及[^，。；]{0,6}(?:路人|行人|群众|公共安全|周边|周围|不特定|他人安全|过往)|(?:冲|撞)(?:向|入|进|击)?[^，。；]{0,4}(?:人群|人行道|路人|行人)|(?:煤气罐?|液化气罐?)[^，。；]{0,10}(?:威胁|点|引)|(?:威胁|扬言)[^，。；]{0,10}(?:煤气|液化气)|(?:打开|拧开)[^，。；]{0,6}(?:阀门|煤气|液化气|燃气)|(?:引爆|点燃)[^，。；]{0,6}(?:煤气|燃气|炸药|爆炸)|炸药|雷管|(?:抢|夺|抢夺|抢控|拉扯|拽)[^，。；]{0,4}(?:方向盘|档把|挡把|手刹)/,
  reach: 12,
  toOthersToo: true,
};

export const isDeadly = (story: string): boolean => saysOf(clausesOf(story), deadly);
export const endangersMany = (story: string): boolean => saysOf(clausesOf(story), forMany);

/** Was anybody in the police car that was attacked? `null` = not told. */
export function carOccupied(story: string): 'yes' | 'no' | null {
  if (
    /(?:车内|车上)[^，。；]{0,6}(?:有|坐|民警|辅警|交警)|(?:民警|交警|辅警)[^，。；]{0,6}(?:在|坐)[^，。；]{0,2}(?:警车|车)(?:内|里|上)/.test(
      story,
    )
  )
    return /(?:车内|车上)[^，。；]{0,3}(?:没有|无)/.test(story) ? 'no' : 'yes';
  // A police car that moves has somebody at the wheel.
  if (/行驶[中着的]*警车|警车[^，。；]{0,2}行驶/.test(story)) return 'yes';
  return /空警车|空车|(?:警车|车内|车上|路边|院内)[^，。；]{0,6}(?:无人|没有人)|无人的?警车/.test(story)
    ? 'no'
    : null;
}
