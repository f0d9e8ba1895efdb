import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Template } from '#domain/document/template.ts';
import { kindsFor } from '#domain/dossier/changeCompilation.ts';
import { compileVolumes, movedPlaces } from '#domain/dossier/compileVolumes.ts';
import type { Volume } from '#domain/dossier/compileVolumes.ts';
import { composeDossier } from '#domain/dossier/composeDossier.ts';
import type { DossierComposition } from '#domain/dossier/composeDossier.ts';
import { compilationNotes, reconcileOfficial } from '#domain/dossier/reconcileOfficial.ts';
import type { OfficialStanding } from '#domain/dossier/reconcileOfficial.ts';
import type { VolumeRules } from '#domain/dossier/volumeKind.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import { ok } from '#domain/kernel/result.ts';
import { sheetsIn, sheetStandings, unboundIn } from './attachedSheets.ts';
import { photosShown } from './dossierParts.ts';
import type { Progress } from './ports.ts';
import { dossierOrder, volumeRules } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

interface DossierBasis {
  readonly composition: DossierComposition;
  readonly templates: readonly Template[];
  readonly rules: VolumeRules;
}

/** The volumes as they would be bound now, what they lack, and what somebody should look at. */
export function dossierView(rightsCase: RightsCase, { composition, templates, rules }: DossierBasis) {
  const volumes = compileVolumes(rightsCase, composition.entries, rules);
  const items = volumes.flatMap((volume) => volume.items);
  const standing = reconcileOfficial(rightsCase, rules);
  return {
    volumes: volumeViews(rightsCase, volumes, rules),
    missing: missingView({ composition, templates }, standing),
    official: officialView(rightsCase, standing),
    notes: compilationNotes(rightsCase, items),
  };
}

function volumeViews(rightsCase: RightsCase, volumes: readonly Volume[], rules: VolumeRules) {
  return volumes.map((volume) =>
    volumeView(rightsCase, { volume, rules, moved: movedIn(rightsCase, volumes, volume) }),
  );
}

/**
 * The volumes with the pages their signed scans and PDFs from outside add, and what of these cannot be bound; every file is read once
 * while the program runs.
 * Fails: as `sheetStandings`; what was counted before a count was cancelled need not be counted again.
 * Source: SPEC P-Z12, P-Z30.
 */
export async function pagedVolumes(around: Surroundings, caseId: string, progress: Progress) {
  const read = await around.vault.readCase(caseId);
  if (!read.ok) return read;
  const rightsCase = read.value;
  const order = await dossierOrder(around.shelf);
  if (!order.ok) return order;
  const rules = await volumeRules(around.shelf);
  if (!rules.ok) return rules;
  const composition = composeDossier(rightsCase, order.value);
  const { entries } = composition;
  const shown = await photosShown(around, composition);
  if (!shown.ok) return shown;
  const files = { entries, evidence: rightsCase.evidence, for: 'looking' as const };
  const standings = await sheetStandings(around, files, progress);
  if (!standings.ok) return standings;
  const pages = { holdsPhoto: shown.value, sheetsOf: sheetsIn(standings.value) };
  const volumes = compileVolumes(rightsCase, entries, rules.value, pages);
  return ok({
    revision: rightsCase.revision,
    volumes: volumeViews(rightsCase, volumes, rules.value),
    unbound: volumes.flatMap((volume) => unboundIn(volume, standings.value)),
  });
}

/** Places by rule of what people moved within the volumes of this kind. */
function movedIn({ compilation }: RightsCase, volumes: readonly Volume[], { kind }: Volume) {
  if (!compilation.orders.some((order) => order.kind === kind)) return new Set<number>();
  const items = volumes.filter((volume) => volume.kind === kind).flatMap((volume) => volume.items);
  return movedPlaces(items.map(({ byRule }) => byRule.place));
}

interface VolumeBasis {
  readonly volume: Volume;
  readonly rules: VolumeRules;
  readonly moved: ReadonlySet<number>;
}

function volumeView({ compilation }: RightsCase, { volume, rules, moved }: VolumeBasis) {
  const { kind, items } = volume;
  return {
    ...volume,
    source: rules.kinds.find((rule) => rule.kind === kind)?.source ?? rules.source,
    isArranged: compilation.orders.some((order) => order.kind === kind),
    items: items.map(({ kind: _, official: __, carried, byRule, ...item }) => ({
      ...item,
      placedFrom: item.placedFor === null ? null : byRule.kind,
      movedFrom: moved.has(byRule.place) ? byRule.place : null,
      carriedAs: carried.as,
      mayLieIn: kindsFor(item.key, rules),
    })),
  };
}

function missingView(
  { composition, templates }: Omit<DossierBasis, 'rules'>,
  { unscanned }: OfficialStanding,
) {
  const titles = new Map(templates.map((template) => [template.id, template.title]));
  const papers = composition.missing.map(({ templateId, label, why, source }) => ({
    label: (templateId === null ? undefined : titles.get(templateId)) ?? label,
    why,
    source,
  }));
  const scans = unscanned.map(({ title }) => ({
    label: title,
    why: '法律文书已登记，还没有扫描件',
    source: '法律文书办理对账表（D03）',
  }));
  return [...papers, ...scans];
}

function officialView(rightsCase: RightsCase, standing: OfficialStanding) {
  const titleOf = (id: string | null) => {
    const item = rightsCase.evidence.find((each) => each.id === id);
    return item === undefined ? null : evidenceName(item);
  };
  return {
    papers: rightsCase.compilation.officialPapers.map((paper) => ({
      ...paper,
      scanTitle: titleOf(paper.evidenceId),
    })),
    unregistered: standing.unregistered.map((item) => ({
      evidenceId: item.id,
      title: evidenceName(item),
    })),
  };
}
