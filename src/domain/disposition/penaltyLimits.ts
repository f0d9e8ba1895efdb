import { z } from 'zod';
import { moneyText } from '../kernel/money.ts';
import type { LegalOutcome } from './legalOutcome.ts';

const Span = z.strictObject({ least: z.int().nonnegative(), most: z.int().positive() });

/** The figures of one statutory range, all its steps together; the words of it are `ranges`. */
export const PenaltyLimits = z.strictObject({
  /** Is a warning among the penalties of the article? */
  warning: z.boolean(),
  /** Units: days; several spans where the steps of the article leave a gap. */
  detentionDays: z.array(Span).readonly(),
  /** Units: yuan; `null` = the article knows no fine. */
  fineYuan: Span.nullable(),
  /** The highest fine that stands without detention (或者…罚款); `null` = a fine stands beside detention only. Units: yuan. */
  fineAloneYuan: z.int().positive().nullable(),
  /** From so many days on the article adds a fine of necessity (并处, not 可以并处); `null` = it never does. Units: days. */
  fineDueFromDays: z.int().positive().nullable(),
});
export type PenaltyLimits = z.infer<typeof PenaltyLimits>;

/** What a penalty that lies beside its range still needs to be taken down. */
export interface BesideLimits {
  /** `nothing` = no reason can carry it. */
  readonly carriedBy: 'reason' | 'nothing';
  readonly why: string;
  readonly at: 'kind' | 'days' | 'fineFen';
}

type Penalty = Pick<LegalOutcome, 'kind' | 'days' | 'fineFen'>;

/** What the same decision brings beside the penalty that is looked at. */
export interface DecidedBeside {
  readonly detention: boolean;
  readonly fine: boolean;
}
const nothingBeside: DecidedBeside = { detention: false, fine: false };

/**
 * Does a penalty lie within the range of its article? `null` = it does, or it is no penalty of the public-order law.
 *
 * Below the range stands whoever names what mitigates; above it nothing does, but days of several acts carried out together.
 * Source: 治安管理处罚法 第十六条、第二十条、第六十一条; SPEC D-K60, D-K61, D-K65.
 */
export function besideLimits(
  { kind, days, fineFen }: Penalty,
  limits: PenaltyLimits,
  decided: DecidedBeside = nothingBeside,
): BesideLimits | null {
  if (kind === 'warning')
    return limits.warning ? null : { carriedBy: 'reason', why: `法定幅度没有警告，${mitigated}`, at: 'kind' };
  if (kind === 'administrativeDetention' && days !== null) return besideDays(days, limits);
  return kind === 'fine' && fineFen !== null ? besideFine(fineFen, limits, decided) : null;
}

/** The fine the article adds of necessity and nobody took down; `null` = none. Source: 治安管理处罚法 第五十一条; SPEC D-K66. */
export function missingFine(
  { kind, days }: Penalty,
  { fineDueFromDays }: PenaltyLimits,
  decided: DecidedBeside,
): string | null {
  const isDue =
    kind === 'administrativeDetention' && fineDueFromDays !== null && (days ?? 0) >= fineDueFromDays;
  return isDue && !decided.fine
    ? '这一档拘留应当并处罚款，还没有登记同一决定的罚款：决定书并处的补登记，没有并处的写明法定的减轻情节。'
    : null;
}

const mitigated = '减轻处罚须写明法定的减轻情节。';

function besideDays(days: number, { detentionDays }: PenaltyLimits): BesideLimits | null {
  if (detentionDays.some(({ least, most }) => least <= days && days <= most)) return null;
  const most = Math.max(...detentionDays.map((span) => span.most));
  const why =
    days > most
      ? `拘留${days}日超出这一定性最长的${most}日：属于几种违法行为合并执行的，写明每种行为各拘留几日。`
      : `拘留${days}日不在法定幅度以内，${mitigated}`;
  return { carriedBy: 'reason', why, at: 'days' };
}

function besideFine(
  fineFen: number,
  { fineYuan, fineAloneYuan }: PenaltyLimits,
  { detention }: DecidedBeside,
): BesideLimits | null {
  const said = `罚款${moneyText(fineFen) ?? ''}`;
  if (fineYuan === null) return { carriedBy: 'reason', why: `法定幅度没有罚款，${mitigated}`, at: 'fineFen' };
  if (fineFen > fineYuan.most * 100)
    return {
      carriedBy: 'nothing',
      why: `${said}超过这一定性的罚款上限${fineYuan.most}元；几种违法行为分别罚款的，按各自的定性分别登记。`,
      at: 'fineFen',
    };
  if (!detention && fineFen > (fineAloneYuan ?? 0) * 100)
    return {
      carriedBy: 'reason',
      why: `${said}${fineAloneYuan === null ? '只能与拘留并处' : `超过不拘留时的罚款上限${fineAloneYuan}元`}：同一决定并处拘留的先登记拘留；没有拘留的写明依据。`,
      at: 'fineFen',
    };
  return fineFen < fineYuan.least * 100
    ? { carriedBy: 'reason', why: `${said}低于法定的最低额${fineYuan.least}元，${mitigated}`, at: 'fineFen' }
    : null;
}
