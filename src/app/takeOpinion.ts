import { canonicalJson } from '#domain/kernel/canonicalJson.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { hasOpinion, importOpinion } from '#domain/review/importOpinion.ts';
import type { ProvedOpinion } from '#domain/review/importOpinion.ts';
import { OPINION_FILE, ReviewOpinion } from '#domain/review/reviewOpinion.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { changeNewest } from './changeCase.ts';
import { openReceived } from './packageKeys.ts';
import { fromSource } from './fromSource.ts';
import type { OpenedPackage } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import { readListed } from './readListed.ts';
import { storeBytes } from './storeBytes.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface TakenOpinion {
  readonly rightsCase: RightsCase;
  readonly opinionSha256: string;
  /** It had come in before; nothing was changed. */
  readonly isKnown: boolean;
}

/** 300 findings of 1,000 characters fit. */
const MAX_OPINION_BYTES = 4 << 20;

/**
 * Reads an opinion from a drive, checks its package and its signature, and takes it into the case it is about.
 *
 * Fails: `review.notAnOpinion`, `review.opinionDamaged`, and as the domain's `importOpinion`; nothing is taken in then.
 * Source: SPEC B-13.
 */
export async function takeOpinion(
  around: Surroundings,
  {
    caseId,
    token,
    passphrase = null,
  }: { readonly caseId: string; readonly token: string; readonly passphrase?: string | null | undefined },
  progress: Progress,
): Promise<Result<TakenOpinion>> {
  const opened = await openReceived(around, { token, passphrase }, progress);
  if (!opened.ok) return opened;
  try {
    return await fromSource(async () => {
      const proved = await provedIn(opened.value);
      return proved.ok ? intoCase(around, caseId, proved.value) : proved;
    });
  } finally {
    await opened.value.close();
  }
}

async function intoCase(
  around: Surroundings,
  caseId: string,
  { text, ...proved }: ReadOpinion,
): Promise<Result<TakenOpinion>> {
  const before = await around.vault.readCase(caseId);
  if (!before.ok) return before;
  const tried = importOpinion(before.value, proved, stampOf(around));
  if (!tried.ok) return tried;
  const { sha256 } = proved.original;
  const isKnown = hasOpinion(before.value, sha256);
  const taken = { opinionSha256: sha256, isKnown };
  if (isKnown) return ok({ rightsCase: before.value, ...taken });
  const stored = await storeBytes(around, text);
  if (!stored.ok) return stored;
  if (stored.value.sha256 !== sha256) return damaged('内容与清单不一致');
  const saved = await changeNewest(around, caseId, (rightsCase, stamp) =>
    importOpinion(rightsCase, proved, stamp),
  );
  return saved.ok ? ok({ rightsCase: saved.value, ...taken }) : saved;
}

interface ReadOpinion extends ProvedOpinion {
  readonly text: Uint8Array;
}

const damaged = (why: string) => refused(failure('review.opinionDamaged', { why }));

/** What the package proves: complete, unchanged, signed; and that its opinion is one. */
async function provedIn({ verdict, files, stream }: OpenedPackage): Promise<Result<ReadOpinion>> {
  const file = files.find(({ path }) => path === OPINION_FILE);
  if (file === undefined) return refused(failure('review.notAnOpinion'));
  if (verdict.verdict !== 'valid') return damaged(verdict.findings[0]?.message ?? '校验不通过');
  const { state, keyFingerprint } = verdict.signature;
  if (state !== 'valid' || keyFingerprint === null) return damaged('没有签名');
  if (file.sizeBytes > MAX_OPINION_BYTES) return damaged('文件太大');
  const text = await readListed({ stream }, file);
  const opinion = opinionIn(utf8Text(text));
  if (opinion === null) return damaged('格式读不懂，可能来自另一个版本的程序');
  const { sha256, sizeBytes } = file;
  return ok({ opinion, original: { sha256, sizeBytes }, keyFingerprint, text });
}

/** Canonical JSON only: otherwise one opinion could have two digests and come in twice. */
function opinionIn(text: string): ReviewOpinion | null {
  const parsed = ReviewOpinion.safeParse(valueInJson(text));
  return parsed.success && canonicalJson(parsed.data) === text ? parsed.data : null;
}
