import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { folderFailure } from './errno.ts';
import { belowRaw, joinRaw, lastNameOf, nativeOf, rawOf } from './rawPath.ts';
import type { RawPath } from './rawPath.ts';
import { openTokenBook } from './tokenBook.ts';
import type { Volume } from './volume.ts';

/** A token followed to the disk. */
export interface Place {
  readonly volume: Volume;
  /** As it was named, below the volume. */
  readonly below: RawPath;
  /** Real path, proved to lie inside the volume. */
  readonly real: RawPath;
}

/** Tokens and the real places behind them. */
export interface Places {
  tokenFor(volume: Volume, below: RawPath): string;
  /** Token of a path the program itself made; one outside every volume names nothing. */
  tokenForPath(path: string): string;
  /** Last name of what a token stands for, for messages. */
  nameOf(token: string): string;
  /** Fails: `drive.notApproved`, `drive.notFound`, `drive.folderUnreadable`. */
  follow(token: string): Promise<Result<Place>>;
}

/** Opens the places of some volumes, asked anew each time. */
export function openPlaces(volumes: () => Promise<readonly Volume[]>): Places {
  const book = openTokenBook();
  const realRoots = new Map<string, RawPath>();

  const followIn = async (volume: Volume, below: RawPath): Promise<Result<Place>> => {
    try {
      const root = rawOf(await realpath(nativeOf(volume.path), 'buffer'));
      realRoots.set(volume.id, root);
      const real = rawOf(await realpath(nativeOf(joinRaw(root, below)), 'buffer'));
      if (belowRaw(root, real) === null) return refused(failure('drive.notApproved'));
      return ok({ volume, below, real });
    } catch (error) {
      return refused(folderFailure(error, below === '' ? volume.label : lastNameOf(below)));
    }
  };
  return {
    tokenFor: (volume, below) => book.tokenFor({ volumeId: volume.id, below }),
    tokenForPath(path) {
      const raw = rawOf(resolve(path));
      for (const [volumeId, root] of realRoots) {
        const below = belowRaw(root, raw);
        if (below !== null) return book.tokenFor({ volumeId, below });
      }
      return book.tokenFor({ volumeId: '', below: raw });
    },
    nameOf(token) {
      const named = book.placeOf(token);
      return named === null ? '' : lastNameOf(named.below);
    },
    async follow(token) {
      const named = book.placeOf(token);
      if (named === null || named.volumeId === '') return refused(failure('drive.notApproved'));
      const volume = (await volumes()).find(({ id }) => id === named.volumeId);
      if (volume === undefined) {
        const isWithdrawn = named.volumeId.startsWith('approved ');
        return refused(failure(isWithdrawn ? 'drive.notApproved' : 'drive.notFound'));
      }
      return followIn(volume, named.below);
    },
  };
}
