import { measureNames, type MeasureId } from './measures.ts';
import type { OpenTrack } from './proposal.ts';

/** The word a stored range uses for what a public-order measure brings. */
const wordOf: Partial<Readonly<Record<MeasureId, string>>> = {
  administrativeDetention: '拘留',
  detentionNotExecuted: '拘留',
  fine: '罚款',
  warning: '警告',
};

/** Why a measure is none the range of the track names; `null` = it is, or no range is stored. Source: 治安管理处罚法 第十条; SPEC D-K52. */
export function outsideRange(
  measure: MeasureId,
  { track, penalty, limits }: Pick<OpenTrack, 'track' | 'penalty' | 'limits'>,
): string | null {
  const word = wordOf[measure];
  if (measure === 'fine' && limits !== null && limits.fineYuan !== null && limits.fineAloneYuan === null)
    return `${track}的法定幅度（${penalty}）没有单处的罚款，只能与拘留并处：减轻处罚须写明法定的减轻情节。`;
  if (word === undefined || penalty === '' || penalty.includes(word)) return null;
  return `${track}的法定幅度（${penalty}）没有${measureNames[measure]}：减轻处罚须写明法定的减轻情节。`;
}
