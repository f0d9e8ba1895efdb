import { readReceivedFile } from '#app/readSubmissions.ts';
import {
  readEvidence,
  readFinal,
  readFormSample,
  readOwnPaper,
  readPaper,
  readScan,
} from '#app/readContent.ts';
import { readArchivalFinal } from '#app/readArchival.ts';
import { readThumbnail } from '#app/readThumbnail.ts';
import type { ReadableContent } from '#app/readContent.ts';
import type { ByteRange, ByteSource } from '#app/ports.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

/** Bytes a browser may stream: evidence, a small picture of it, a made paper, or a file sent in for review. */
export interface Content {
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly fileName: string;
  stream(range?: ByteRange): ByteSource;
}

const id = '[a-z0-9]{1,40}';
interface Reader {
  readonly names: RegExp;
  /** By the case, the thing in it, and how it is wanted. */
  read(around: Surroundings, caseId: string, id: string, form: string): Promise<Result<ReadableContent>>;
}
const readers: readonly Reader[] = [
  { names: new RegExp(`^evidence/(${id})/(${id})$`), read: readEvidence },
  { names: new RegExp(`^thumbnail/(${id})/(${id})$`), read: readThumbnail },
  { names: new RegExp(`^final/(${id})/(${id})\\.pdf$`), read: readFinal },
  { names: new RegExp(`^final/(${id})/(${id})\\.pdfa\\.pdf$`), read: readArchivalFinal },
  { names: new RegExp(`^scan/(${id})/(${id})$`), read: readScan },
  { names: new RegExp(`^ownPaper/(${id})/(${id})\\.docx$`), read: readOwnPaper },
  {
    names: new RegExp(`^formSample/(${id})/(\\d{1,3})\\.docx$`),
    read: (around, formId, version) => readFormSample(around, formId, Number(version)),
  },
  {
    names: new RegExp(`^submission/(${id})/(\\d{1,6})$`),
    read: (around, submissionId, file) => readReceivedFile(around, submissionId, Number(file)),
  },
  {
    names: new RegExp(`^document/(${id})/(${id})\\.(pdf|docx)$`),
    read: (around, caseId, documentId, form) =>
      readPaper(around, caseId, documentId, form === 'docx' ? 'docx' : 'pdf'),
  },
];

/** Finds what a content path names, as one person may see it. Fails: `evidence.notFound` for a path that names nothing; `case.notYours`. */
export async function openContent(around: Surroundings, path: string): Promise<Result<Content>> {
  for (const { names, read } of readers) {
    const found = names.exec(path);
    if (found !== null) return asContent(await read(around, found[1] ?? '', found[2] ?? '', found[3] ?? ''));
  }
  return refused(failure('evidence.notFound'));
}

function asContent(read: Result<ReadableContent>): Result<Content> {
  if (!read.ok) return read;
  const { mediaType, fileName, object } = read.value;
  return ok({ mediaType, fileName, sizeBytes: object.sizeBytes, stream: (range) => object.stream(range) });
}
