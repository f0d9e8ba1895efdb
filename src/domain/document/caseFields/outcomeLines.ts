import { outcomeText } from '../../disposition/legalOutcome.ts';
import { officialDate } from '../../kernel/moment.ts';
import type { ProposalBasis } from './dispositionFields.ts';

type Told = Pick<ProposalBasis, 'rightsCase' | 'outcomeNotes' | 'citations'>;

/** A line for each penalty of one person that lies beside its range or may not be carried out, with the articles. Source: SPEC D-K64. */
export function outcomeLines(
  { rightsCase, outcomeNotes, citations }: Told,
  counterpartyId: string,
): readonly string[] {
  return rightsCase.legalOutcomes
    .filter((one) => one.counterpartyId === counterpartyId && one.struck === null)
    .flatMap((one) => {
      const notes = outcomeNotes[one.id] ?? [];
      if (notes.length === 0 && one.rangeReason === '') return [];
      const reason = one.rangeReason === '' ? '' : `；理由：${one.rangeReason}`;
      const said = notes.map(({ text, basis }) => `${text}${articlesOf(basis, citations)}`).join('');
      return [`${officialDate(one.on)}${outcomeText(one)}${reason}。${said}`];
    });
}

function articlesOf(basis: readonly string[], citations: Told['citations']): string {
  const articles = basis.map((id) => {
    const citation = citations[id];
    return citation === undefined ? id : `${citation.law}${citation.article}`;
  });
  return articles.length === 0 ? '' : `（${[...new Set(articles)].join('、')}）`;
}
