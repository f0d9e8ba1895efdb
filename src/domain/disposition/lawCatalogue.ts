import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { CitationId } from './proposal.ts';

const Instrument = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  number: z.string(),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  verified: z.boolean(),
  note: z.string(),
  /** Other names it is cited by; the title, the title without 中华人民共和国 and the number count as they are. */
  alsoCalled: z.array(z.string().min(2)).readonly(),
});
const Article = z.strictObject({
  id: CitationId,
  instrument: z.string(),
  label: z.string().min(1),
  paraphrase: z.string().min(1),
  /** False prints 待核: nobody has compared it with the official text yet. */
  verified: z.boolean(),
});

/** Shape of `templates/law/catalogue.json`: every article the product may cite, paraphrased in our own words. */
export const LawCatalogue = z
  .strictObject({
    schemaVersion: z.literal(1),
    checkedOn: Day,
    instruments: z.array(Instrument).readonly(),
    articles: z.array(Article).readonly(),
    /** 出处 in words that 法制 ticked as a whole; delivered empty, filled from the shelf. */
    checkedSources: z.array(z.string()).readonly().default([]),
  })
  .superRefine((catalogue, context) => {
    const known = new Set(catalogue.instruments.map((instrument) => instrument.id));
    const seen = new Set<string>();
    for (const article of catalogue.articles) {
      if (!known.has(article.instrument)) context.addIssue(`法条${article.id}没有对应的法律名称`);
      if (seen.has(article.id)) context.addIssue(`法条${article.id}重复`);
      seen.add(article.id);
    }
  });
export type LawCatalogue = z.infer<typeof LawCatalogue>;

export interface Citation {
  readonly id: CitationId;
  /** `《中华人民共和国刑法》第二百七十七条第五款`. */
  readonly text: string;
  readonly version: string;
  readonly paraphrase: string;
  readonly verified: boolean;
}

/** Looks citations up for print; an id the catalogue lacks is printed as such, marked 待核, rather than dropped. */
export function citations(catalogue: LawCatalogue, ids: readonly CitationId[]): readonly Citation[] {
  const articlesById = new Map(catalogue.articles.map((article) => [article.id, article]));
  const instrumentsById = new Map(catalogue.instruments.map((instrument) => [instrument.id, instrument]));
  return [...new Set(ids)].map((id) => {
    const article = articlesById.get(id);
    const instrument = article === undefined ? undefined : instrumentsById.get(article.instrument);
    if (article === undefined || instrument === undefined) {
      return { id, text: `法条目录缺少 ${id}`, version: '', paraphrase: '', verified: false };
    }
    return {
      id,
      text: `《${instrument.title}》${article.label}`,
      version: [instrument.number, instrument.note].filter((part) => part !== '').join('，'),
      paraphrase: article.paraphrase,
      verified: article.verified && instrument.verified,
    };
  });
}

/** The legal basis in one line, 待核 marked where nobody has checked the text. */
export function lawBasis(catalogue: LawCatalogue, ids: readonly CitationId[]): string {
  return citations(catalogue, ids)
    .map((citation) => (citation.verified ? citation.text : `${citation.text}（待核）`))
    .join('、');
}
