import { adviceFor } from '#api/failure.ts';
import { compose } from '#runtime/compose.ts';
import type { ComposeOptions } from '#runtime/compose.ts';
import { indexUiFiles } from '../content/uiFiles.ts';
import { findBrowser } from './findBrowser.ts';
import { openInBrowser } from './openInBrowser.ts';
import { servePage, startLoopback } from './startLoopback.ts';
import type { LoopbackHost, PageServer } from './startLoopback.ts';

export interface RunOptions {
  readonly compose: ComposeOptions;
  /** How the page is served; `builtPage` for the built one. */
  page(): Promise<PageServer>;
  /** `none` only prints the address, for a browser the person opens. */
  readonly window: 'browser' | 'none';
  readonly say: (line: string) => void;
  /** Called once the host listens, e.g. to attach a development socket. */
  readonly onStarted?: (host: LoopbackHost) => void;
}

/** A window that has not shown itself by then never will. */
const openWithinMs = 120_000;
/** A host nobody asks for this long was forgotten. */
const idleMs = 8 * 3_600_000;

/** Runs the program in the PC's browser until its window closes. Returns the exit code: 0 ended by the person, 1 refused, 2 no browser. */
export async function runLoopback(options: RunOptions): Promise<number> {
  const browser = options.window === 'browser' ? await findBrowser(process.platform, process.env) : undefined;
  if (options.window === 'browser' && browser === undefined) {
    options.say(
      '没有找到 Chromium 或 Edge 浏览器。请安装后再试，或者用环境变量 WEIQUAN_BROWSER 指明浏览器的位置。',
    );
    return 2;
  }
  const page = await options.page();
  const app = await compose(options.compose);
  if (!app.ok) {
    const advice = adviceFor(app.failure);
    options.say(`${advice.what}。${advice.next}`);
    return 1;
  }
  const host = await startLoopback({ app: app.value, page, onFault: (fault) => console.error(fault) });
  options.onStarted?.(host);
  try {
    return browser === undefined
      ? await untilForgotten(host, options.say)
      : await untilWindowCloses(host, browser, options.say);
  } finally {
    await host.close();
    await app.value.close();
  }
}

/** The page `npm run build:ui` made. */
export async function builtPage(uiFolder: string): Promise<PageServer> {
  return servePage(await indexUiFiles(uiFolder));
}

async function untilWindowCloses(
  host: LoopbackHost,
  browser: string,
  say: (line: string) => void,
): Promise<number> {
  const window = await openInBrowser(browser, host.launchUrl);
  say('维权卷宗已在窗口中打开，关闭窗口即退出。');
  const ended = Promise.withResolvers<'asked' | 'neverShown'>();
  const patience = setTimeout(() => host.session.wasRedeemed() || ended.resolve('neverShown'), openWithinMs);
  const stop = onSignal(() => ended.resolve('asked'));
  const how = await Promise.race([window.closed.then(() => 'closed' as const), ended.promise]);
  clearTimeout(patience);
  stop();
  if (how !== 'closed') await window.close();
  if (host.session.wasRedeemed()) return 0;
  say(`浏览器没有打开窗口：${browser}`);
  return how === 'asked' ? 0 : 1;
}

async function untilForgotten(host: LoopbackHost, say: (line: string) => void): Promise<number> {
  say(`请在本机浏览器中打开（只能使用一次）:${host.launchUrl}`);
  let lastAskedAt = performance.now();
  host.server.on('request', () => (lastAskedAt = performance.now()));
  const ended = Promise.withResolvers<void>();
  const watch = setInterval(() => performance.now() - lastAskedAt > idleMs && ended.resolve(), 60_000);
  const stop = onSignal(() => ended.resolve());
  await ended.promise;
  clearInterval(watch);
  stop();
  return 0;
}

/** Returns the function that stops listening. */
function onSignal(act: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, act);
  return () => signals.forEach((signal) => process.off(signal, act));
}
