import { readHostOptions } from '#hosts/hostOptions.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';
import { builtPage, runLoopback } from '#hosts/loopback/runLoopback.ts';

/** `serve [--vault=<folder>] [--no-window]`: the interface in this PC's own browser. */
export async function serve(args: readonly string[]): Promise<number> {
  const place = await sourceTreePlace();
  const say = (line: string) => console.log(line);
  await buildUiWhenStale(say);
  return runLoopback({
    compose: readHostOptions({ argv: args, env: process.env }, place),
    page: () => builtPage(place.uiFolder),
    window: args.includes('--no-window') ? 'none' : 'browser',
    say,
  });
}
