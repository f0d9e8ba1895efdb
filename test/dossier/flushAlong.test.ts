import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flushAlong } from '#dossier/bag/flushAlong.ts';
import { tempFolder } from './tempFolder.ts';

const enough = 32 << 20;

describe('sending a file to the medium while it is being written', () => {
  it('tells of a flush that failed at the next part and at the end, however often it is asked', async () => {
    const handle = await open(join(tempFolder(), 'a'), 'wx');
    await handle.close();
    const flushing = flushAlong(handle);
    flushing.wrote(enough);
    await expect(flushing.settled()).rejects.toMatchObject({ code: 'EBADF' });
    expect(() => flushing.wrote(1)).toThrow(expect.objectContaining({ code: 'EBADF' }));
    await expect(flushing.settled()).rejects.toMatchObject({ code: 'EBADF' });
  });

  it('has nothing to wait for before enough is written', async () => {
    const handle = await open(join(tempFolder(), 'a'), 'wx');
    await handle.close();
    const flushing = flushAlong(handle);
    flushing.wrote(enough - 1);
    await flushing.settled();
  });
});
