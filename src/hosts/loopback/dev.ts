import { Server } from 'node:http';
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { developmentPolicy } from '../content/policies.ts';
import { readHostOptions } from '../hostOptions.ts';
import { sourceTreePlace } from '../sourceTreePlace.ts';
import { runLoopback } from './runLoopback.ts';
import type { PageServer } from './startLoopback.ts';

/** `npm run dev`: the loopback host with Vite behind the same session check, and changes shown at once. */
const place = await sourceTreePlace();
// Vite listens for its socket here; the real server passes on only what the session check let through.
const socketDoor = new Server();
const vite = await createServer({
  configFile: resolve(import.meta.dirname, '../../ui/vite.config.ts'),
  base: '/',
  server: { middlewareMode: true, ws: { server: socketDoor } },
});

const page: PageServer = async (request, response) => {
  for (const [name, value] of Object.entries(developmentPolicy)) response.setHeader(name, value);
  await new Promise<void>((done, fail) => {
    response.on('finish', done);
    response.on('close', done);
    vite.middlewares(request, response, (error?: unknown) => {
      if (error !== undefined) return fail(error);
      response.statusCode = 404;
      response.end();
    });
  });
};

process.exitCode = await runLoopback({
  compose: readHostOptions({ argv: process.argv, env: process.env }, place),
  page: async () => page,
  window: process.argv.includes('--no-window') ? 'none' : 'browser',
  say: (line) => console.log(line),
  onStarted: (host) => {
    host.server.on('upgrade', (request, socket, head) => {
      if (host.isAllowed(request)) socketDoor.emit('upgrade', request, socket, head);
      else socket.destroy();
    });
  },
});
await vite.close();
