import { EventEmitter } from 'node:events';
import type { CancellableEvent } from './cancellableEvent.ts';

type Decide = (allowed: boolean) => void;
type BeforeRequest = (
  details: { readonly url: string },
  decide: (answer: { readonly cancel?: boolean }) => void,
) => void;

/** What the session was told, kept so that tests can ask the real handlers. */
export class StandInSession extends EventEmitter {
  askPermission: ((contents: unknown, permission: string, decide: Decide) => void) | undefined;
  checkPermission: ((contents: unknown, permission: string) => boolean) | undefined;
  checkDevice: (() => boolean) | undefined;
  proxy: unknown;
  isSpellChecking = true;
  private beforeRequest: BeforeRequest | undefined;

  readonly webRequest = { onBeforeRequest: (handler: BeforeRequest) => void (this.beforeRequest = handler) };

  setPermissionRequestHandler = (handler: NonNullable<typeof this.askPermission>) =>
    void (this.askPermission = handler);
  setPermissionCheckHandler = (handler: NonNullable<typeof this.checkPermission>) =>
    void (this.checkPermission = handler);
  setDevicePermissionHandler = (handler: () => boolean) => void (this.checkDevice = handler);
  setSpellCheckerEnabled = (isOn: boolean) => void (this.isSpellChecking = isOn);
  setProxy = async (config: unknown) => void (this.proxy = config);

  /** What the network block says of an address. */
  async allows(url: string): Promise<boolean> {
    const handler = this.beforeRequest;
    if (handler === undefined) return true;
    return new Promise((resolve) => handler({ url }, (answer) => resolve(answer.cancel !== true)));
  }
  /** What becomes of a download that begins. */
  downloads(event: CancellableEvent, url: string): void {
    this.emit('will-download', event, { getURL: () => url });
  }
}
