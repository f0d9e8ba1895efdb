import type { Transport } from '#api/client.ts';
import { contentUrl } from './contentUrl.ts';
import { hostGone } from './hostGone.ts';

/** The one object the Electron preload shows to the page. */
export type DossierBridge = Pick<Transport, 'call' | 'start'>;

declare global {
  interface Window {
    readonly dossierBridge?: DossierBridge;
  }
}

/** Speaks to Electron's main process through the preload. */
export function createIpcTransport(bridge: DossierBridge): Transport {
  return {
    call: (name, input) => bridge.call(name, input).catch(() => hostGone),
    start: (name, input, onEvent) => bridge.start(name, input, onEvent),
    contentUrl,
  };
}
