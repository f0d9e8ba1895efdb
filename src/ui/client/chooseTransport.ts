import type { Transport } from '#api/client.ts';
import { createIpcTransport } from './ipcTransport.ts';
import { createLoopbackTransport } from './loopbackTransport.ts';

const storageKey = 'dossier.token';

/**
 * Finds out which host showed this page. Call it once, before any router reads the address:
 * the loopback host hands its token over in the fragment, and the fragment is erased here.
 */
export function chooseTransport(): Transport {
  return window.dossierBridge === undefined
    ? createLoopbackTransport(takeToken())
    : createIpcTransport(window.dossierBridge);
}

function takeToken(): string {
  const handedOver = /^#token=([\w-]+)$/u.exec(location.hash)?.[1];
  if (handedOver !== undefined) {
    sessionStorage.setItem(storageKey, handedOver);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(storageKey) ?? '';
}
