import type { ReadableText, TextFormat } from '#domain/evidence/readableText.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { OpenedObject } from './ports.ts';

/**
 * Reads the words of an electronic paper; never its code, never on the thread that answers.
 * Fails: `evidence.textUnreadable`, `evidence.textTooLarge`.
 */
export interface TextReader {
  read(object: OpenedObject, format: TextFormat): Promise<Result<ReadableText>>;
}
