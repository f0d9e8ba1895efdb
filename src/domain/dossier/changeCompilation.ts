import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { evidenceName } from '../evidence/evidenceItem.ts';
import { standInsOf, standInText } from '../evidence/standIns.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { evidenceKey, ItemKey, liveOfficialPapers, OfficialPaper } from './caseCompilation.ts';
import type { CaseCompilation } from './caseCompilation.ts';
import { paperKey } from './compileVolumes.ts';
import { VolumeKind, volumeKindNames } from './volumeKind.ts';
import type { VolumeRules } from './volumeKind.ts';

const reason = z.string().trim().min(2).max(200);

/** What people can decide about the volumes. */
export const CompilationChange = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('arrange'),
    kind: VolumeKind,
    /** All of the volumes of this kind, in the order wanted; empty = as by rule. */
    keys: z.array(ItemKey).max(5000).readonly(),
  }),
  z.strictObject({ act: z.literal('place'), key: ItemKey, kind: VolumeKind, reason }),
  /** Back to the volume its kind belongs to. */
  z.strictObject({ act: z.literal('placeByRule'), key: ItemKey }),
  z.strictObject({ act: z.literal('withhold'), key: ItemKey, reason }),
  z.strictObject({ act: z.literal('takeBack'), key: ItemKey }),
  z.strictObject({
    act: z.literal('register'),
    paper: OfficialPaper.pick({
      title: true,
      number: true,
      organ: true,
      madeOn: true,
      servedTo: true,
      servedOn: true,
      evidenceId: true,
    }),
  }),
  z.strictObject({ act: z.literal('tie'), paperId: z.string().max(40), evidenceId: z.string().max(60) }),
  z.strictObject({ act: z.literal('strike'), paperId: z.string().max(40), reason }),
]);
export type CompilationChange = z.infer<typeof CompilationChange>;

type ChangeOf<A extends CompilationChange['act']> = Extract<CompilationChange, { act: A }>;
type Made = Result<{ readonly compilation: CaseCompilation; readonly summary: string }>;
type FullStamp = Stamp & { readonly id: string };

/**
 * Takes down what somebody decided about the volumes.
 *
 * Fails: `dossier.itemUnknown`; `dossier.internalPaper` for a paper of the bureau's own that would leave the 维权专卷;
 * `dossier.officialUnknown`, `dossier.scanTaken`.
 * Source: SPEC B-17, B-18, B-20, B-22.
 */
export function changeCompilation(
  rightsCase: RightsCase,
  change: CompilationChange,
  rules: VolumeRules,
  stamp: FullStamp,
): Result<RightsCase> {
  const made = madeOf(rightsCase, change, rules, stamp);
  if (!made.ok) return made;
  const { compilation, summary } = made.value;
  return ok(withEvent({ ...rightsCase, compilation }, stamp, 'dossierCompiled', summary));
}

function madeOf(
  rightsCase: RightsCase,
  change: CompilationChange,
  rules: VolumeRules,
  stamp: FullStamp,
): Made {
  switch (change.act) {
    case 'arrange':
      return arranged(rightsCase, change);
    case 'place':
      return placed(rightsCase, change, rules, stamp);
    case 'placeByRule':
      return placedByRule(rightsCase, change);
    case 'withhold':
      return withheld(rightsCase, change, stamp);
    case 'takeBack':
      return takenBack(rightsCase, change);
    case 'register':
      return registered(rightsCase, change, stamp);
    case 'tie':
      return tied(rightsCase, change);
    case 'strike':
      return struck(rightsCase, change, stamp);
  }
}

function arranged(rightsCase: RightsCase, { kind, keys }: ChangeOf<'arrange'>): Made {
  const { compilation } = rightsCase;
  const unknown = keys.find((key) => titleOf(rightsCase, key) === null);
  if (unknown !== undefined) return refused(failure('dossier.itemUnknown'));
  const others = compilation.orders.filter((order) => order.kind !== kind);
  const orders = keys.length === 0 ? others : [...others, { kind, keys: [...new Set(keys)] }];
  const how = keys.length === 0 ? '恢复默认顺序' : '调整顺序';
  return ok({ compilation: { ...compilation, orders }, summary: `${volumeKindNames[kind]}${how}` });
}

function placed(
  rightsCase: RightsCase,
  { key, kind, reason: why }: ChangeOf<'place'>,
  rules: VolumeRules,
  { now, by }: Stamp,
): Made {
  const title = titleOf(rightsCase, key);
  if (title === null) return refused(failure('dossier.itemUnknown'));
  if (!kindsFor(key, rules).includes(kind))
    return refused(failure('dossier.internalPaper', { title, volume: volumeKindNames[kind] }));
  const { compilation } = rightsCase;
  const others = compilation.placed.filter((placement) => placement.key !== key);
  return ok({
    compilation: { ...compilation, placed: [...others, { key, kind, reason: why, at: now, by }] },
    summary: `“${title}”编入${volumeKindNames[kind]}：${why}`,
  });
}

