import type { LawCatalogue } from '../disposition/lawCatalogue.ts';
import type { RuleSetFile } from '../disposition/ruleSets.ts';
import type { TimeLimitRule } from '../timeLimits/timeLimitRule.ts';
import { citedLaw } from './citedLaw.ts';
import type { CitedSource } from './citedSources.ts';
import type { LawUseKind } from './lawUseKind.ts';
import { plainSource } from './sourceMarks.ts';

export interface LawUse {
  readonly kind: LawUseKind;
  readonly label: string;
}
export interface LawData {
  readonly law: LawCatalogue;
  readonly sets: RuleSetFile['sets'];
  readonly hearing: RuleSetFile['hearing'];
  readonly limits: readonly TimeLimitRule[];
  readonly sources: readonly CitedSource[];
}

/**
 * Where articles and instruments are used: rules, clocks, steps of the guide, gates, admissibility rules, checklists, papers, volumes.
 * An instrument is listed with what names it without an article.
 * Source: SPEC T-P6.
 */
export function usesOfLaw({ law, sets, hearing, limits, sources }: LawData) {
  const byArticle = new Map<string, LawUse[]>();
  const byInstrument = new Map<string, LawUse[]>();
  for (const { label, basis } of sets) {
    for (const articles of Object.values(basis)) {
      for (const article of articles ?? [])
        add(byArticle, article, { kind: 'rule', label: `处置规则：${label}` });
    }
  }
  for (const { from, basis } of hearing) {
    for (const article of basis) add(byArticle, article, { kind: 'rule', label: `听证标准：${from}起` });
  }
  for (const { id, name, basis, extensions } of limits) {
    const use: LawUse = { kind: 'clock', label: `${id} ${name}` };
    for (const article of [...basis, ...extensions.flatMap((extension) => extension.basis)])
      add(byArticle, article, use);
  }
  for (const { kind, label, source } of sources) {
    for (const { articles, instruments } of citedLaw(plainSource(source), law)) {
      for (const article of articles) add(byArticle, article, { kind, label });
      if (articles.length === 0) for (const id of instruments) add(byInstrument, id, { kind, label });
    }
  }
  return {
    ofArticle: (id: string): readonly LawUse[] => byArticle.get(id) ?? [],
    ofInstrument: (id: string): readonly LawUse[] => byInstrument.get(id) ?? [],
  };
}

function add(uses: Map<string, LawUse[]>, key: string, use: LawUse): void {
  const known = uses.get(key) ?? [];
  if (!known.some(({ kind, label }) => kind === use.kind && label === use.label)) known.push(use);
  uses.set(key, known);
}
