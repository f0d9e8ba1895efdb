import { parentPort } from 'node:worker_threads';
import { Fault } from '#domain/kernel/fault.ts';
import type { FromInspectThread, ToInspectThread } from './inspectMessages.ts';
import { inspectMedia, unreadable } from './inspectMedia.ts';
import { openMedia } from './media.ts';

if (parentPort === null) throw new Fault('the inspector thread was run as a program');
const port = parentPort;
const say = (message: FromInspectThread): void => port.postMessage(message);

/** Takes the bytes asked for; one question is open at a time. */
let takeBytes: (bytes: Uint8Array) => void = () => undefined;

port.on('message', (message: ToInspectThread) => {
  if (message.kind === 'bytes') takeBytes(message.bytes);
  else void inspect(message.sizeBytes, message.fileName);
});

async function inspect(sizeBytes: number, fileName: string): Promise<void> {
  const fetch = (start: number, end: number) => {
    const answer = Promise.withResolvers<Uint8Array>();
    takeBytes = answer.resolve;
    say({ kind: 'read', start, end });
    return answer.promise;
  };
  try {
    say({ kind: 'claims', claims: await inspectMedia(openMedia(sizeBytes, fetch), fileName) });
  } catch (error) {
    // Mangled input may break a reader in any way; the file is what is wrong, and the officer is told so.
    const reason = error instanceof Error ? error.name : typeof error;
    say({ kind: 'claims', claims: unreadable(fileName, `文件内容异常，未能检查完（${reason}）`) });
  }
}

say({ kind: 'ready' });