function placedByRule(rightsCase: RightsCase, { key }: ChangeOf<'placeByRule'>): Made {
  const { compilation } = rightsCase;
  const placed = compilation.placed.filter((placement) => placement.key !== key);
  if (placed.length === compilation.placed.length) return refused(failure('dossier.itemUnknown'));
  const title = titleOf(rightsCase, key) ?? key;
  return ok({ compilation: { ...compilation, placed }, summary: `“${title}”恢复按规则归卷` });
}

/** Volumes something may lie in: the bureau's own papers never leave the 维权专卷. Source: SPEC B-17. */
export function kindsFor(key: ItemKey, { externalPapers }: VolumeRules): readonly VolumeKind[] {
  const [, templateId] = key.split(':');
  const isInternal =
    key.startsWith('paper:') && !externalPapers.some((paper) => paper.templateId === templateId);
  return isInternal ? ['rights'] : VolumeKind.options;
}

function withheld(
  rightsCase: RightsCase,
  { key, reason: why }: ChangeOf<'withhold'>,
  { now, by }: Stamp,
): Made {
  const title = titleOf(rightsCase, key);
  if (title === null) return refused(failure('dossier.itemUnknown'));
  const { compilation } = rightsCase;
  const others = compilation.withheld.filter((held) => held.key !== key);
  return ok({
    compilation: { ...compilation, withheld: [...others, { key, reason: why, at: now, by }] },
    summary: `“${title}”不随卷${insteadOf(rightsCase, key)}：${why}`,
  });
}

/** Which covered copies there are to leave in its place. */
function insteadOf({ evidence }: RightsCase, key: ItemKey): string {
  const item = evidence.find((one) => evidenceKey(one) === key);
  const text = item === undefined ? '' : standInText(standInsOf(evidence, item));
  return text === '' ? '' : `，${text}`;
}

function takenBack(rightsCase: RightsCase, { key }: ChangeOf<'takeBack'>): Made {
  const { compilation } = rightsCase;
  const others = compilation.withheld.filter((held) => held.key !== key);
  if (others.length === compilation.withheld.length) return refused(failure('dossier.itemUnknown'));
  return ok({
    compilation: { ...compilation, withheld: others },
    summary: `“${titleOf(rightsCase, key) ?? key}”恢复随卷`,
  });
}

function registered(
  rightsCase: RightsCase,
  { paper }: ChangeOf<'register'>,
  { id, now, by }: FullStamp,
): Made {
  const wrong = paper.evidenceId === null ? null : wrongScan(rightsCase, paper.evidenceId);
  if (wrong !== null) return wrong;
  const { compilation } = rightsCase;
  const officialPapers = [...compilation.officialPapers, { ...paper, id, at: now, by, struck: null }];
  return ok({ compilation: { ...compilation, officialPapers }, summary: `登记法律文书：${paper.title}` });
}

function tied(rightsCase: RightsCase, { paperId, evidenceId }: ChangeOf<'tie'>): Made {
  const wrong = wrongScan(rightsCase, evidenceId);
  if (wrong !== null) return wrong;
  return changedPaper(rightsCase, paperId, ({ title, ...paper }) => ({
    paper: { ...paper, title, evidenceId },
    summary: `法律文书“${title}”对应扫描件`,
  }));
}

function struck(
  rightsCase: RightsCase,
  { paperId, reason: why }: ChangeOf<'strike'>,
  { now, by }: Stamp,
): Made {
  return changedPaper(rightsCase, paperId, (paper) => ({
    paper: { ...paper, struck: { at: now, by, reason: why } },
    summary: `划去法律文书“${paper.title}”：${why}`,
  }));
}

function changedPaper(
  { compilation }: RightsCase,
  paperId: string,
  change: (paper: OfficialPaper) => { readonly paper: OfficialPaper; readonly summary: string },
): Made {
  const found = liveOfficialPapers(compilation).find(({ id }) => id === paperId);
  if (found === undefined) return refused(failure('dossier.officialUnknown'));
  const { paper, summary } = change(found);
  const officialPapers = compilation.officialPapers.map((other) => (other.id === paperId ? paper : other));
  return ok({ compilation: { ...compilation, officialPapers }, summary });
}

/** A scan belongs to one registered document. */
function wrongScan({ evidence, compilation }: RightsCase, evidenceId: string) {
  if (!evidence.some(({ id }) => id === evidenceId)) return refused(failure('dossier.itemUnknown'));
  const isTaken = liveOfficialPapers(compilation).some((paper) => paper.evidenceId === evidenceId);
  return isTaken ? refused(failure('dossier.scanTaken')) : null;
}

/** What a key names; `null` = nothing of this case. */
function titleOf({ documents, evidence }: RightsCase, key: ItemKey): string | null {
  const document = documents.findLast((made) => paperKey(made) === key);
  const item = evidence.find((one) => evidenceKey(one) === key);
  return document?.title ?? (item === undefined ? null : evidenceName(item));
}
