import type { ReactNode } from 'react';

/** What just happened, scrolled to: on a small monitor it may stand below the fold. */
export function IntoView({ children }: { readonly children: ReactNode }) {
  return <div ref={showIt}>{children}</div>;
}

function showIt(place: HTMLDivElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}
