import { createClient } from '#api/client.ts';
import { Play } from '#cli/sample/play.ts';
import { bringPeopleIn } from '#cli/sample/runSample.ts';
import { scriptedClock } from '#cli/sample/scriptedClock.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { compose } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';

/** Founds the vault named by its argument: everybody of the sample takes office as the screens would let them, and no case is opened. */
const { templatesFolder, programVersion, viewerFile } = await sourceTreePlace();
const clock = scriptedClock(momentOfEpoch(Date.now()));
const vaultFolder = process.argv[2] ?? '';
const app = await compose({
  vaultFolder,
  templatesFolder,
  programVersion,
  viewerFile,
  extraRoots: [],
  clock,
});
if (!app.ok) throw new Error(app.failure.code);
const play = new Play(createClient(inProcessTransport(app.value.dispatcher)), clock);
await bringPeopleIn(play);
await play.call('session.leave', {});
await app.value.close();
