import { TemplatePack } from '#domain/templatePack/templatePack.ts';
import { templatePackFiles } from '#dossier/templatePackFiles.ts';
import { aSigner } from './aSigner.ts';

/** A 模板包 with its manifest changed and signed again by somebody else who has a key. */
export function resignedPack(bytes: Uint8Array, change: (pack: TemplatePack) => unknown): Uint8Array {
  const read = templatePackFiles().read(bytes);
  if (!read.ok) throw new Error(read.failure.code);
  const pack = TemplatePack.parse(change(read.value.pack));
  return templatePackFiles().write({ pack, parts: [...read.value.partBySha256.values()] }, aSigner());
}
