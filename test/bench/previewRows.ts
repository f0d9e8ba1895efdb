import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createClient } from '#api/client.ts';
import { collected } from '#app/readAll.ts';
import { compose } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { PREVIEW_PAUSE_MS } from '#ui/features/settings/templates/previewPause.ts';
import { copyFoundedVault, enterAs, must } from '#test/people/thePeople.ts';
import { passwordCost } from '#test/vault/doorWorld.ts';
import { valueOf } from '#test/vault/vaultWorld.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';

const LIMIT_MS = 300;
const nothing = { labels: [], wording: [], rows: [], chains: [], number: null };

async function enterAsAdministrator(vaultFolder: string) {
  await copyFoundedVault(vaultFolder);
  const app = valueOf(
    await compose({
      vaultFolder,
      templatesFolder: 'templates',
      programVersion: '0.0.0',
      viewerFile: () => Promise.reject(new Error('no preview needs the viewer')),
      extraRoots: [],
      log: (_, __, fault) => {
        throw fault;
      },
      passwordCost,
    }),
  );
  const client = createClient(inProcessTransport(app.dispatcher));
  await enterAs(client, 'systemAdministrator');
  return { app, client };
}

/**
 * From the last key to a sheet ready to be painted: the pause, the sample filled, set and pressed as PDF, and its first page
 * read by pdf.js. The same press makes the papers of a case. The painting itself is the browser's and not counted.
 */
const preview: BenchSpec = {
  id: 'preview-after-change',
  goal: 1,
  runs: 15,
  unit: 'ms',
  peerName: 'the 300 ms a preview may take',
  async prepare({ folder }) {
    const { app, client } = await enterAsAdministrator(join(folder, 'preview'));
    const { texts } = await must(client, 'templates.read', { templateId: 'W01' });
    const place = texts.find(({ delivered }) => delivered.includes('填报单位'))?.place ?? '';
    const changeTo = async (word: string) => {
      await pause(PREVIEW_PAUSE_MS);
      const draft = { ...nothing, wording: [{ place, to: `${word}：{{填报单位}}` }] };
      const { sheet } = await must(client, 'templates.preview', { templateId: 'W01', draft });
      const { stream, sizeBytes } = valueOf(await app.openContent(sheet ?? ''));
      const task = getDocument({ data: Uint8Array.from(await collected(stream(), sizeBytes)), verbosity: 0 });
      await (await (await task.promise).getPage(1)).getOperatorList();
      await task.destroy();
    };
    await changeTo('报送单位');
    return {
      ours: (run) => timed(() => changeTo(`第${run + 1}次报送单位`)),
      peer: () => Promise.resolve(LIMIT_MS),
      close: () => app.close(),
    };
  },
};

export const previewRows: readonly BenchSpec[] = [preview];
