import type { RightsCase } from '../../case/rightsCase.ts';
import { liveOfficialPapers } from '../../dossier/caseCompilation.ts';
import type { DocumentFields } from '../documentFields.ts';
import { numbersText } from './evidenceFields.ts';
import { orNull } from './wording.ts';

/** The official documents registered beside the dossier, as D03 holds them against the official system. Source: SPEC B-34. */
export function officialPaperFields(rightsCase: RightsCase): DocumentFields['officialPapers'] {
  return liveOfficialPapers(rightsCase.compilation).map((paper) => ({
    title: paper.title,
    number: orNull(paper.number),
    organ: orNull(paper.organ),
    madeOn: paper.madeOn,
    servedTo: orNull(paper.servedTo),
    servedOn: paper.servedOn,
    scanText:
      paper.evidenceId === null
        ? '没有扫描件'
        : `扫描件：${numbersText([paper.evidenceId], rightsCase) || '已不在本案'}`,
  }));
}
