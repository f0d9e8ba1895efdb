import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Failure } from '#domain/kernel/failure.ts';

/** What cannot be, and the question it stands at. */
export interface FactProblem {
  readonly at: string;
  readonly field: string;
  readonly problem: string;
}

/** The question a refusal is about; `null` = it is about none. */
export function factProblemOf(failure: Failure | null): FactProblem | null {
  const { at, field, problem } = failure?.detail ?? {};
  return typeof at === 'string' && typeof field === 'string' && typeof problem === 'string'
    ? { at, field, problem }
    : null;
}

/** A little longer than a section takes to fold open. */
const FOLD_MS = 400;

/** Says it at the question itself, and brings the question into sight when it comes. */
export function ProblemHere({ problem }: { readonly problem: FactProblem }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => {
      here.current?.scrollIntoView({ block: 'center' });
    };
    show();
    // The section around it may still be folding open.
    const afterFold = setTimeout(show, FOLD_MS);
    return () => clearTimeout(afterFold);
  }, []);
  return (
    <div ref={here} id={placeOf(problem)} className="case-fact-problem" role="alert">
      {problem.problem}
    </div>
  );
}

/** Leads back to the question from the foot of the form. */
export function ProblemJump({ problem }: { readonly problem: FactProblem }) {
  return (
    <Button
      type="link"
      onClick={() => document.getElementById(placeOf(problem))?.scrollIntoView({ block: 'center' })}
    >
      到“{problem.field}”
    </Button>
  );
}

const placeOf = ({ at }: FactProblem) => `fact-problem-${at}`;
