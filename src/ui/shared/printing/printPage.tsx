import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import './print.css';

/** Prints what is given and nothing of the screen. Resolves once the browser's print window was opened. */
export async function printPage(page: ReactNode): Promise<void> {
  document.querySelectorAll('.print-root').forEach((old) => old.remove());
  const place = document.createElement('div');
  place.className = 'print-root';
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(page));
  await Promise.all([...place.querySelectorAll('img')].map((image) => image.decode()));
  const clean = () => {
    window.removeEventListener('afterprint', clean);
    root.unmount();
    place.remove();
  };
  window.addEventListener('afterprint', clean);
  window.print();
}
