import { sha256Hex } from '#domain/kernel/sha256.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';

export interface SignatureAnswer {
  readonly state: 'valid' | 'wrong' | 'unchecked';
  readonly says: string;
}
interface SignatureParts {
  readonly signed: Uint8Array | null;
  readonly signature: Uint8Array | null;
  readonly pem: Uint8Array | null;
  /** Of the key this page names. */
  readonly fingerprint: string | null;
}

/** Whether the list was signed by the key this page names; browsers without Ed25519 cannot tell, and that is said. */
export async function checkSignature(parts: SignatureParts): Promise<SignatureAnswer> {
  const { signed, signature, pem, fingerprint } = parts;
  if (fingerprint === null) return { state: 'unchecked', says: '这份卷宗没有签名' };
  if (signed === null || signature === null || pem === null)
    return { state: 'wrong', says: '缺少签名文件或者公钥' };
  const der = derOf(utf8Text(pem));
  if (der === null || sha256Hex(der) !== fingerprint)
    return { state: 'wrong', says: '公钥不是本页写明的那一把' };
  const isGenuine = await verified(der, signature, signed);
  if (isGenuine === null)
    return { state: 'unchecked', says: '这个浏览器不能核对签名；请按 校验说明.txt 用 openssl 核对' };
  return isGenuine
    ? { state: 'valid', says: '签名与清单相符' }
    : { state: 'wrong', says: '签名与清单不符：清单在签名之后被改动' };
}

function derOf(pem: string): Uint8Array | null {
  const base64 = /-----BEGIN PUBLIC KEY-----([\sA-Za-z0-9+/=]+)-----END PUBLIC KEY-----/u.exec(pem)?.[1];
  if (base64 === undefined) return null;
  try {
    return Uint8Array.from(atob(base64.replace(/\s/gu, '')), (mark) => mark.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Null when the browser has no such algorithm or does not lend it to a page from a disk. */
async function verified(der: Uint8Array, signature: Uint8Array, signed: Uint8Array): Promise<boolean | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  try {
    const key = await subtle.importKey('spki', new Uint8Array(der), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(signed));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
