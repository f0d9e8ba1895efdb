import { readFileSync } from 'node:fs';
import { ElementsFile } from '#domain/evidence/elements.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { LegalKind } from '#domain/evidence/legalKinds.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { proofMatrix } from '#domain/evidence/proofMatrix.ts';
import { aCase, anItem } from '#test/people/aCase.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';

const ITEMS = 500;

function itemOf(number: number): EvidenceItem {
  const legalKind = LegalKind.options[number % LegalKind.options.length] ?? 'electronicData';
  const elementId = number % 3 === 0 ? 'actDone' : 'assaultFilmed';
  return anItem(number, { legalKind, proofs: [{ elementId, counterpartyId: null, strength: 'direct' }] });
}

/** What opening the evidence of a large case computes. The issue asks for less than 50 ms. */
const matrixAndLinter: BenchSpec = {
  id: 'matrix-and-linter-500',
  goal: 4,
  runs: 9,
  unit: 'ms',
  peerName: 'JSON.stringify of the same record',
  prepare() {
    const file = ElementsFile.parse(JSON.parse(readFileSync('templates/checklists/elements.json', 'utf8')));
    const rightsCase = aCase({ evidence: Array.from({ length: ITEMS }, (_, index) => itemOf(index + 1)) });
    return Promise.resolve({
      ours: () =>
        timed(() => {
          const findings = evidenceFindings(rightsCase);
          return proofMatrix({ rightsCase, file, findings }, 'person2', '277-5');
        }),
      peer: () => timed(() => JSON.stringify(rightsCase)),
    });
  },
};

export const knowRows: readonly BenchSpec[] = [matrixAndLinter];
