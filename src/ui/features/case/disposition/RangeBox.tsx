import type { ReactNode } from 'react';
import type { CitationId } from '#domain/disposition/proposal.ts';
import { Basis } from '../pieces/Basis.tsx';

export interface RangeBoxProps {
  readonly penalty: string;
  readonly basis: readonly CitationId[];
  /** What is said of it besides. */
  readonly children: ReactNode;
}

/** What the law carries for one qualification, with its articles. */
export function RangeBox({ penalty, basis, children }: RangeBoxProps) {
  return (
    <section className="case-range" aria-label="法定幅度">
      <p>
        <strong>法定幅度</strong> {penalty}
      </p>
      <Basis ids={basis} />
      {children}
    </section>
  );
}
