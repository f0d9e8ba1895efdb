import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { DriverSetting, OpenedProgram } from '../app.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The loopback host as its own process, and a Chromium page that opens its one-time address. */
export async function openLoopback(setting: DriverSetting): Promise<OpenedProgram> {
  const host = spawn(process.execPath, ['test/journeys/drivers/serveEntry.ts', '--no-window'], {
    cwd: root,
    env: { ...process.env, ...setting.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number>((done) => host.once('exit', (code) => done(code ?? 1)));
  const launchUrl = await addressFrom(host.stdout, exited);
  const context = await setting.newContext();
  const page = await context.newPage();
  await page.goto(launchUrl);
  // The first page hands over the cookie and moves on by itself.
  await page.waitForURL((url) => url.pathname === '/');
  return {
    page,
    async close() {
      await context.close();
      host.kill('SIGTERM');
      return exited;
    },
  };
}

/** Reads what the host prints until it says where it listens. */
function addressFrom(output: NodeJS.ReadableStream, exited: Promise<number>): Promise<string> {
  return new Promise((found, fail) => {
    let text = '';
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/open\?key=[\w-]+/u.exec(text)?.[0];
      if (address !== undefined) found(address);
    });
    void exited.then((code) => fail(new Error(`the host ended with ${code}: ${text}`)));
  });
}
