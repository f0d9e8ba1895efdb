import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { labelOf } from '#domain/evidence/label.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PressedDocument } from './paperPorts.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

const TEMPLATE = 'E10';

export interface LabelOrder {
  readonly caseId: string;
  readonly evidenceIds: readonly string[];
  /** Places of the first sheet that are used up already. */
  readonly skip: number;
}

export interface PressedLabels extends PressedDocument {
  /** How the template divides a sheet. */
  readonly columns: number;
  readonly rows: number;
}

/**
 * Labels of the chosen items as a PDF, in the order of their numbers, in memory only.
 *
 * Fails: `case.*`; `evidence.notFound` when one of them is not there; `document.*`.
 */
export async function pressLabels(
  around: Surroundings,
  { caseId, evidenceIds, skip }: LabelOrder,
): Promise<Result<PressedLabels>> {
  const read = await around.vault.readCase(caseId);
  if (!read.ok) return read;
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const template = await around.shelf.template(TEMPLATE);
  if (!template.ok) return template;
  const wanted = new Set(evidenceIds);
  const items = read.value.evidence.filter(({ id }) => wanted.has(id));
  if (items.length < wanted.size) return refused(failure('evidence.notFound'));
  const { model } = fillTemplate(template.value, {
    document: { number: null, madeAt: around.clock.now(), madeByName: around.user.name },
    unit: { name: unit.value.unitName },
    labels: items.map((item) => {
      const { lines, heading, code, codeWords } = labelOf(item, read.value);
      const said = lines.map(({ label, text }) => ({
        labelText: label,
        valueText: text === '' ? null : text,
      }));
      return { heading, lines: said, code, codeWords: [...codeWords] };
    }),
    labelSheet: { skip },
  });
  const pressed = await around.press.press(model, 'pdf');
  if (!pressed.ok) return pressed;
  const sheet = model.blocks.find((block) => block.kind === 'labels');
  return ok({ ...pressed.value, columns: sheet?.columns ?? 1, rows: sheet?.rows ?? 1 });
}
