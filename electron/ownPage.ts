/** The one page of the program. */
export const pageUrl = 'app://dossier/index.html';

/** True for addresses of our own origin; the slash keeps `app://dossier.evil/` out. */
export function isOwnPage(url: string): boolean {
  return url.startsWith('app://dossier/');
}
