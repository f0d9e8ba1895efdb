import { app, dialog, powerMonitor, protocol, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { adviceFor } from '#api/failure.ts';
import { indexUiFiles } from '#hosts/content/uiFiles.ts';
import { readHostOptions } from '#hosts/hostOptions.ts';
import { compose } from '#runtime/compose.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { serveIpc } from './ipcHost.ts';
import { lockWithWindows } from './lockWithWindows.ts';
import { guardNavigation } from './navigationGuard.ts';
import { pageUrl } from './ownPage.ts';
import { cutNetwork, lockSession } from './permissions.ts';
import { programPlace } from './programPlace.ts';
import { createWindow } from './window.ts';

registerAppScheme(protocol);
app.enableSandbox();
cutNetwork(app.commandLine);
guardNavigation(app);

// A second start shows the first one's window: two would fight over the vault.
if (app.requestSingleInstanceLock()) run().catch(fail);
else app.quit();

async function run(): Promise<void> {
  const whenAsked = focusWhenAsked();
  await app.whenReady();
  const place = programPlace(app);
  const opened = await compose(readHostOptions({ argv: process.argv, env: process.env }, place));
  if (!opened.ok) {
    const advice = adviceFor(opened.failure);
    dialog.showErrorBox(advice.what, advice.next);
    return app.exit(1);
  }
  await lockSession(session.defaultSession);
  serveApp(protocol, opened.value, await indexUiFiles(place.uiFolder));
  lockWithWindows(powerMonitor, () => opened.value.lock());
  const window = createWindow();
  whenAsked(window);
  const ledger = serveIpc(opened.value.dispatcher, window);
  quitCleanly(async () => {
    await ledger.stopAll();
    await opened.value.close();
  });
  await window.loadURL(pageUrl);
}

function focusWhenAsked(): (window: BrowserWindow) => void {
  let shown: BrowserWindow | undefined;
  app.on('second-instance', () => {
    if (shown === undefined || shown.isDestroyed()) return;
    if (shown.isMinimized()) shown.restore();
    shown.focus();
  });
  return (window) => (shown = window);
}

/** Whatever ends the program – the window, the menu, a signal – running work is stopped and the vault closed first. */
function quitCleanly(close: () => Promise<void>): void {
  let isClosing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    close().then(() => app.exit(0), fail);
  });
}

function fail(fault: unknown): void {
  console.error(fault);
  dialog.showErrorBox(
    '维权卷宗没有正常运行',
    '请重新打开程序；仍然出现时请联系管理员。已保存的内容不受影响。',
  );
  app.exit(1);
}
