import type { InputOf } from '#api/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOpenCase } from '../CaseContext.ts';

type Use = Pick<InputOf<'cases.noteUse'>, 'use' | 'about' | 'title'>;

/** Writes into the trail that something leaves the vault readable. Says whether that is on disk; what is not noted does not leave. */
export function useNoteUse(): (use: Use) => Promise<boolean> {
  const { view } = useOpenCase();
  const note = useCommand('cases.noteUse');
  return async ({ use, about, title }) => {
    const input = { caseId: view.rightsCase.id, use, about: about.slice(0, 80), title: title.slice(0, 120) };
    return (await note.run(input)).ok;
  };
}
