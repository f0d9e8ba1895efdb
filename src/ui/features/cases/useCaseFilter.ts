import { useSearchParams } from 'react-router';
import { CaseStage } from '#domain/case/caseStage.ts';
import { InfringementKind } from '#domain/infringement/infringementKind.ts';

export const PAGE_SIZE = 20;

export interface CaseListFilter {
  readonly text: string;
  readonly stages: readonly CaseStage[];
  readonly kinds: readonly InfringementKind[];
  /** From 1. */
  readonly page: number;
}

/** The filter lives in the address, so that 后退 brings the same list back. */
export function useCaseFilter() {
  const [params, setParams] = useSearchParams();
  const filter: CaseListFilter = {
    text: params.get('q') ?? '',
    stages: params.getAll('stage').flatMap((raw) => CaseStage.safeParse(raw).data ?? []),
    kinds: params.getAll('kind').flatMap((raw) => InfringementKind.safeParse(raw).data ?? []),
    page: Math.max(1, Math.trunc(Number(params.get('page') ?? 1)) || 1),
  };
  const change = (part: Partial<CaseListFilter>) => {
    const next = { ...filter, page: 1, ...part };
    setParams(
      [
        ...(next.text === '' ? [] : [['q', next.text] as [string, string]]),
        ...next.stages.map((stage): [string, string] => ['stage', stage]),
        ...next.kinds.map((kind): [string, string] => ['kind', kind]),
        ...(next.page === 1 ? [] : [['page', String(next.page)] as [string, string]]),
      ],
      { replace: true },
    );
  };
  return { filter, change };
}
