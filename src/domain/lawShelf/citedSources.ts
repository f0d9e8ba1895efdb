import type { LawUseKind } from './lawUseKind.ts';
import { gateSources } from '../case/stageGates.ts';
import { stepRules } from '../case/nextSteps.ts';
import type { Template } from '../document/template.ts';
import { volumeKindNames } from '../dossier/volumeKind.ts';
import type { VolumeRules } from '../dossier/volumeKind.ts';
import type { EvidenceChecklist } from '../evidence/checklist.ts';
import type { ConductChecklist } from '../evidence/conductReview.ts';
import type { ElementsFile } from '../evidence/elements.ts';
import { lintRules } from '../evidence/linter/evidenceFindings.ts';
import { claimSources } from '../legalAssistance/claimWarnings.ts';
import { safeguardSources } from '../publicOpinion/safeguards.ts';
import type { ReviewKinds } from '../review/reviewOpinion.ts';
import type { OversightLists } from '../supervision/oversightLists.ts';

/** Something that says on whose word it stands. */
export interface CitedSource {
  readonly kind: LawUseKind;
  readonly label: string;
  readonly source: string;
}

export interface SourceData {
  readonly templates: readonly Template[];
  readonly checklist: EvidenceChecklist;
  readonly conduct: ConductChecklist;
  readonly elements: ElementsFile;
  readonly oversight: OversightLists;
  readonly review: ReviewKinds;
  readonly volumes: VolumeRules;
}

/** Every 出处 in words: steps, gates, admissibility rules, checklists, papers, volumes, warnings. */
export function citedSources(data: SourceData): readonly CitedSource[] {
  return [
    ...stepRules.map(({ label, source }): CitedSource => ({
      kind: 'step',
      label: `办理导引：${label}`,
      source,
    })),
    ...gateSources().map(({ label, source }): CitedSource => ({
      kind: 'gate',
      label: `关口：${label}`,
      source,
    })),
    ...lintRules.map(({ id, appliesTo, source }): CitedSource => ({
      kind: 'admissibility',
      label: `证据审查${id} ${appliesTo}`,
      source,
    })),
    ...ofChecklists(data),
    { kind: 'checklist', label: '送审问题种类', source: data.review.source },
    { kind: 'checklist', label: '风险评估和执法质量评查', source: data.oversight.source },
    ...data.templates.map(({ id, title, source }): CitedSource => ({
      kind: 'template',
      label: `${id} ${title}`,
      source,
    })),
    ...data.volumes.kinds.map(({ kind, source }): CitedSource => ({
      kind: 'volume',
      label: volumeKindNames[kind],
      source,
    })),
    ...[...claimSources, ...safeguardSources].map(({ label, source }): CitedSource => ({
      kind: 'warning',
      label,
      source,
    })),
  ];
}

function ofChecklists({ checklist, conduct, elements, oversight }: SourceData): readonly CitedSource[] {
  const all = [
    { list: '证据清单', entries: checklist.requirements },
    { list: '执法核查', entries: conduct.questions },
    { list: '要件', entries: elements.offences.flatMap((offence) => offence.elements) },
    { list: '待证事实', entries: [...elements.facts.criminal, ...elements.facts.administrative] },
    { list: '执法质量评查', entries: oversight.quality },
  ];
  return all.flatMap(({ list, entries }) =>
    entries.map(({ label, source, verified }): CitedSource => ({
      kind: 'checklist',
      label: `${list}：${label}`,
      source: verified ? source : `${source}（待核）`,
    })),
  );
}
