import type { FormCheckView } from '#api/operations/formOperations.ts';
import type { CallAnswer } from '../../client/useCall.ts';
import { useCall } from '../../client/useCall.ts';
import type { PickedEntry } from '../../shared/drive/picked.ts';

export interface CheckedFile {
  readonly file: PickedEntry;
  readonly answer: CallAnswer<'forms.check'>;
  /** The answer when nothing stands against taking the file in. */
  readonly sound: FormCheckView | null;
}

/** Has the one file that is picked checked; `null` while it is none or several. */
export function useFormCheck(picked: readonly PickedEntry[]): CheckedFile | null {
  const [first, second] = picked;
  const file = second === undefined && first?.isFolder === false ? first : null;
  const answer = useCall('forms.check', { token: file?.token ?? '-' }, { enabled: file !== null });
  if (file === null) return null;
  const { data, failure } = answer;
  const isSound = failure === null && data?.problems.length === 0;
  return { file, answer, sound: isSound ? data : null };
}
