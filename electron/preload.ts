import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Transport } from '#api/client.ts';
import { channel } from './channel.ts';
import type { JobMessage } from './channel.ts';

/** All the page can reach: messages of the contract. No channel name, no event object, no Node. */
const bridge: Pick<Transport, 'call' | 'start'> = {
  call: (name, input) => ipcRenderer.invoke(channel, { kind: 'call', name, input }),
  start(name, input, onEvent) {
    const jobId = crypto.randomUUID();
    const listen = (_: IpcRendererEvent, message: JobMessage) => {
      if (message.jobId === jobId) pass(message.event);
    };
    const pass = (event: JobMessage['event']) => {
      if (event.kind === 'result') ipcRenderer.off(channel, listen);
      onEvent(event);
    };
    const lost = () => pass({ kind: 'result', reply: { ok: false, failure: { code: 'api.hostGone' } } });
    ipcRenderer.on(channel, listen);
    ipcRenderer
      .invoke(channel, { kind: 'start', jobId, name, input })
      .then((isStarted) => isStarted === true || lost(), lost);
    return { cancel: () => void ipcRenderer.invoke(channel, { kind: 'cancel', jobId }) };
  },
};

contextBridge.exposeInMainWorld('dossierBridge', bridge);
