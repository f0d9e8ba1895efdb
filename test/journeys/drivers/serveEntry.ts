import { serve } from '#cli/serve.ts';

/** The command `dossier serve` by itself, without the other commands' loading time. */
process.exitCode = await serve(process.argv.slice(2));
