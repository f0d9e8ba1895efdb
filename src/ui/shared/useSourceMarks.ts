import { useMemo } from 'react';
import { sourceMarks } from '#domain/lawShelf/sourceMarks.ts';
import type { SourceMarks } from '#domain/lawShelf/sourceMarks.ts';
import { useCall } from '../client/useCall.ts';

/** Which 出处 are still 待核 on this PC; `null` until the shelf has answered. */
export function useSourceMarks(): SourceMarks | null {
  const { data } = useCall('law.marks', {});
  return useMemo(() => (data === undefined ? null : sourceMarks(data)), [data]);
}
