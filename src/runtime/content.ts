import type { Result } from '#domain/kernel/result.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { failure } from '#domain/kernel/failure.ts';
import { readEvidence, readPaper } from '#app/readContent.ts';
import type { ReadableContent } from '#app/readContent.ts';
import type { Surroundings } from '#app/surroundings.ts';
import type { Content } from './compose.ts';

const id = '[a-z0-9]{1,40}';
const evidencePath = new RegExp(`^evidence/(${id})/(${id})$`);
const paperPath = new RegExp(`^document/(${id})/(${id})\\.(pdf|docx)$`);

/** Finds what a content path names. Fails: `evidence.notFound` for a path that names nothing. */
export async function openContent(around: Surroundings, path: string): Promise<Result<Content>> {
  const evidence = evidencePath.exec(path);
  if (evidence !== null) return asContent(await readEvidence(around, evidence[1] ?? '', evidence[2] ?? ''));
  const paper = paperPath.exec(path);
  if (paper === null) return refused(failure('evidence.notFound'));
  return asContent(
    await readPaper(around, paper[1] ?? '', paper[2] ?? '', paper[3] === 'docx' ? 'docx' : 'pdf'),
  );
}

function asContent(read: Result<ReadableContent>): Result<Content> {
  if (!read.ok) return read;
  const { mediaType, fileName, object } = read.value;
  return ok({ mediaType, fileName, sizeBytes: object.sizeBytes, stream: (range) => object.stream(range) });
}
