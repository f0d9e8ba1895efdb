// `linebreak` 1.1.0 ships no types, and a declaration for a bare package name is not seen by the other TypeScript worlds;
// lineBreaker.d.ts beside this re-export is.
export { default as LineBreaker } from 'linebreak';
