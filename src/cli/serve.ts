import { readHostOptions } from '#hosts/hostOptions.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';
import { builtPage, runLoopback } from '#hosts/loopback/runLoopback.ts';
import { whyNoVaultHere } from '#runtime/vaultFromOutside.ts';
import { whyRefused } from './options.ts';

/** `serve [--vault=<folder>] [--no-window]`: the interface in this PC's own browser. */
export async function serve(args: readonly string[]): Promise<number> {
  const place = await sourceTreePlace();
  const options = readHostOptions({ argv: args, env: process.env }, place);
  const refused =
    whyRefused(args, ['--vault=', '--no-window']) ?? (await whyNoVaultHere(options.vaultFolder));
  if (refused !== null) {
    console.error(refused);
    return 2;
  }
  const say = (line: string) => console.log(line);
  await buildUiWhenStale(say);
  return runLoopback({
    compose: options,
    page: () => builtPage(place.uiFolder),
    window: args.includes('--no-window') ? 'none' : 'browser',
    say,
  });
}
