import { z } from 'zod';
import { ReadableText } from '#domain/evidence/readableText.ts';
import { MarkerInput, PieceTarget } from '#domain/evidence/recordMarker.ts';
import { TranscriptInput } from '#domain/evidence/recordTranscript.ts';
import { ViewingInput } from '#domain/evidence/recordViewing.ts';
import { caseWorkers, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { onCase } from './caseOperations.ts';

/** Looking at evidence, and what people note while they look. */
export const lookOperations = {
  'evidence.mark': onCase(MarkerInput),
  'evidence.unmark': onCase(PieceTarget),
  'evidence.transcribe': onCase(TranscriptInput),
  'evidence.untranscribe': onCase(PieceTarget),
  /** Whoever may read a case leaves a mark on what was looked at; nothing else of the case changes. */
  'evidence.noteViewing': operation(
    'command',
    caseWorkers,
    z.strictObject({ caseId: z.string(), viewing: ViewingInput }),
    CaseView,
  ),
  /** The words and tables of an electronic paper. */
  'evidence.readText': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string(), evidenceId: z.string() }),
    ReadableText,
  ),
};
