import type { RuleSetFile } from '../disposition/ruleSets.ts';
import type { Template } from '../document/template.ts';
import type { EvidenceChecklist } from '../evidence/checklist.ts';
import type { TimeLimitRule } from '../timeLimits/timeLimitRule.ts';

export interface LawUse {
  readonly kind: 'rule' | 'clock' | 'template' | 'checklist';
  readonly label: string;
}
export interface LawData {
  readonly sets: RuleSetFile['sets'];
  readonly limits: readonly TimeLimitRule[];
  readonly templates: readonly Template[];
  readonly checklist: EvidenceChecklist;
}

/** Where articles and instruments are used: rules, clocks, papers, checklists. */
export function usesOfLaw({ sets, limits, templates, checklist }: LawData) {
  const byArticle = new Map<string, LawUse[]>();
  const add = (article: string, use: LawUse) => {
    const known = byArticle.get(article) ?? [];
    if (!known.some(({ kind, label }) => kind === use.kind && label === use.label)) known.push(use);
    byArticle.set(article, known);
  };
  for (const { label, basis } of sets) {
    for (const articles of Object.values(basis)) {
      for (const article of articles ?? []) add(article, { kind: 'rule', label: `处置规则：${label}` });
    }
  }
  for (const { id, name, basis, extensions } of limits) {
    const use: LawUse = { kind: 'clock', label: `${id} ${name}` };
    for (const article of [...basis, ...extensions.flatMap((extension) => extension.basis)])
      add(article, use);
  }
  return {
    ofArticle: (id: string): readonly LawUse[] => byArticle.get(id) ?? [],
    ofInstrument: (title: string): readonly LawUse[] => {
      const named = title.replace('中华人民共和国', '');
      return [
        ...templates
          .filter(({ source }) => source.includes(named))
          .map(({ id, title: paper }): LawUse => ({ kind: 'template', label: `${id} ${paper}` })),
        ...checklist.requirements
          .filter(({ source }) => source.includes(named))
          .map(({ label }): LawUse => ({ kind: 'checklist', label })),
      ];
    },
  };
}
