import { Alert, Form, Select } from 'antd';
import type { Counterparty } from '#domain/case/person.ts';
import { decisionOf } from '#domain/case/decisionOf.ts';
import { decidedBeside } from '#domain/case/outcomeRange.ts';
import type { PenaltyRange } from '#domain/case/outcomeRange.ts';
import type { LegalOutcome } from '#domain/disposition/legalOutcome.ts';
import { besideLimits } from '#domain/disposition/penaltyLimits.ts';
import type { DecidedBeside } from '#domain/disposition/penaltyLimits.ts';
import { useOpenCase } from '../CaseContext.ts';
import { WordsField } from '../pieces/TextFields.tsx';
import { RangeBox } from './RangeBox.tsx';

/** What is typed so far. */
interface Typed {
  readonly kind?: LegalOutcome['kind'] | undefined;
  readonly days?: LegalOutcome['days'] | undefined;
  readonly fineFen?: LegalOutcome['fineFen'] | undefined;
  readonly appliedTrack?: LegalOutcome['appliedTrack'] | undefined;
  readonly on?: LegalOutcome['on'] | null | undefined;
}

export const penaltyKinds: ReadonlySet<LegalOutcome['kind'] | undefined> = new Set([
  'administrativeDetention',
  'fine',
  'warning',
] as const);

/** By which article the paper punishes, what that article carries, and why the penalty lies beside it. */
export function PenaltyRangeFields({ person }: { readonly person: Counterparty }) {
  const { view } = useOpenCase();
  const form = Form.useFormInstance<Typed>();
  const kind = Form.useWatch('kind', form);
  const days = Form.useWatch('days', form);
  const fineFen = Form.useWatch('fineFen', form);
  const chosen = Form.useWatch('appliedTrack', form);
  const on = Form.useWatch('on', form);
  if (!penaltyKinds.has(kind) || view.penaltyRanges.length === 0) return null;
  const decided = decisionOf(view.rightsCase, person.id)?.track;
  const range = view.penaltyRanges.find(({ track }) => track === (chosen ?? decided));
  const decidedToo =
    on === null || on === undefined
      ? undefined
      : decidedBeside(view.rightsCase, {
          id: '',
          counterpartyId: person.id,
          on,
          appliedTrack: chosen ?? null,
        });
  return (
    <>
      <Form.Item
        name="appliedTrack"
        label="决定书适用的定性"
        extra="没有选的，按案件决定的定性；几种违法行为分别处罚的，逐种登记"
      >
        <Select
          allowClear
          placeholder={
            range === undefined ? '照决定书选择，用来核对法定幅度' : `案件决定：${range.qualification}`
          }
          options={view.penaltyRanges.map(({ track, qualification }) => ({
            value: track,
            label: `${qualification}（${track}）`,
          }))}
          aria-label="决定书适用的定性"
        />
      </Form.Item>
      {range === undefined ? null : (
        <RangeOf range={range} typed={{ kind, days, fineFen }} decidedToo={decidedToo} />
      )}
      <WordsField
        name="rangeReason"
        label="不在法定幅度以内的理由"
        most={500}
        extra="减轻处罚、合并执行、适用后来的法律的，照决定书写明事实；在幅度以内的留空"
      />
    </>
  );
}

interface RangeOfProps {
  readonly range: PenaltyRange;
  readonly typed: Typed;
  /** `undefined` = the day is not known yet. */
  readonly decidedToo: DecidedBeside | undefined;
}

function RangeOf({ range, typed: { kind, days, fineFen }, decidedToo }: RangeOfProps) {
  const beside =
    kind === undefined
      ? null
      : besideLimits({ kind, days: days ?? null, fineFen: fineFen ?? null }, range.limits, decidedToo);
  return (
    <RangeBox penalty={range.penalty} basis={range.basis}>
      {beside === null ? null : (
        <Alert type={beside.carriedBy === 'nothing' ? 'error' : 'warning'} showIcon title={beside.why} />
      )}
    </RangeBox>
  );
}
