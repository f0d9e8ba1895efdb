import * as exifr from 'exifr';
import { z } from 'zod';
import { deviceName, localTime } from './claimText.ts';
import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { withBoundedCounts } from './exifCounts.ts';
import type { Findings } from './findings.ts';

// Its CommonJS build has no named exports.
const readTags = exifr.default.parse;

const text = z.string().optional().catch(undefined);
const degrees = z.number().optional().catch(undefined);
const ExifTags = z.object({
  Make: text,
  Model: text,
  DateTimeOriginal: text,
  CreateDate: text,
  OffsetTimeOriginal: text,
  latitude: degrees,
  longitude: degrees,
});

/** Only these are read, so that a hostile table of tags cannot make the reader build many things; how big each may be, `exifCounts` says. */
const options = {
  tiff: true,
  exif: true,
  gps: true,
  ifd1: false,
  interop: false,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  makerNote: false,
  userComment: false,
  translateValues: false,
  reviveValues: false,
  mergeOutput: true,
  pick: [
    'Make',
    'Model',
    'DateTimeOriginal',
    'CreateDate',
    'OffsetTimeOriginal',
    'GPSLatitude',
    'GPSLatitudeRef',
    'GPSLongitude',
    'GPSLongitudeRef',
  ],
};

/** Time, device and place a picture claims; a broken table claims nothing. */
export async function exifClaims(bytes: Uint8Array): Promise<Findings> {
  const tags = ExifTags.safeParse(await parsed(bytes));
  if (!tags.success) return {};
  const { Make, Model, DateTimeOriginal, CreateDate, OffsetTimeOriginal, latitude, longitude } = tags.data;
  return {
    takenAt: localTime(DateTimeOriginal ?? CreateDate ?? '', OffsetTimeOriginal),
    device: deviceName(Make, Model),
    gps: placeOf(latitude, longitude),
  };
}

async function parsed(bytes: Uint8Array): Promise<unknown> {
  const bounded = withBoundedCounts(bytes);
  if (bounded === null) return null;
  try {
    return await readTags(bounded, options);
  } catch (error) {
    // The reader meets bad tables with every kind of error; all of them mean the same here.
    return error instanceof Error ? null : Promise.reject(error);
  }
}

/** A place on the globe, or nothing. */
export function placeOf(latitude: number | undefined, longitude: number | undefined): EvidenceClaims['gps'] {
  if (latitude === undefined || longitude === undefined) return null;
  const isOnGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnGlobe ? { latitude, longitude } : null;
}
