import { readFileSync } from 'node:fs';

/** A shipped data file below `templates/`, e.g. `law/timeLimits`. */
export function shipped(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../templates/${name}.json`, import.meta.url), 'utf8'));
}
