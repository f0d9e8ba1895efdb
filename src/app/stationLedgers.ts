import { reachOf } from '#domain/access/caseAccess.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { sealingText } from '#domain/dossier/packageSealing.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { LedgerCase } from '#domain/ledger/ledgerScope.ts';
import { mergeStations, packOutcome } from '#domain/ledger/mergeStations.ts';
import type { MergedLedger, OpenedPack, PackOutcome } from '#domain/ledger/mergeStations.ts';
import { noStations, stationRow } from '#domain/ledger/stationPack.ts';
import type { KeptPack, StationLedgers } from '#domain/ledger/stationPack.ts';
import { sealingAsked, unsealReceived } from './packageKeys.ts';
import type { ReceivedPlace } from './packageKeys.ts';
import type { Sealing } from './paperPorts.ts';
import { readShortFile } from './fromSource.ts';
import type { Vault } from './ports.ts';
import { readAll } from './readAll.ts';
import { storeBytes } from './storeBytes.ts';
import { stampOf, unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Twenty thousand cases with all their people stay below this. */
const MOST_BYTES = 120_000_000;

/** Packs opened since this person entered: decrypting ten thousand rows for every look would be slow. */
const openedPacks = new WeakMap<Vault, Map<Sha256, OpenedPack>>();

/** What was merged at the last look at these cases: a bureau's list stays the same until somebody saves. */
const mergedByOwn = new WeakMap<
  readonly LedgerCase[],
  { readonly stations: StationLedgers; readonly merged: MergedLedger }
>();

/** The bureau's ledger: the cases this person may see, and for whoever sees every case those of the stations too. Source: SPEC S-9. */
export async function mergedLedger(
  around: Surroundings,
  unit: UnitSettings,
): Promise<Result<MergedLedger & StationLedgers>> {
  const own = await around.vault.surveyLedger(null);
  const stations = reachOf(around.user) === 'everyCase' ? (unit.stations ?? noStations) : noStations;
  const known = mergedByOwn.get(own);
  if (known?.stations === stations) return ok({ ...known.merged, ...stations });
  const packs = await openPacks(around, stations.packs);
  if (!packs.ok) return packs;
  const merged = mergeStations(own, packs.value, stations.leftOut);
  mergedByOwn.set(own, { stations, merged });
  return ok({ ...merged, ...stations });
}

async function openPacks(
  around: Surroundings,
  kept: readonly KeptPack[],
): Promise<Result<readonly OpenedPack[]>> {
  const known = openedPacks.get(around.vault) ?? new Map<Sha256, OpenedPack>();
  openedPacks.set(around.vault, known);
  const packs: OpenedPack[] = [];
  for (const { sha256, unitName, keyFingerprint, madeAt } of kept) {
    let pack = known.get(sha256);
    if (pack === undefined) {
      const bytes = await readAll(around, sha256);
      if (!bytes.ok) return bytes;
      const { rows } = around.ledgerPacks.reread(bytes.value);
      pack = { unitName, keyFingerprint, madeAt, rows };
      known.set(sha256, pack);
    }
    packs.push(pack);
  }
  return ok(packs);
}

/**
 * 台账包 of this vault's own cases as a signed file, sealed when asked, in memory only; that it left is noted before it does.
 * Fails: as `sealingAsked`; `vault.*` when the trail cannot be written: then nothing leaves.
 */
export async function makeStationPack(around: Surroundings, sealing: Sealing | null) {
  const asked = sealing === null ? ok(null) : await sealingAsked(around, sealing);
  if (!asked.ok) return asked;
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const signer = await around.vault.packageSigner();
  if (!signer.ok) return signer;
  const { now, by } = stampOf(around);
  const rows = (await around.vault.surveyLedger(null)).map(stationRow);
  const { unitName } = unit.value;
  const clear = around.ledgerPacks.write(
    { format: 'weiquan-ledger-pack', version: 1, unitName, madeAt: now, madeBy: by, rows },
    signer.value,
  );
  const bytes = sealing === null ? clear : await around.sealer.seal(clear, sealing);
  const title = `台账包_${unitName}_${now.slice(0, 10)}`;
  const what = `带出副本：${title}，${rows.length}起，${sealingText(asked.value)}`;
  const noted = await around.vault.note(null, { act: 'externalViewerUsed', what: what.slice(0, 300) });
  return noted.ok ? ok({ bytes, title, total: rows.length }) : noted;
}

export type TakenPack = PackOutcome & Pick<KeptPack, 'unitName' | 'keyFingerprint' | 'madeAt' | 'cases'>;

/**
 * Takes a station's 台账包 in from a stick: all of it, or nothing and the reason. The same pack twice is one.
 * Fails: `ledger.packUnfit`, `ledger.packIsOwn`, `ledger.packKnown`; as `unsealReceived`; `drive.*`, `evidence.source*` when the stick does not read.
 * Source: SPEC S-9.
 */
export async function takeStationPackIn(
  around: Surroundings,
  { token, passphrase = null }: ReceivedPlace,
): Promise<Result<TakenPack>> {
  const source = await around.drives.openSource(token);
  if (!source.ok) return source;
  const tooLarge = failure('ledger.packUnfit', { problem: '文件太大，不是台账包' });
  const unfit = failure('ledger.packUnfit', { problem: '读取时文件变长了' });
  const file = await readShortFile(source.value, { mostBytes: MOST_BYTES, tooLarge, unfit }, (all) => all);
  if (!file.ok) return file;
  const opened = await unsealReceived(around, file.value, passphrase);
  if (!opened.ok) return opened;
  const read = around.ledgerPacks.read(opened.value);
  if (!read.ok) return read;
  const { pack, bytes, sha256, keyFingerprint } = read.value;
  const signer = await around.vault.packageSigner();
  if (!signer.ok) return signer;
  if (signer.value.keyFingerprint === keyFingerprint) return refused(failure('ledger.packIsOwn'));
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const stations = unit.value.stations ?? noStations;
  const known = stations.packs.find((kept) => kept.sha256 === sha256);
  if (known !== undefined) return refused(failure('ledger.packKnown', { unit: known.unitName }));
  const earlier = await openPacks(around, stations.packs);
  if (!earlier.ok) return earlier;
  const stored = await storeBytes(around, bytes);
  if (!stored.ok) return stored;
  const { now, by } = stampOf(around);
  const { unitName, madeAt, madeBy, rows } = pack;
  const facts = { unitName, keyFingerprint, madeAt, cases: rows.length };
  const kept = { ...facts, ...stored.value, madeBy, takenInAt: now, takenInBy: by };
  const what = `并入台账包：${unitName}，${rows.length}起，制作于${madeAt.slice(0, 10)}`;
  const saved = await save(around, unit.value, { ...stations, packs: [...stations.packs, kept] }, what);
  return saved.ok ? ok({ ...packOutcome({ ...facts, rows }, earlier.value), ...facts }) : saved;
}

export interface Settlement {
  readonly caseId: string;
  readonly keyFingerprint: Sha256;
  readonly isCounted: boolean;
  readonly reason: string;
}

/** A person decides whether a station's row is counted; the row stays either way. Source: SPEC S-10. */
export async function settleStationRow(
  around: Surroundings,
  { caseId, keyFingerprint, isCounted, reason }: Settlement,
) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const stations = unit.value.stations ?? noStations;
  const isIt = (row: { readonly caseId: string; readonly keyFingerprint: Sha256 }) =>
    row.caseId === caseId && row.keyFingerprint === keyFingerprint;
  const others = stations.leftOut.filter((row) => !isIt(row));
  const { now: at, by } = stampOf(around);
  const leftOut = isCounted ? others : [...others, { caseId, keyFingerprint, reason, by, at }];
  const what = `${isCounted ? '恢复计入' : '不再计入'}并入的案件${caseId}：${reason}`;
  const saved = await save(around, unit.value, { ...stations, leftOut }, what);
  return saved.ok ? ok({}) : saved;
}

function save(around: Surroundings, unit: UnitSettings, stations: StationLedgers, what: string) {
  return around.vault.saveSettings({ ...unit, stations }, what.slice(0, 300));
}
