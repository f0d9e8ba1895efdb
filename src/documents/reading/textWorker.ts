import { parentPort, workerData } from 'node:worker_threads';
import type { ReadableText, TextFormat } from '#domain/evidence/readableText.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { BadArchive } from './archiveParts.ts';
import { readDocx } from './readDocx.ts';
import { readMail } from './readMail.ts';
import { readOdt, readPptx } from './readMarkup.ts';
import { readPlain } from './readPlain.ts';
import { readXlsx } from './readXlsx.ts';
import type { ReadSoFar, TextAnswer, TextQuestion } from './textMessages.ts';

if (parentPort === null) throw new Fault('the text thread was run as a program');
const port = parentPort;

const readers: Readonly<Record<TextFormat, (bytes: Buffer) => ReadableText | Promise<ReadableText>>> = {
  docx: readDocx,
  xlsx: readXlsx,
  pptx: readPptx,
  odt: readOdt,
  mail: readMail,
  text: readPlain,
};

/** More often would keep the listener busy. Units: milliseconds. */
const TELL_EVERY = 250;

function tellNowAndThen(): (donePages: number, pages: number) => void {
  // The first page at once: it says how many there are.
  let toldAt = -Infinity;
  return (donePages, pages) => {
    if (performance.now() - toldAt < TELL_EVERY) return;
    toldAt = performance.now();
    const soFar: ReadSoFar = { kind: 'soFar', donePages, pages };
    port.postMessage(soFar, []);
  };
}

async function answerTo(question: TextQuestion): Promise<TextAnswer> {
  try {
    if (question.kind === 'words')
      return { kind: 'read', text: await readers[question.format](Buffer.from(question.bytes)) };
    // Its parser is large, and only these questions need it.
    if (question.kind === 'sheets') {
      const { rewriteSheets } = await import('./rewriteSheets.ts');
      return { kind: 'sheets', sheets: await rewriteSheets(question.bytes, tellNowAndThen()) };
    }
    const { pageSize } = await import('./pageSize.ts');
    return { kind: 'measured', size: await pageSize(question.bytes, question.page) };
  } catch (error) {
    // Mangled papers may break a reader in any way; the paper is what is wrong, and the officer is told so.
    return { kind: error instanceof BadArchive && error.why === 'tooLarge' ? 'tooLarge' : 'unreadable' };
  }
}

void answerTo(workerData as TextQuestion).then((answer) => port.postMessage(answer, []));
