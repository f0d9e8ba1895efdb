import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { addForm } from '#domain/ownForms/changeForms.ts';
import { newestVersion } from '#domain/ownForms/ownForm.ts';
import { keepEdition } from '#domain/templateEditions/keepEdition.ts';
import { knownKey } from '#domain/templatePack/knownKey.ts';
import type { PackOrigin } from '#domain/templatePack/packOrigin.ts';
import type { PackedEdition, PackedForm } from '#domain/templatePack/templatePack.ts';
import { editionShelf } from './editionShelf.ts';
import type { EditionShelf } from './editionShelf.ts';
import { openTemplatePack, weighPackedEdition, weighPackedForm } from './openTemplatePack.ts';
import type { GenuineTemplatePack } from './paperPorts.ts';
import { storeBytes } from './storeBytes.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface PackAcceptance {
  readonly token: string;
  /** Of the pack that was looked at. */
  readonly sha256: Sha256;
  readonly templateIds: readonly string[];
  /** Titles of the own forms. */
  readonly formTitles: readonly string[];
  /** The fingerprint was compared with the unit that made it. */
  readonly isKeyChecked: boolean;
}

/** What came in; what was the same already is only counted. */
export interface TakenTemplates {
  readonly editions: number;
  readonly forms: number;
  readonly unchanged: number;
}

/**
 * Takes the accepted items of a 模板包 in: all of them, or nothing and the reason. What this bureau has stays, below what came.
 * Fails: as `openTemplatePack`; `pack.changedSince`, `pack.keyUnchecked`, `pack.itemUnfit`; `edition.formatBroken`, `document.*`,
 * `form.*` for an item that the preview named; `edition.tooMany`.
 * Source: SPEC P-T17 to P-T19.
 */
export async function takeTemplatePackIn(
  around: Surroundings,
  order: PackAcceptance,
): Promise<Result<TakenTemplates>> {
  const opened = await openTemplatePack(around, order.token);
  if (!opened.ok) return opened;
  const { pack, sha256, keyFingerprint } = opened.value;
  if (sha256 !== order.sha256) return refused(failure('pack.changedSince'));
  const shelf = await editionShelf(around);
  if (!shelf.ok) return shelf;
  const { knownAs } = knownKey(shelf.value.unit, { unitName: pack.unitName, keyFingerprint });
  if (knownAs.length === 0 && !order.isKeyChecked) return refused(failure('pack.keyUnchecked'));
  const editions = await withEditions(around, shelf.value, { opened: opened.value, order });
  if (!editions.ok) return editions;
  const all = await withForms(around, editions.value, { opened: opened.value, order });
  if (!all.ok) return all;
  const { unit, done, unchanged } = all.value;
  if (done.length === 0) return ok({ editions: 0, forms: 0, unchanged });
  const key = knownAs.length === 0 ? '首次见到，已核对' : '以前见过';
  const head = `导入模板包：${pack.unitName}，${pack.madeAt.slice(0, 10)}制作，校验值${sha256.slice(0, 16)}，签名${keyFingerprint.slice(0, 16)}（${key}）`;
  const saved = await saveTold(around, unit, trailTexts(head, done));
  const came = (kind: Done['kind']) => done.filter((one) => one.kind === kind).length;
  return saved.ok ? ok({ editions: came('edition'), forms: came('form'), unchanged }) : saved;
}

interface Done {
  readonly kind: 'edition' | 'form';
  readonly words: string;
}
/** The settings as they will be, and what was done to them. */
interface Taking {
  readonly unit: UnitSettings;
  readonly done: readonly Done[];
  readonly unchanged: number;
}
interface Accepted {
  readonly opened: GenuineTemplatePack;
  readonly order: PackAcceptance;
}

