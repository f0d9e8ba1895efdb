import { Timeline } from 'antd';
import type { Injury } from '#domain/infringement/injury.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import { treatmentNames } from '#domain/infringement/injury.ts';
import { MomentText } from '../../../shared/MomentText.tsx';

/** The road from the scene to the hospital and back to duty, oldest first. */
export function TreatmentTimeline({ injury }: { readonly injury: Injury }) {
  const entries = [...injury.treatments].sort((a, b) => compareMoments(a.at, b.at));
  return (
    <Timeline
      className="case-treatments"
      items={entries.map((entry) => ({
        key: `${entry.at}${entry.status}`,
        content: (
          <>
            <MomentText moment={entry.at} /> <strong>{treatmentNames[entry.status]}</strong> {entry.hospital}
            {entry.note === '' ? '' : ` · ${entry.note}`}
          </>
        ),
      }))}
    />
  );
}
