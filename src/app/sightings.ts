import type { Deed } from '#domain/audit/trailEntry.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { Vault } from './ports.ts';

/** Lines about looking, each once in a while: a video asked for in a hundred parts was looked at once. */
export interface Sightings {
  /**
   * Writes the line, unless the same person's same deed was written within so many minutes. Nothing is shown before its line is there.
   * Fails: as `Vault.note`; the next look tries again.
   */
  note(by: Viewer, sight: Sight): Promise<Result<null>>;
}
/** Who looks, and into which vault it is written. */
export interface Viewer {
  readonly user: Actor;
  readonly vault: Pick<Vault, 'note'>;
}
export interface Sight {
  readonly caseId: string | null;
  readonly deed: Deed;
  readonly everyMinutes: number;
}

/** Opens the memory of one program run. `uptimeMs` must not follow the wall clock. */
export function openSightings(uptimeMs: () => number): Sightings {
  const written = new Map<string, { readonly untilMs: number; readonly line: Promise<Result<null>> }>();
  return {
    async note({ user, vault }, { caseId, deed, everyMinutes }) {
      const now = uptimeMs();
      for (const [key, { untilMs }] of written) if (untilMs <= now) written.delete(key);
      const key = JSON.stringify([user.id, caseId, deed.act, deed.about ?? '']);
      const known = written.get(key);
      if (known !== undefined) return known.line;
      const line = vault.note(caseId, deed);
      written.set(key, { untilMs: now + everyMinutes * 60_000, line });
      // Also when it throws: whoever looks next writes it then.
      const forget = () => void written.delete(key);
      void line.then((result) => result.ok || forget(), forget);
      return line;
    },
  };
}
