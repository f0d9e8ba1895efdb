import { readFile } from 'node:fs/promises';
import { Module, createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test';
import { cancellableEvent } from './cancellableEvent.ts';
import { modelled } from './modelled.ts';
import { pageSide } from './pageSide.ts';
import type { PageSideInput } from './pageSide.ts';
import { StandInApp } from './standInApp.ts';
import { StandInPower } from './standInPower.ts';
import { StandInSession } from './standInSession.ts';
import { browserWindowClass, deliverKey, standInOrigin, toAppUrl } from './standInWindow.ts';
import type { StandInContents, StandInWindow } from './standInWindow.ts';

/** One run of the real bundled main process and preload over a stand-in `electron` module. */
export interface StandInLaunch {
  readonly page: Page;
  readonly app: StandInApp;
  readonly session: StandInSession;
  /** Windows says that it sleeps or locks. */
  readonly power: StandInPower;
  readonly window: StandInWindow;
  /** Error boxes shown to the officer. */
  readonly errorBoxes: readonly string[];
  /** Closes the window as an officer does. Returns the exit code of the program. */
  close(): Promise<number>;
}
export interface LaunchOptions {
  /** The source tree whose `.vite/` holds the bundles. */
  readonly appPath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly hasLock?: boolean;
  /** The `resources` folder of a package, when `appPath` is what was in its archive. */
  readonly resourcesPath?: string;
}

const invokeName = 'standInElectronInvoke';
type ProtocolHandler = (request: Request) => Promise<Response>;
type IpcHandler = (event: object, ...args: readonly unknown[]) => unknown;

/**
 * Starts the program.
 *
 * Faithful: bundling, channel, validation, sender check, content policy (real Chromium), navigation, network block, permissions.
 * Not covered: the process sandbox, isolated worlds, the true `app:` scheme, asar, fuses, BoringSSL, native dialogs. So this is a
 * wiring test of main and preload, never an Electron test.
 */
export async function launchStandIn(context: BrowserContext, options: LaunchOptions): Promise<StandInLaunch> {
  const app = new StandInApp({
    appPath: options.appPath,
    hasLock: options.hasLock ?? true,
    isPackaged: options.resourcesPath !== undefined,
  });
  const session = new StandInSession();
  const power = new StandInPower(() => app.mustBe('ready', 'powerMonitor'));
  const errorBoxes: string[] = [];
  const handlers = { ipc: new Map<string, IpcHandler>(), protocol: new Map<string, ProtocolHandler>() };
  const shown = Promise.withResolvers<Page>();
  let shownWindow: StandInWindow | undefined;
  await context.exposeBinding(
    invokeName,
    ({ frame }, { channel, args }: { channel: string; args: readonly unknown[] }) => {
      const handler = handlers.ipc.get(channel);
      if (handler === undefined || shownWindow === undefined) throw new Error(`no handler for ${channel}`);
      const sender = shownWindow.webContents;
      return handler({ sender, senderFrame: sender.frameOf(frame) }, ...args);
    },
  );
  const preload = await readFile(join(options.appPath, '.vite/build/preload.cjs'), 'utf8');
  const input = JSON.stringify({ origin: standInOrigin, invokeName, deliverKey } satisfies PageSideInput);
  // As text, because the page's content policy rightly forbids making functions from strings.
  const content = `(${pageSide.toString()})(${input}, function (require, module, exports) {${preload}\n});`;
  await context.addInitScript({ content });
  const BrowserWindow = browserWindowClass(context, {
    beforeCreate: () => app.mustBe('ready', 'BrowserWindow'),
    created(window) {
      shownWindow = window;
      app.emit('web-contents-created', {}, window.webContents);
    },
    async loading(contents, page, url) {
      await context.route('**/*', (route) =>
        answer(route, { contents, session, handlers: handlers.protocol, programmatic: url }),
      );
      watch(page, contents, session);
    },
    loaded: (page) => shown.resolve(page),
    closed: () => app.lastWindowClosed(),
  });
  const electron = {
    app: modelled('app', app),
    BrowserWindow,
    Menu: modelled('Menu', {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: () => undefined,
    }),
    dialog: modelled('dialog', {
      showErrorBox: (title: string, text: string) => void errorBoxes.push(`${title}\n${text}`),
    }),
    powerMonitor: modelled('powerMonitor', power),
    session: modelled('session', { defaultSession: modelled('session.defaultSession', session) }),
    ipcMain: modelled('ipcMain', {
      handle: (channel: string, handler: IpcHandler) => addOnce(handlers.ipc, channel, handler),
    }),
    protocol: modelled('protocol', protocolFor(app, handlers.protocol)),
  };
  requireMain(options, modelled('electron', electron));
  const page = await Promise.race([shown.promise, app.exited.then(() => null)]);
  if (page === null || shownWindow === undefined)
    throw new Error(`the program ended: ${errorBoxes.join(';')}`);
  return {
    page,
    app,
    session,
    power,
    window: shownWindow,
    errorBoxes,
    async close() {
      await page.close();
      return app.exited;
    },
  };
}

function protocolFor(app: StandInApp, handlers: Map<string, ProtocolHandler>) {
  let isRegistered = false;
  return {
    registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: Record<string, boolean> }[]) {
      app.mustBe('starting', 'registerSchemesAsPrivileged');
      if (isRegistered) throw new Error('registerSchemesAsPrivileged can only be called once');
      isRegistered = true;
      const needed = ['standard', 'secure', 'supportFetchAPI', 'stream'];
      const [first] = schemes;
      if (first?.scheme !== 'app' || !needed.every((key) => first.privileges[key] === true))
        throw new Error('wrong scheme');
    },
    handle(scheme: string, handler: ProtocolHandler) {
      app.mustBe('ready', 'protocol.handle');
      addOnce(handlers, scheme, handler);
    },
  };
}