/** One edition after the other: each is weighed against those before it, so that no two take the same number. */
async function withEditions(
  around: Surroundings,
  shelf: EditionShelf,
  { opened, order }: Accepted,
): Promise<Result<Taking>> {
  let { editions } = shelf;
  let unchanged = 0;
  const done: Done[] = [];
  for (const packed of opened.pack.editions) {
    if (!order.templateIds.includes(packed.templateId)) continue;
    const offer = await weighPackedEdition(around, { ...shelf, editions }, packed);
    if (!offer.ok) return offer;
    const { weighed, failure: whyNot, delivered } = offer.value;
    const unfit = whyUnfit(`${packed.templateId} ${packed.title}`, weighed.problems, whyNot);
    if (unfit !== null) return refused(unfit);
    if (weighed.standing === 'same') {
      unchanged += 1;
      continue;
    }
    const { templateId, basedOn, changes, reason } = packed;
    const origin = originOf(opened, packed);
    const next = keepEdition(editions, { templateId, basedOn, changes, reason, origin }, stampOf(around));
    if (!next.ok) return next;
    ({ editions } = next.value);
    const words = `${templateId}《${delivered?.title ?? packed.title}》局${next.value.kept.version}`;
    done.push({ kind: 'edition', words });
  }
  return ok({ unit: { ...shelf.unit, templateEditions: editions }, done, unchanged });
}

async function withForms(
  around: Surroundings,
  taking: Taking,
  { opened, order }: Accepted,
): Promise<Result<Taking>> {
  let forms = taking.unit.ownForms ?? [];
  let { unchanged } = taking;
  const done = [...taking.done];
  for (const packed of opened.pack.forms) {
    if (!order.formTitles.includes(packed.title)) continue;
    const offer = await weighPackedForm(around, { forms, pack: opened }, packed);
    if (!offer.ok) return offer;
    const { weighed, failure: whyNot, tags, bytes } = offer.value;
    const unfit = whyUnfit(`《${packed.title}》`, weighed.problems, whyNot);
    if (unfit !== null) return refused(unfit);
    if (weighed.standing === 'same') {
      unchanged += 1;
      continue;
    }
    const stored = await storeBytes(around, bytes);
    if (!stored.ok) return stored;
    const { title, class: kind, fileName } = packed;
    const file = { file: stored.value, fileName, tags, origin: originOf(opened, packed) };
    const draft = { formId: weighed.own?.id ?? null, title, class: kind, file };
    const next = addForm(forms, draft, around.ids.next(), stampOf(around));
    if (!next.ok) return next;
    forms = next.value;
    const kept = forms.find((form) => form.id === draft.formId) ?? forms.at(-1);
    const version = kept === undefined ? 1 : newestVersion(kept).version;
    done.push({ kind: 'form', words: `本局模板《${title}》第${version}版` });
  }
  return ok({ unit: { ...taking.unit, ownForms: forms }, done, unchanged });
}

function whyUnfit(item: string, [problem]: readonly string[], whyNot: Failure | null): Failure | null {
  return problem === undefined ? whyNot : failure('pack.itemUnfit', { item, problem });
}

function originOf(
  { pack, sha256, keyFingerprint }: GenuineTemplatePack,
  { version, by, at }: Pick<PackedEdition | PackedForm, 'version' | 'by' | 'at'>,
): PackOrigin {
  return { unitName: pack.unitName, version, by, at, keyFingerprint, packSha256: sha256 };
}

/** A line of the trail holds no more. */
const MOST_WORDS = 300;

/** What came in as lines of the trail, every item by name; more lines when one does not hold them. */
function trailTexts(head: string, done: readonly Done[]): readonly [string, ...string[]] {
  let first = head;
  const more: string[] = [];
  for (const { words } of done) {
    const line = more.at(-1) ?? first;
    const longer = `${line}；${words}`;
    if (longer.length > MOST_WORDS) more.push(`导入模板包（续）：${words}`);
    else if (more.length === 0) first = longer;
    else more.splice(-1, 1, longer);
  }
  return [first, ...more];
}

async function saveTold(
  around: Surroundings,
  unit: UnitSettings,
  [first, ...more]: readonly [string, ...string[]],
): Promise<Result<null>> {
  const saved = await around.vault.saveSettings(unit, first);
  if (!saved.ok) return saved;
  for (const what of more) {
    const noted = await around.vault.note(null, { act: 'settingsChanged', what });
    if (!noted.ok) return noted;
  }
  return ok(null);
}
