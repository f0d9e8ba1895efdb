import { isOwnRecording } from './ownMaking.ts';
import type { LintRule, Scene } from './rule.ts';

/** Nobody collects evidence in a matter of their own. Source: law.md §5.3. */
export const rulesOfRecusal: readonly LintRule[] = [
  {
    id: 'E-109',
    source: '刑事诉讼法第二十九条；公安机关办理刑事案件程序规定第三十二条；治安管理处罚法第九十五条',
    severity: 'defect',
    appliesTo: '取证、询问、记录、检查、主持辨认的人员',
    check: (scene) => (partiesAmongDoers(scene).length === 0 ? 'fine' : 'wrong'),
    wrong: (scene) => `${partiesAmongDoers(scene).join('、')}，应当回避而参与取证。`,
    unsaid: '没有写明取证人员。',
    mend: '由无关人员重新取证；同名而不是同一人的，核对后写明警号。',
  },
];

/** A recording somebody's own body camera made is no act of investigation, and an officer may explain how he caught a man. */
function doersOf(scene: Scene): readonly string[] {
  const { collection, particulars } = scene.item;
  const isOwn = particulars?.kind === 'explanation' || isOwnRecording(scene);
  const collectors = collection.act === 'selfMade' && isOwn ? [] : collection.by;
  if (particulars === null) return collectors;
  if (particulars.kind === 'interview')
    return [...collectors, ...particulars.interviewers, particulars.recorder];
  const holds = particulars.kind === 'lineup' || particulars.kind === 'examination';
  return holds ? [...collectors, ...particulars.conductedBy] : collectors;
}

function partiesAmongDoers(scene: Scene): readonly string[] {
  const { rightsCase } = scene;
  const doers = new Set(doersOf(scene).map((name) => name.trim()));
  const named = (people: readonly { readonly name: string }[], role: string) =>
    people
      .filter(({ name }) => name.trim() !== '' && doers.has(name.trim()))
      .map(({ name }) => `${name}是${role}`);
  return [
    ...named(rightsCase.officers, '本案受侵害人'),
    ...named(rightsCase.witnesses, '本案证人'),
    ...named(rightsCase.counterparties, '本案对方当事人'),
  ];
}
