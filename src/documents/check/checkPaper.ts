import type { FinishedPaper } from '#app/paperPorts.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import type { CheckedItem, OfficialForm, OfficialItem } from '#domain/document/officialItem.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { bodyMeasures } from './bodyMeasures.ts';
import { docxMeasures, readWordPaper } from './docxMeasures.ts';
import { findElements } from './findElements.ts';
import { headMeasures } from './headMeasures.ts';
import type { Measured, PrintedPaper } from './measured.ts';
import { pageMeasures } from './pageMeasures.ts';
import { readMarks } from './readMarks.ts';

const printed = { ...pageMeasures, ...headMeasures, ...bodyMeasures };

/** Which of the two official forms a document has; `null` = it is no 公文 but a form or a list. */
export function officialFormOf({ blocks }: DocumentModel): OfficialForm | null {
  const head = blocks.find((block) => block.kind === 'letterhead');
  return head === undefined ? null : head.form;
}

/**
 * Measures a finished official paper against each item: the PDF from its bytes, the Word file from its parameters.
 *
 * Shape: one line per item that applies to the form, in the order of the items; empty for a paper that is no 公文.
 * Fails: Fault when an item names a measurement that does not exist.
 */
export async function checkPaper(
  paper: FinishedPaper,
  items: readonly OfficialItem[],
): Promise<readonly CheckedItem[]> {
  const form = officialFormOf(paper.model);
  if (form === null) return [];
  const pages = await readMarks(paper.pdf);
  const page: PrintedPaper = { form, pages, elements: findElements(paper.model, pages) };
  const word = readWordPaper(paper.docx, paper.model);
  return items
    .filter(({ forms }) => forms.includes(form))
    .map((item) =>
      judged(item, item.in === 'pdf' ? named(printed, item)(page) : named(docxMeasures, item)(word)),
    );
}

function named<T>(measures: Readonly<Record<string, T>>, { measure }: OfficialItem): T {
  const found = Object.hasOwn(measures, measure) ? measures[measure] : undefined;
  if (found === undefined) throw new Fault(`no measurement is called ${measure}`);
  return found;
}

/** Compares what was measured with what the item wants. */
export function judged(item: OfficialItem, measured: Measured): CheckedItem {
  const { id, name, clause, strength, in: where } = item;
  const base = { id, name, clause, strength, in: where, wanted: wantedText(item) };
  if (measured === null) return { ...base, result: 'notThere', found: '' };
  return { ...base, ...verdict(item, measured) };
}

function verdict(item: OfficialItem, measured: NonNullable<Measured>): Pick<CheckedItem, 'result' | 'found'> {
  switch (measured.kind) {
    case 'figures': {
      const wrong = measured.values.filter((value) => !isWithin(item, value));
      const shown = wrong.length > 0 ? wrong : measured.values;
      return { result: wrong.length === 0 ? 'holds' : 'fails', found: spanText(shown, item.unit) };
    }
    case 'flaws': {
      const [first] = measured.flaws;
      const more = measured.flaws.length > 1 ? `等${measured.flaws.length}处` : '';
      return first === undefined
        ? { result: 'holds', found: '符合' }
        : { result: 'fails', found: first + more };
    }
    case 'faces': {
      const other = measured.faces.filter((face) => !item.faces.some((part) => face.includes(part)));
      return { result: other.length === 0 ? 'holds' : 'fails', found: measured.faces.join('、') };
    }
  }
}

/** Binary fractions must not turn a millimetre into more than one. */
const ROUNDING = 0.005;

function isWithin({ wanted = 0, minus, plus }: OfficialItem, value: number): boolean {
  return value >= wanted - minus - ROUNDING && value <= wanted + plus + ROUNDING;
}

function wantedText({ wanted, minus, plus, unit, faces }: OfficialItem): string {
  if (faces.length > 0) return faces[0] ?? '';
  if (wanted === undefined) return '';
  const value = `${wanted}${unit}`;
  if (minus >= wanted && plus < wanted && wanted > 0) return `不超过${round(wanted + plus)}${unit}`;
  if (minus === plus) return minus === 0 ? value : `${value}±${minus}`;
  return `${round(wanted - minus)}～${round(wanted + plus)}${unit}`;
}

function spanText(values: readonly number[], unit: string): string {
  const [least, most] = [round(Math.min(...values)), round(Math.max(...values))];
  return least === most ? `${least}${unit}` : `${least}～${most}${unit}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
