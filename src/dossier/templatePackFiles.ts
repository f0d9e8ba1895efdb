import { z } from 'zod';
import type { GenuineTemplatePack, TemplatePackFiles } from '#app/paperPorts.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { packLine } from '#domain/templatePack/packLine.ts';
import { PACK_VERSION, TemplatePack } from '#domain/templatePack/templatePack.ts';
import { fingerprintOf } from './bag/signingKey.ts';
import { sha256Of } from './hashing/sha256Of.ts';
import { signatureFields, signed, signingKeyOf, valueInFile } from './signedText.ts';

/** What tells a pack of a later program from no pack at all. */
const AnyPackFile = z.looseObject({
  format: z.literal('weiquan-template-file'),
  version: z.int().positive(),
});
const AnyPack = z.looseObject({ format: z.literal('weiquan-template-pack'), version: z.int().positive() });

/** The manifest as text with the vault's signature over its digest, and the parts it names. */
const PackFile = z.strictObject({
  format: z.literal('weiquan-template-file'),
  version: z.literal(PACK_VERSION),
  manifest: z.string(),
  ...signatureFields,
  /** Base64 of each part, by its SHA-256. */
  parts: z.record(z.string(), z.string()),
});

/** 模板包 as one signed JSON file. Source: SPEC P-T15, P-T16. */
export function templatePackFiles(): TemplatePackFiles {
  return {
    write({ pack, parts }, signer) {
      const manifest = JSON.stringify(pack);
      const file = {
        format: 'weiquan-template-file',
        version: PACK_VERSION,
        manifest,
        ...signed(packLine(sha256Of(manifest)), signer),
        parts: Object.fromEntries(
          parts.map((part) => [sha256Of(part), Buffer.from(part).toString('base64')]),
        ),
      };
      return Buffer.from(`${JSON.stringify(file)}\n`, 'utf8');
    },
    read(all) {
      const value = valueInFile(all);
      const any = AnyPackFile.safeParse(value);
      if (!any.success) return unfit('不是本程序制作的模板包，或者文件不完整');
      if (any.data.version > PACK_VERSION) return newer(`第${any.data.version}版格式`);
      const file = PackFile.safeParse(value);
      return file.success ? genuine(file.data, sha256Of(all)) : unfit('文件不完整');
    },
  };
}

function genuine(
  { manifest, parts, ...signature }: z.infer<typeof PackFile>,
  fileSha256: Sha256,
): Result<GenuineTemplatePack> {
  const sha256 = sha256Of(manifest);
  const key = signingKeyOf(packLine(sha256), signature);
  if (typeof key === 'string') return unfit(key);
  const pack = TemplatePack.safeParse(valueInJson(manifest));
  if (!pack.success) return unread(valueInJson(manifest), pack.error.issues);
  const kept = listedParts(pack.data, parts);
  return kept.ok
    ? ok({
        pack: pack.data,
        sha256,
        fileSha256,
        keyFingerprint: fingerprintOf(key),
        partBySha256: kept.value,
      })
    : kept;
}

/** Why a rightly signed manifest does not read: a later program made it, which only an update helps, or somebody made it up. */
function unread(manifest: unknown, issues: readonly z.core.$ZodIssue[]) {
  const any = AnyPack.safeParse(manifest);
  if (any.success && any.data.version > PACK_VERSION) return newer(`第${any.data.version}版格式`);
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const isNewer = any.success && issues.every(({ code }) => code === 'unrecognized_keys');
  return isNewer
    ? newer(`本机不认识其中的“${unknown.join('、').slice(0, 60)}”`)
    : unfit('清单不是本程序能读的格式');
}

/** Every part the manifest lists, whole, and no other. */
function listedParts(
  { forms }: TemplatePack,
  parts: Readonly<Record<string, string>>,
): Result<ReadonlyMap<Sha256, Uint8Array>> {
  const partBySha256 = new Map<Sha256, Uint8Array>();
  for (const { title, file } of forms) {
    const text = Object.hasOwn(parts, file.sha256) ? parts[file.sha256] : undefined;
    if (text === undefined) return unfit(`缺少本局模板《${title}》的文件`);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.byteLength !== file.sizeBytes || sha256Of(bytes) !== file.sha256)
      return unfit(`本局模板《${title}》的文件与清单的校验值不符`);
    partBySha256.set(file.sha256, bytes);
  }
  // Two forms may be one file; whatever is there besides them nobody vouches for.
  return Object.keys(parts).length > partBySha256.size ? unfit('有清单中没有的内容') : ok(partBySha256);
}

const newer = (sign: string) => refused(failure('pack.newer', { sign }));
const unfit = (problem: string) => refused(failure('pack.unfit', { problem }));
