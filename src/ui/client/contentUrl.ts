/** Address of evidence or a paper below the page's own origin: `http://127.0.0.1:…` and `app://dossier` answer it alike. */
export function contentUrl(path: string): string {
  return `/content/${path.split('/').map(encodeURIComponent).join('/')}`;
}
