import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The secrets of one run of the host; none outlives the process. */
export interface Session {
  /** Opens the session once; goes into a file only this user can read, never onto a command line. */
  readonly launchKey: string;
  /** Proof that a POST comes from our page. */
  readonly token: string;
  /** True for the right key, and only the first time. */
  redeem(key: string | null): boolean;
  wasRedeemed(): boolean;
  cookieHeader(): string;
  ownsCookie(header: string | undefined): boolean;
  ownsToken(token: string | undefined): boolean;
}

/** Draws new secrets. Browsers keep one cookie jar for all ports of an address, so the port is part of the cookie's name. */
export function createSession(port: number): Session {
  const [launchKey, token, cookie] = [secret(), secret(), secret()];
  const cookieName = `dossier_${port}`;
  let isRedeemed = false;
  return {
    launchKey,
    token,
    redeem(key) {
      if (isRedeemed || key === null || !isSame(key, launchKey)) return false;
      isRedeemed = true;
      return true;
    },
    wasRedeemed: () => isRedeemed,
    cookieHeader: () => `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
    ownsCookie: (header = '') =>
      header.split(';').some((pair) => {
        const [name, value] = pair.trim().split('=');
        return name === cookieName && value !== undefined && isSame(value, cookie);
      }),
    ownsToken: (given) => given !== undefined && isSame(given, token),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Takes the same time wherever two texts differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
