import { readEvidence, readPaper } from '#app/readContent.ts';
import { readReceivedFile } from '#app/readSubmissions.ts';
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
const evidencePath = new RegExp(`^evidence/(${id})/(${id})$`);
const thumbnailPath = new RegExp(`^thumbnail/(${id})/(${id})$`);
const receivedPath = new RegExp(`^submission/(${id})/(\\d{1,6})$`);
const paperPath = new RegExp(`^document/(${id})/(${id})\\.(pdf|docx)$`);

/** Finds what a content path names, as one person may see it. Fails: `evidence.notFound` for a path that names nothing; `case.notYours`. */
export async function openContent(around: Surroundings, path: string): Promise<Result<Content>> {
  const evidence = evidencePath.exec(path);
  if (evidence !== null) return asContent(await readEvidence(around, evidence[1] ?? '', evidence[2] ?? ''));
  const small = thumbnailPath.exec(path);
  if (small !== null) return asContent(await readThumbnail(around, small[1] ?? '', small[2] ?? ''));
  const received = receivedPath.exec(path);
  if (received !== null)
    return asContent(await readReceivedFile(around, received[1] ?? '', Number(received[2])));
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
