import { describe, expect, it } from 'vitest';
import { openSheetRack } from '#runtime/sheetRack.ts';

const maker = {};
const bytesOf = (text: string) => new TextEncoder().encode(text);

function aRack() {
  let uptimeMs = 0;
  let made = 0;
  const rack = openSheetRack(
    () => uptimeMs,
    () => `${++made}`,
  );
  return { rack, wait: (ms: number) => (uptimeMs += ms) };
}

async function textOf(rack: ReturnType<typeof openSheetRack>, path: string, asker: object | null = maker) {
  const opened = rack.open(path, asker);
  if (!opened.ok) return opened.failure.code;
  const parts: Uint8Array[] = [];
  for await (const part of opened.value.stream()) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('the rack of sheets', () => {
  it('[P-Z15] gives a screen the sample it is still reading while the next ones are made', async () => {
    const { rack } = aRack();
    const paths = ['一', '二', '三', '四'].map((text) => rack.keep('templateSample', bytesOf(text), maker));
    expect(await Promise.all(paths.map((path) => textOf(rack, path)))).toEqual(['一', '二', '三', '四']);
  });

  it('[P-Z15] keeps no more than four', async () => {
    const { rack } = aRack();
    const first = rack.keep('recovery', bytesOf('恢复单'), maker);
    for (let more = 0; more < 4; more++) rack.keep('templateSample', bytesOf('样例'), maker);
    expect(await textOf(rack, first)).toBe('evidence.notFound');
  });

  it('[P-Z15] gives each to its maker only', async () => {
    const { rack } = aRack();
    const path = rack.keep('report', bytesOf('报表'), maker);
    expect(await textOf(rack, path, {})).toBe('evidence.notFound');
    expect(await textOf(rack, path, null)).toBe('evidence.notFound');
    expect(await textOf(rack, path)).toBe('报表');
  });

  it('[P-Z15] forgets each ten minutes after it was made, and all when the stay ends', async () => {
    const { rack, wait } = aRack();
    const early = rack.keep('report', bytesOf('早'), maker);
    wait(6 * 60_000);
    const late = rack.keep('report', bytesOf('晚'), maker);
    wait(4 * 60_000);
    expect([await textOf(rack, early), await textOf(rack, late)]).toEqual(['evidence.notFound', '晚']);
    rack.clear();
    expect(await textOf(rack, late)).toBe('evidence.notFound');
  });

  it('[P-Z15] does not blank what is being sent', async () => {
    const { rack } = aRack();
    const opened = rack.open(rack.keep('recovery', bytesOf('恢复单'), maker), maker);
    if (!opened.ok) throw new Error(opened.failure.code);
    rack.clear();
    const parts: Uint8Array[] = [];
    for await (const part of opened.value.stream()) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('恢复单');
  });
});
