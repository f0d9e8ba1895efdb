import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Dispatcher } from '#api/dispatcher.ts';
import { createWorkLedger } from '#hosts/workLedger.ts';
import type { WorkLedger } from '#hosts/workLedger.ts';
import { channel } from './channel.ts';
import type { JobMessage } from './channel.ts';
import { isOwnPage } from './ownPage.ts';

const Message = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), name: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('start'), jobId: z.string(), name: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('cancel'), jobId: z.string() }),
]);

/** Answers the page of one window, and nobody else. Returns the ledger of its work. */
export function serveIpc(dispatcher: Dispatcher, window: BrowserWindow): WorkLedger {
  const ledger = createWorkLedger(dispatcher);
  ipcMain.handle(channel, (event, raw: unknown) => {
    if (!isFromOurPage(event, window)) return refused(failure('api.unknownOperation', { operation: '' }));
    const message = Message.safeParse(raw);
    if (!message.success) return refused(failure('api.badInput', { problem: '消息格式不对' }));
    return answer(message.data, window, ledger);
  });
  return ledger;
}

function answer(message: z.infer<typeof Message>, window: BrowserWindow, ledger: WorkLedger): unknown {
  if (message.kind === 'call') return ledger.call(message.name, message.input);
  if (message.kind === 'cancel') return ledger.cancel(message.jobId);
  const { jobId } = message;
  return ledger.start(jobId, message.name, message.input, (event) => {
    if (!window.isDestroyed()) window.webContents.send(channel, { jobId, event } satisfies JobMessage);
  });
}

/** Only the top frame of our window, showing our own page. The frame is null when it went away meanwhile. */
function isFromOurPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const { sender, senderFrame } = event;
  return (
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnPage(senderFrame.url)
  );
}
