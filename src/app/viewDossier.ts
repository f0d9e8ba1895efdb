import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Template } from '#domain/document/template.ts';
import { kindsFor } from '#domain/dossier/changeCompilation.ts';
import { compileVolumes } from '#domain/dossier/compileVolumes.ts';
import type { Volume } from '#domain/dossier/compileVolumes.ts';
import type { DossierComposition } from '#domain/dossier/composeDossier.ts';
import { compilationNotes, reconcileOfficial } from '#domain/dossier/reconcileOfficial.ts';
import type { VolumeRules } from '#domain/dossier/volumeKind.ts';

interface DossierBasis {
  readonly composition: DossierComposition;
  readonly templates: readonly Template[];
  readonly rules: VolumeRules;
}

/** The volumes as they would be bound now, what they lack, and what somebody should look at. */
export function dossierView(rightsCase: RightsCase, { composition, templates, rules }: DossierBasis) {
  const volumes = compileVolumes(rightsCase, composition.entries, rules);
  const items = volumes.flatMap((volume) => volume.items);
  return {
    volumes: volumes.map((volume) => volumeView(rightsCase, volume, rules)),
    missing: missingView(rightsCase, { composition, templates, rules }),
    official: officialView(rightsCase, rules),
    notes: compilationNotes(rightsCase, items),
  };
}

function volumeView({ compilation }: RightsCase, volume: Volume, rules: VolumeRules) {
  const { kind, items } = volume;
  return {
    ...volume,
    source: rules.kinds.find((rule) => rule.kind === kind)?.source ?? rules.source,
    isArranged: compilation.orders.some((order) => order.kind === kind),
    items: items.map(({ kind: _, official: __, carried, ...item }) => ({
      ...item,
      carriedAs: carried.as,
      mayLieIn: kindsFor(item.key, rules),
    })),
  };
}

function missingView(rightsCase: RightsCase, { composition, templates, rules }: DossierBasis) {
  const titles = new Map(templates.map((template) => [template.id, template.title]));
  const papers = composition.missing.map(({ templateId, label, why, source }) => ({
    label: (templateId === null ? undefined : titles.get(templateId)) ?? label,
    why,
    source,
  }));
  const scans = reconcileOfficial(rightsCase, rules).unscanned.map(({ title }) => ({
    label: title,
    why: '法律文书已登记，还没有扫描件',
    source: '法律文书办理对账表（D03）',
  }));
  return [...papers, ...scans];
}

function officialView(rightsCase: RightsCase, rules: VolumeRules) {
  const titleOf = (id: string | null) => {
    const item = rightsCase.evidence.find((each) => each.id === id);
    return item === undefined ? null : `证据${item.number} ${item.title}`;
  };
  return {
    papers: rightsCase.compilation.officialPapers.map((paper) => ({
      ...paper,
      scanTitle: titleOf(paper.evidenceId),
    })),
    unregistered: reconcileOfficial(rightsCase, rules).unregistered.map(({ id, number, title }) => ({
      evidenceId: id,
      title: `证据${number} ${title}`,
    })),
  };
}
