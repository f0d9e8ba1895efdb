import { brokenLinks, changedSeals, givenBeforeTaken } from '../custodyBreaks.ts';
import { isTaken } from './ownMaking.ts';
import { isDerived } from './rule.ts';
import type { LintRule, Scene } from './rule.ts';

const moved = '移交过的证据';

/** 保管、移交: who had it is known without a break, under which seal. Source: law.md §5.5; documents.md §4.4. */
export const rulesOfCustody: readonly LintRule[] = [
  {
    id: 'E-205',
    source: '最高人民法院关于适用刑事诉讼法的解释第八十六条；公安机关办理行政案件程序规定第八十八条（待核）',
    severity: 'defect',
    appliesTo: moved,
    check: onceMoved(breaksOf),
    wrong: (scene) => `移交断链：${breaksOf(scene).join('；')}。`,
    unsaid: '没有写明由谁交出、由谁接收。',
    mend: '补登中间漏记的交接；姓名、时间写错的再登记一次并写明，或者由经手人写出情况说明。',
  },
  {
    id: 'E-206',
    source:
      '最高人民法院关于适用刑事诉讼法的解释第八十六条；公安机关办理行政案件程序规定第一百九十条（待核）',
    severity: 'defect',
    appliesTo: moved,
    check: onceMoved(sealsOf),
    wrong: (scene) => `封条号前后不符：${sealsOf(scene).join('；')}。`,
    unsaid: '没有写明封条号。',
    mend: '核对实物封条；拆封、重新封存的登记为“已拆封”“重新封存”并写明原因，写错的由经手人写出情况说明。',
  },
];

/** Asked of what somebody else has had in hand. */
function onceMoved(found: (scene: Scene) => readonly string[]): LintRule['check'] {
  return (scene) => {
    if (isDerived(scene.item) || scene.moves.length === 0) return 'notApplicable';
    return found(scene).length === 0 ? 'fine' : 'wrong';
  };
}

function sealsOf({ item, moves }: Scene): readonly string[] {
  return changedSeals(item, moves);
}

function breaksOf(scene: Scene): readonly string[] {
  const { item, moves } = scene;
  // What the police made themselves is often handed over before it is brought in here.
  const early = isTaken(scene) ? givenBeforeTaken(item, moves) : null;
  return [...(early === null ? [] : [early]), ...brokenLinks(moves)];
}
