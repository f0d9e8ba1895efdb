import type { OpenTrack } from '../../disposition/proposal.ts';

/**
 * Why the measure of the leading road is the one proposed, who approves it, which papers go with it and what to mind.
 * Empty = no road leads. Source: SPEC D-K69.
 */
export function measureLines(track: OpenTrack | null): readonly string[] {
  if (track === null) return [];
  const { state, reasons, approvals, documents, alternatives, warnings } = track.measure;
  return [
    ...(state === 'factsMissing' ? ['尚缺事实，暂不能提出。'] : []),
    ...reasons,
    ...named('审批', approvals.join('；')),
    ...named('文书', documents.join('、')),
    ...alternatives.map(({ label, why }) => `可以考虑${label}：${why}`),
    ...warnings.map(({ text }) => `注意：${text}`),
  ];
}

const named = (title: string, text: string): readonly string[] => (text === '' ? [] : [`${title}：${text}`]);

/**
 * What people are to weigh on every open road; that of a road which does not lead names it, so that nothing is lost while none leads.
 * Source: SPEC D-K68.
 */
export function roadWarnings(tracks: readonly OpenTrack[], leading: OpenTrack | null): readonly string[] {
  const others = tracks.filter((track) => track !== leading);
  const said = new Set((leading?.warnings ?? []).map(({ text }) => text));
  const qualificationsByText = new Map<string, string[]>();
  for (const { qualification, warnings } of others)
    for (const { text } of warnings)
      if (!said.has(text))
        qualificationsByText.set(text, [...(qualificationsByText.get(text) ?? []), qualification]);
  return [...said, ...[...qualificationsByText].map(([text, roads]) => `${roads.join('、')}：${text}`)];
}
