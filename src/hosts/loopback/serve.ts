import { readHostOptions, sourceTreePlace } from '../hostOptions.ts';
import { builtPage, runLoopback } from './runLoopback.ts';
import { buildUiWhenStale } from './freshUi.ts';

/** Runs the loopback host from the source tree; `--no-window` only prints the address. */
const say = (line: string) => console.log(line);
const place = await sourceTreePlace();
await buildUiWhenStale(say);
process.exitCode = await runLoopback({
  compose: readHostOptions({ argv: process.argv, env: process.env }, place),
  page: () => builtPage(place.uiFolder),
  window: process.argv.includes('--no-window') ? 'none' : 'browser',
  say,
});
