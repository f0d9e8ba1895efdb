import { z } from 'zod';

/**
 * What every package of ours must have, in the words of the BagIt Profiles specification 1.4; goes with each package as it stands in
 * `templates/dossier/bagitProfile.json`.
 */
export const BagitProfile = z.looseObject({
  'BagIt-Profile-Info': z.looseObject({ 'BagIt-Profile-Identifier': z.string().min(1) }),
});
export type BagitProfile = z.infer<typeof BagitProfile>;

export const PROFILE_NAME = 'bagit-profile.json';
