import { peopleOf } from '#domain/case/peopleOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { recordRedaction, recordStill, recordStillComparison } from '#domain/evidence/derive.ts';
import type { RedactionInput, StillInput } from '#domain/evidence/derive.ts';
import type { EvidenceItem, FiledItem } from '#domain/evidence/evidenceItem.ts';
import { PAGE_DOTS_PER_INCH } from '#domain/evidence/redactionFill.ts';
import { filedItem } from '#domain/evidence/itemsOfCase.ts';
import type { IntakeFile } from '#domain/evidence/recordIntake.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeCase } from './changeCase.ts';
import type { PictureProblem, PictureWishes } from './picturePorts.ts';
import { readAll } from './readAll.ts';
import { readBack } from './readBack.ts';
import { inOnePart } from './storeBytes.ts';
import type { Surroundings } from './surroundings.ts';

interface Target {
  readonly caseId: string;
  readonly revision: number;
}

/**
 * Keeps a picture the player showed as an item of its own.
 *
 * Fails: as `recordStill`; `evidence.pictureUnfit`; storage refusals.
 * Source: SPEC E-40.
 */
export async function takeStill(
  around: Surroundings,
  target: Target,
  { png, ...still }: StillInput & { readonly png: Uint8Array },
): Promise<Result<RightsCase>> {
  const parent = await parentOf(around, target.caseId, still.evidenceId);
  if (!parent.ok) return parent;
  const wishes = { sizes: sizesOf(parent.value.item), boxes: [], absentTexts: [], parent: null };
  const verdict = await around.pictures.check(png, wishes);
  if (!verdict.ok)
    return refused(failure('evidence.pictureUnfit', { problem: problemText(verdict.problem) }));
  const stored = await store(around, png, `证据${parent.value.item.number}_${still.atMs}ms.png`);
  if (!stored.ok) return stored;
  return changeCase(around, target, (it, stamp) => recordStill(it, still, stored.value, stamp));
}

/**
 * Keeps a redacted copy, if its stored bytes prove to be covered; otherwise nothing is registered.
 *
 * Fails: as `recordRedaction`; `evidence.redactionUnproved`; storage refusals.
 * Source: SPEC E-43, E-44.
 */
export async function redact(
  around: Surroundings,
  target: Target,
  { png, ...input }: RedactionInput & { readonly png: Uint8Array },
): Promise<Result<RightsCase>> {
  const parent = await parentOf(around, target.caseId, input.evidenceId);
  if (!parent.ok) return parent;
  const { item, rightsCase } = parent.value;
  const absentTexts = namesOf(rightsCase);
  const measure = await measureOf(around, item, input.page);
  if (!measure.ok) return measure;
  const wishes = { ...measure.value, boxes: input.boxes, absentTexts };
  const sent = await around.pictures.check(png, wishes);
  if (!sent.ok) return refused(failure('evidence.redactionUnproved', { problem: problemText(sent.problem) }));
  const stored = await store(around, png, `证据${item.number}_遮盖件.png`);
  if (!stored.ok) return stored;
  // What counts is what lies in the vault; what was sent is looked at first, so that nothing unfit comes to lie there.
  const bytes = await readAll(around, stored.value.file.sha256);
  if (!bytes.ok) return bytes;
  const verdict = await around.pictures.check(bytes.value, wishes);
  if (!verdict.ok)
    return refused(failure('evidence.redactionUnproved', { problem: problemText(verdict.problem) }));
  const proof = {
    pixelsChecked: verdict.pixelsChecked,
    hasNoMetadata: true,
    textsNotFound: absentTexts.slice(0, 40),
  } as const;
  return changeCase(around, target, (it, stamp) =>
    recordRedaction(
      it,
      input,
      { stored: stored.value, proof, pixelsCompared: verdict.pixelsCompared },
      stamp,
    ),
  );
}

/**
 * Compares a still with the same place of its parent, taken again.
 *
 * Fails: `evidence.notFound`, `evidence.notAStill`, `evidence.pictureUnfit`.
 * Source: SPEC E-42.
 */
