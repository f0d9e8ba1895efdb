import type { PaperFinal } from '#domain/papers/paperFinal.ts';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { printPdf } from '../../../shared/printing/printPdf.tsx';
import { useNoteUse } from '../pieces/useNoteUse.ts';
import { useOpenCase } from '../CaseContext.ts';
import { finalUrl } from './paperUrls.ts';

/** Opens the print window for finals in one go; `false` when that was not possible. What is not in the trail does not leave the printer. */
export function usePrintFinals(): (finals: readonly PaperFinal[]) => Promise<boolean> {
  const client = useClient();
  const { rightsCase } = useOpenCase().view;
  const noteUse = useNoteUse();
  return async (finals) => {
    for (const final of finals) {
      const title = titleOfFinal(rightsCase, final);
      if (!(await noteUse({ use: 'printed', about: final.id, title }))) return false;
    }
    return printPdf(...finals.map(({ id }) => finalUrl(client, rightsCase.id, id)));
  };
}
