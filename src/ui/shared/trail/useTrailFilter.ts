import { useDeferredValue, useState } from 'react';
import type { TrailAct } from '#domain/audit/trailEntry.ts';

export const PAGE_SIZE = 50;

/** What part of a trail is asked for. */
export interface TrailQuestion {
  readonly acts: readonly TrailAct[];
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** A trail's filter and page; a new filter starts at the newest line. */
export interface TrailFilterState {
  readonly question: TrailQuestion;
  readonly acts: readonly TrailAct[];
  readonly text: string;
  readonly page: number;
  readonly setActs: (acts: readonly TrailAct[]) => void;
  readonly setText: (text: string) => void;
  readonly setPage: (page: number) => void;
}

/** Keeps the filter of one trail on screen. */
export function useTrailFilter(): TrailFilterState {
  const [acts, setActs] = useState<readonly TrailAct[]>([]);
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const asked = useDeferredValue(text.trim());
  return {
    question: { acts: [...acts], text: asked, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    acts,
    text,
    page,
    setActs: (next) => {
      setActs(next);
      setPage(1);
    },
    setText: (next) => {
      setText(next);
      setPage(1);
    },
    setPage,
  };
}
