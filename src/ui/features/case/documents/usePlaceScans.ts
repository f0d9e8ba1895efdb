import { useState } from 'react';
import type { CaseView } from '#api/views/caseView.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { unplacedScans } from '#domain/papers/paperState.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { scanUrl } from './paperUrls.ts';

/** What reading a scan came to; with neither codes nor failure no code was found. */
export interface ScanFinding {
  readonly codes: readonly string[];
  readonly failure: Failure | null;
}

const nothingRead = { codes: [], pages: 1 };

/** Reads the codes of unplaced scans, one after the other, and puts each with the final its code names. */
export function usePlaceScans() {
  const client = useClient();
  const place = useCommand('documents.placeScan');
  const [findings, setFindings] = useState<Readonly<Record<string, ScanFinding>>>({});
  const [isReading, setReading] = useState(false);
  const placeAll = async (view: CaseView) => {
    const caseId = view.rightsCase.id;
    let { revision } = view.rightsCase;
    // Reader and pdf.js are large; nobody who scans nothing back waits for them.
    const { readCodes } = await import('../../../shared/scan/readCodes.ts');
    for (const scan of unplacedScans(view.rightsCase)) {
      const url = scanUrl(client, caseId, scan.id);
      const read = await readCodes(url, scan.file.claims.mediaType ?? '').catch(() => nothingRead);
      const codes = read.codes.slice(0, 20).map((code) => code.slice(0, 80));
      const change = { scanId: scan.id, codes, pages: read.pages };
      const placed = codes.length === 0 ? null : await place.run({ caseId, revision, change });
      if (placed?.ok === true) ({ revision } = placed.value.rightsCase);
      const failure = placed?.ok === false ? placed.failure : null;
      setFindings((known) => ({ ...known, [scan.id]: { codes: change.codes, failure } }));
    }
    place.clearFailure();
  };
  return {
    findings,
    isReading,
    async start(view: CaseView) {
      setReading(true);
      await placeAll(view).finally(() => setReading(false));
    },
  };
}
