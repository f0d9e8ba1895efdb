import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Electron's crypto is BoringSSL, plain Node's is OpenSSL: what works here may be missing in the product.
 * Outside this list a call fails in every test, as it would on the officer's PC.
 * Source: shared/design/tech-shell.md §5.
 */
const digests = /^(sha-?(1|224|256|384|512)|sha512-256|md5)$/i;
const ciphers = /^aes-(128|192|256)-(gcm|ctr|cbc)$/i;

const refuse = (name: string) => {
  throw new Error(`${name} does not exist in Electron's BoringSSL`);
};
const only = (allowed: RegExp, name: unknown) => {
  if (typeof name === 'string' && !allowed.test(name)) refuse(name);
};

/** Files of one worker share their modules: what was narrowed once is not narrowed again. */
const NARROWED = Symbol.for('weiquan.onlyBoringSsl');
if (!Object.hasOwn(crypto, NARROWED)) narrow();

function narrow(): void {
  Object.defineProperty(crypto, NARROWED, { value: true });
  const createHash = crypto.createHash;
  crypto.createHash = (name, options) => (only(digests, name), createHash(name, options));
  const createHmac = crypto.createHmac;
  crypto.createHmac = (name, key, options) => (only(digests, name), createHmac(name, key, options));
  const createCipheriv = crypto.createCipheriv;
  crypto.createCipheriv = new Proxy(createCipheriv, {
    apply: (target, self, args) => (only(ciphers, args[0]), Reflect.apply(target, self, args)),
  });
  const createDecipheriv = crypto.createDecipheriv;
  crypto.createDecipheriv = new Proxy(createDecipheriv, {
    apply: (target, self, args) => (only(ciphers, args[0]), Reflect.apply(target, self, args)),
  });
  const hash = crypto.hash;
  crypto.hash = new Proxy(hash, {
    apply: (target, self, args) => (only(digests, args[0]), Reflect.apply(target, self, args)),
  });
  Object.assign(crypto, { argon2: () => refuse('argon2'), argon2Sync: () => refuse('argon2') });
  syncBuiltinESMExports();
}
