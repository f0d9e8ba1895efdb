import type { IdentityFinding } from '#domain/deidentification/findIdentities.ts';
import type { PlacedFinding } from './IdentityPanel.tsx';

/** Units: characters shown on each side. */
const AROUND = 8;

/** Findings with the words they stand in. */
export function placedFindings(
  text: string,
  findings: readonly IdentityFinding[],
  placeAt: (at: number) => string,
): readonly PlacedFinding[] {
  return findings.map((finding) => {
    const end = finding.at + finding.text.length;
    const [before = ''] = text
      .slice(Math.max(0, finding.at - AROUND), finding.at)
      .split('\n')
      .slice(-1);
    const [after = ''] = text.slice(end, end + AROUND).split('\n');
    return { ...finding, place: placeAt(finding.at), before, after };
  });
}