export async function compareStill(
  around: Surroundings,
  target: Target,
  { evidenceId, png }: { readonly evidenceId: string; readonly png: Uint8Array },
): Promise<Result<RightsCase>> {
  const still = await parentOf(around, target.caseId, evidenceId);
  if (!still.ok) return still;
  const kept = await readAll(around, still.value.item.file.sha256);
  if (!kept.ok) return kept;
  const compared = await around.pictures.compare(kept.value, png);
  if (!compared.ok)
    return refused(failure('evidence.pictureUnfit', { problem: problemText(compared.problem) }));
  const { pixels, differingPixels, largestDifference } = compared;
  const figures = `${pixels}个像素中${differingPixels}个不同，最大色差${largestDifference}（满值255）`;
  const judgement =
    largestDifference <= TOLERANCE ? `在容差${TOLERANCE}以内，视为一致` : '超出容差，请查明原因';
  const finding = differingPixels === 0 ? `${pixels}个像素完全一致` : `${figures}，${judgement}`;
  return changeCase(around, target, (it, stamp) => recordStillComparison(it, evidenceId, finding, stamp));
}

/** Players round colours in their own ways; the eye sees none of it. Of one channel, 0–255. Source: SPEC E-42. */
const TOLERANCE = 3;

async function parentOf(around: Surroundings, caseId: string, evidenceId: string) {
  const rightsCase = await around.vault.readCase(caseId);
  if (!rightsCase.ok) return rightsCase;
  const item = filedItem(rightsCase.value, evidenceId);
  return item.ok ? ok({ item: item.value, rightsCase: rightsCase.value }) : item;
}

/** What the copy is held against: the size its page has when drawn, or the picture itself. */
async function measureOf(
  around: Surroundings,
  { file }: FiledItem,
  page: number | null,
): Promise<Result<Pick<PictureWishes, 'sizes' | 'parent'>>> {
  if (page === null) {
    const bytes = await readAll(around, file.sha256);
    return bytes.ok ? ok({ sizes: null, parent: bytes.value }) : bytes;
  }
  const object = await around.vault.openObject(file.sha256);
  if (!object.ok) return object;
  const drawing = { number: page, dotsPerInch: PAGE_DOTS_PER_INCH };
  const size = await around.textReader.pageSize(object.value, drawing);
  return size.ok ? ok({ sizes: [size.value], parent: null }) : size;
}

/** As the video says of itself, upright or turned; `null` when it does not. */
function sizesOf({ file }: EvidenceItem): PictureWishes['sizes'] {
  const { widthPx = null, heightPx = null } = file?.claims ?? {};
  if (widthPx === null || heightPx === null) return null;
  return [
    { widthPx, heightPx },
    { widthPx: heightPx, heightPx: widthPx },
  ];
}

/** What a redacted copy must not say: whoever reads it would know whom it shows. */
function namesOf(rightsCase: RightsCase): readonly string[] {
  const names = peopleOf(rightsCase).map(({ name }) => name);
  const numbers = rightsCase.counterparties.map(({ idNumber }) => idNumber);
  return [...new Set([...names, ...numbers])].filter((text) => text.trim().length > 1).slice(0, 200);
}

async function store(around: Surroundings, png: Uint8Array, fileName: string): Promise<Result<IntakeFile>> {
  const stored = await around.vault.storeObject(inOnePart(png));
  if (!stored.ok) return stored;
  const origin = { fileName, originalPath: '本程序制作', sourceModifiedAt: around.clock.now() };
  return readBack(around, stored.value, origin);
}

const problems: Readonly<Record<PictureProblem['kind'], string>> = {
  notPng: '不是 PNG 图像',
  damaged: '图像数据不完整',
  tooLarge: '图像太大',
  metadata: '图像中有元数据',
  trailingBytes: '图像后面有多余的字节',
  otherSize: '图像尺寸与原件不同',
  boxOutside: '遮盖框超出画面',
  notCovered: '遮盖框内有没有盖住的像素',
  hidden: '完全透明的地方还留有颜色',
  textFound: '图像文件中发现当事人信息',
  changedOutside: '遮盖框以外的画面与原件不同',
  parentUnreadable: '原件读不出来，无法核对',
  notSupported: '不支持的图像格式',
  tooSlow: '核验没有在时限内完成',
};

function problemText({ kind, detail }: PictureProblem): string {
  return detail === '' ? problems[kind] : `${problems[kind]}（${detail}）`;
}