function addOnce<T>(byName: Map<string, T>, name: string, value: T): void {
  if (byName.has(name)) throw new Error(`Attempted to register a second handler for '${name}'`);
  byName.set(name, value);
}

/** Loads the bundle anew with our module in the place of Electron's. */
function requireMain({ appPath, env, resourcesPath }: LaunchOptions, electron: object): void {
  const main = join(appPath, '.vite/build/main.cjs');
  const require = createRequire(main);
  const electronPath = require.resolve('electron');
  const standIn = new Module(electronPath);
  standIn.exports = electron;
  standIn.loaded = true;
  require.cache[electronPath] = standIn;
  Reflect.deleteProperty(require.cache, main);
  Object.assign(process.env, env);
  Object.assign(process, { resourcesPath });
  require(main);
}

interface Answering {
  readonly contents: StandInContents;
  readonly session: StandInSession;
  readonly handlers: ReadonlyMap<string, ProtocolHandler>;
  /** The address the main process itself loads; pages cannot navigate anywhere. */
  readonly programmatic: string;
}

/** One request of the page, through navigation guard, network block and protocol handler. */
async function answer(route: Route, around: Answering): Promise<void> {
  const request = route.request();
  const url = toAppUrl(request.url());
  if (request.isNavigationRequest() && url !== around.programmatic) {
    const frame = knownFrame(request);
    // A window that does not exist yet: `popup` asks about it.
    if (frame === null) return route.abort('aborted');
    const event = cancellableEvent();
    const isTop = frame.parentFrame() === null;
    around.contents.emit(isTop ? 'will-navigate' : 'will-frame-navigate', event, url);
    // Chromium stays where it is when the answer to a navigation has no content.
    if (event.defaultPrevented) return route.fulfill({ status: 204 });
  }
  if (!(await around.session.allows(url))) return route.abort('blockedbyclient');
  const handler = around.handlers.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) return route.abort('namenotresolved');
  const response = await handler(
    new Request(url, { method: request.method(), headers: await request.allHeaders() }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Playwright throws for requests of a page that is only being made. */
function knownFrame(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/** New windows and downloads ask the main process first. */
function watch(page: Page, contents: StandInContents, session: StandInSession): void {
  page.on('popup', (popup) => {
    if (contents.openHandler({ url: popup.url() }).action === 'deny') void popup.close();
  });
  page.on('download', (download) => {
    const event = cancellableEvent();
    session.downloads(event, toAppUrl(download.url()));
    if (event.defaultPrevented) void download.cancel();
  });
}
