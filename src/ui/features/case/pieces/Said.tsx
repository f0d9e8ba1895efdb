/** Recorded words with their line breaks; an empty field says so instead of showing nothing. */
export function Said({ text }: { readonly text: string }) {
  return text.trim() === '' ? <span className="quiet">未填</span> : <span className="case-said">{text}</span>;
}
