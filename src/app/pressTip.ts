import type { KnownIdentities } from '#domain/deidentification/findIdentities.ts';
import { orNull } from '#domain/document/caseFields/wording.ts';
import { drillMark } from '#domain/document/drillMark.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { identitiesIn, tipKindNames, tipObstacle } from '#domain/registers/inspectorateTip.ts';
import type { InspectorateTip } from '#domain/registers/inspectorateTip.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { DocumentFormat } from './paperPorts.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

const TEMPLATE = 'S02';

/**
 * Who is known in these cases, for the check beside the text; a case this person may not open is refused.
 *
 * Fails: whatever reading a case fails with.
 */
export async function knownIn(
  around: Surroundings,
  caseIds: readonly string[],
): Promise<Result<KnownIdentities>> {
  const cases: RightsCase[] = [];
  for (const id of caseIds) {
    const read = await around.vault.readCase(id);
    if (!read.ok) return read;
    cases.push(read.value);
  }
  return ok(identitiesIn(cases));
}

export interface TipOrder {
  readonly id: string;
  readonly format: DocumentFormat;
  /** Straight to the printer, or a readable copy outside the vault. */
  readonly use: 'print' | 'copy';
}

/**
 * S02 of a kept tip, in memory only; that it was made is noted before anybody gets it.
 *
 * Fails: `registers.rowUnknown`; `registers.tipNotReady` while somebody could be recognised, it is too long or nobody approved it; `document.*`.
 * Source: SPEC R-11…R-14.
 */
export async function pressTip(around: Surroundings, { id, format, use }: TipOrder) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const tip = unit.value.registers?.tips.find((one) => one.id === id);
  if (tip === undefined) return refused(failure('registers.rowUnknown'));
  const known = await knownIn(around, tip.caseIds);
  if (!known.ok) return known;
  const title = `${tipKindNames[tip.kind]}（${tip.title}）`;
  const problem = tipObstacle(tip, known.value);
  if (problem !== null) return refused(failure('registers.tipNotReady', { paper: title, problem }));
  const template = await around.shelf.template(TEMPLATE);
  if (!template.ok) return template;
  const filled = fillTemplate(
    template.value,
    {
      document: { number: null, madeAt: around.clock.now(), madeByName: around.user.name },
      unit: { name: unit.value.unitName, inspectorate: `${unit.value.unitName}警务督察部门` },
      tip: tipFields(tip),
    },
    drillMark(unit.value),
  );
  const pressed = await around.press.press(filled.model, format);
  if (!pressed.ok) return pressed;
  const noted = await around.vault.note(
    null,
    use === 'print'
      ? { act: 'printed', what: `打印${title}` }
      : { act: 'externalViewerUsed', what: `带出副本：${title}` },
  );
  return noted.ok ? ok({ ...pressed.value, title }) : noted;
}

function tipFields(tip: InspectorateTip) {
  const { kind, editedOn, issue, title, situation, facts, risks, advice, approver } = tip;
  return {
    kindText: tipKindNames[kind],
    editedOn,
    issue: orNull(issue),
    title: orNull(title),
    situation: orNull(situation),
    facts: orNull(facts),
    risks: orNull(risks),
    advice: orNull(advice),
    approver: orNull(approver),
  };
}
