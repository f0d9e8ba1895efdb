import { EventEmitter } from 'node:events';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { WebPreferences } from 'electron';
import { modelled } from './modelled.ts';

export const appOrigin = 'app://dossier';
/** Playwright can only answer addresses of the web's own schemes. */
export const standInOrigin = 'https://dossier.app-scheme.test';

export const toAppUrl = (url: string) =>
  url.startsWith(`${standInOrigin}/`) ? appOrigin + url.slice(standInOrigin.length) : url;
export const toStandInUrl = (url: string) =>
  url.startsWith(`${appOrigin}/`) ? standInOrigin + url.slice(appOrigin.length) : url;

/** Name under which the page side keeps its ear for messages of the main process. */
export const deliverKey = 'standInElectron.deliver';

interface Message {
  readonly key: string;
  readonly channel: string;
  readonly message: readonly unknown[];
}

/** Runs in the page. */
function deliverInPage({ key, channel, message }: Message): void {
  const deliver: unknown = Reflect.get(globalThis, Symbol.for(key));
  if (typeof deliver === 'function') deliver(channel, message);
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** The page as the main process sees it. */
export class StandInContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' });
  private page: Page | undefined;
  private sending = Promise.resolve();

  setWindowOpenHandler = (handler: OpenHandler) => void (this.openHandler = handler);

  show(page: Page): void {
    this.page = page;
  }
  /** Sent in order among themselves; a reply to `invoke` may overtake them, as in Electron (electron#18630). */
  send(channel: string, ...args: readonly unknown[]): void {
    const message = structuredClone(args);
    this.sending = this.pass(this.sending, { key: deliverKey, channel, message });
  }
  private async pass(earlier: Promise<void>, message: Message): Promise<void> {
    await earlier;
    const { page } = this;
    if (page === undefined || page.isClosed()) return;
    await page.evaluate(deliverInPage, message).catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
  }
  frameOf(frame: Frame): { readonly url: string; readonly parent: unknown } {
    const parent = frame.parentFrame();
    return { url: toAppUrl(frame.url()), parent: parent === null ? null : this.frameOf(parent) };
  }
}

export interface WindowOptions {
  readonly webPreferences?: WebPreferences;
}

/** Makes the class `BrowserWindow` of one launch; its page is a real Chromium page. */
export function browserWindowClass(context: BrowserContext, hooks: WindowHooks) {
  return class StandInWindow extends EventEmitter {
    readonly options: WindowOptions;
    readonly webContents = modelled('webContents', new StandInContents());
    isShown = false;
    private destroyed = false;

    constructor(options: WindowOptions) {
      super();
      hooks.beforeCreate();
      this.options = options;
      hooks.created(this);
    }
    show = () => void (this.isShown = true);
    focus = () => this.emit('focus');
    isMinimized = () => false;
    isDestroyed = () => this.destroyed;

    async loadURL(url: string): Promise<void> {
      const page = await context.newPage();
      this.webContents.show(page);
      page.on('close', () => this.closed());
      await hooks.loading(this.webContents, page, url);
      await page.goto(toStandInUrl(url));
      this.emit('ready-to-show');
      hooks.loaded(page);
    }
    private closed(): void {
      this.destroyed = true;
      this.emit('closed');
      hooks.closed();
    }
  };
}

export type StandInWindow = InstanceType<ReturnType<typeof browserWindowClass>>;
export interface WindowHooks {
  beforeCreate(): void;
  created(window: StandInWindow): void;
  loading(contents: StandInContents, page: Page, url: string): Promise<void>;
  loaded(page: Page): void;
  closed(): void;
}
