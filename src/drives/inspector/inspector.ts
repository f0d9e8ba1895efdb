import type { EvidenceInspector } from '#app/drivePorts.ts';
import type { OpenedObject } from '#app/ports.ts';
import { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { unreadable } from './inspectMedia.ts';
import { startInspectThread } from './inspectThread.ts';
import type { Breakdown, InspectThread, Question } from './inspectThread.ts';

export interface InspectorOptions {
  /** The thread's program; beside this file otherwise. */
  readonly workerFile?: URL;
  /** How long one file may keep the thread busy. Units: milliseconds. */
  readonly timeoutMs?: number;
}

/** The port, and the end of its thread. */
export interface OpenInspector extends EvidenceInspector {
  close(): Promise<void>;
}

const breakdownText: Readonly<Record<Breakdown, string>> = {
  tooSlow: '检查超时，文件结构可能异常，未能检查完',
  crashed: '检查程序因这个文件中断，文件结构可能异常，未能检查完',
  readFailed: '读取入库副本失败，未能检查',
};

/**
 * Opens the inspector: files are looked at in a thread of its own with bounded memory and time.
 *
 * Fails: Fault when the thread cannot be started at all.
 */
export function openInspector(options: InspectorOptions = {}): OpenInspector {
  const workerFile = options.workerFile ?? defaultWorkerFile();
  const timeoutMs = options.timeoutMs ?? 2_000;
  let thread: Promise<InspectThread> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inspectNow = async (object: OpenedObject, fileName: string): Promise<EvidenceClaims> => {
    if (thread === null || !(await thread).isAlive()) thread = startInspectThread(workerFile, timeoutMs);
    const answer = await (await thread).ask(questionAbout(object, fileName));
    if ('breakdown' in answer) {
      thread = null;
      return unreadable(fileName, breakdownText[answer.breakdown]);
    }
    const claims = EvidenceClaims.safeParse(answer.claims);
    return claims.success ? claims.data : unreadable(fileName, '文件内容异常，检查结果不可用');
  };
  return {
    inspect(object, fileName) {
      const turn = last.then(() => inspectNow(object, fileName));
      last = Promise.allSettled([turn]);
      return turn;
    },
    async close() {
      await last;
      await (await thread)?.close();
      thread = null;
    },
  };
}

/** Beside this file when run from source; beside the bundle when packaged. */
function defaultWorkerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './inspectWorker.ts' : './inspectWorker.cjs', import.meta.url);
}

function questionAbout(object: OpenedObject, fileName: string): Question {
  return {
    sizeBytes: object.sizeBytes,
    fileName,
    async fetch(start, end) {
      const parts: Uint8Array[] = [];
      for await (const part of object.stream({ start, end })) parts.push(part);
      return Buffer.concat(parts);
    },
  };
}
