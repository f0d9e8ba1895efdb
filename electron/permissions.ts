import type { CommandLine, Session } from 'electron';
import { isOwnPage } from './ownPage.ts';

/** Addresses a page may ask for: our own, and what it made itself. */
const allowedAddress = /^(app:\/\/dossier\/|blob:app:\/\/dossier\/|data:|devtools:)/u;

/** Cuts Chromium's own ways to the network; before the app is ready. */
export function cutNetwork(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
}

/** Takes every permission, every address but our own, and the spell checker (it downloads word lists) from the session. */
export async function lockSession(session: Session): Promise<void> {
  // Copying a number or a digest to the clipboard is all a page needs.
  session.setPermissionRequestHandler((_, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write'),
  );
  session.setPermissionCheckHandler((_, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !allowedAddress.test(details.url) }),
  );
  session.on('will-download', (event, item) => {
    // Saving one's own paper asks where to; anything else is not ours.
    if (!isOwnPage(item.getURL())) event.preventDefault();
  });
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9' });
}
