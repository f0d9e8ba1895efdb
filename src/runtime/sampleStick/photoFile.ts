/// <reference path="./piexifjs.d.ts" />
import { encode } from 'jpeg-js';
import { piexif } from 'piexifjs';
import type { Canvas } from './canvas.ts';

/** What the playing camera writes into its pictures. */
export interface PhotoOrigin {
  /** Local time `2026-03-24 21:04:12`. */
  readonly takenAt: string;
  readonly make: string;
  readonly model: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A picture as a screenshot: no word of where it came from. */
export function plainJpeg(canvas: Canvas): Buffer {
  return encode({ width: canvas.width, height: canvas.height, data: canvas.pixels }, 84).data;
}

/** A picture as a camera stores it. */
export function photoJpeg(canvas: Canvas, origin: PhotoOrigin): Buffer {
  const written = origin.takenAt.replaceAll('-', ':');
  const exif = piexif.dump({
    '0th': {
      [piexif.ImageIFD.Make]: origin.make,
      [piexif.ImageIFD.Model]: origin.model,
      [piexif.ImageIFD.ImageDescription]: 'SAMPLE - drawn, not photographed',
    },
    Exif: {
      [piexif.ExifIFD.DateTimeOriginal]: written,
      [piexif.ExifIFD.DateTimeDigitized]: written,
    },
    GPS: {
      [piexif.GPSIFD.GPSLatitudeRef]: 'N',
      [piexif.GPSIFD.GPSLatitude]: sexagesimal(origin.latitude),
      [piexif.GPSIFD.GPSLongitudeRef]: 'E',
      [piexif.GPSIFD.GPSLongitude]: sexagesimal(origin.longitude),
    },
  });
  return Buffer.from(piexif.insert(exif, plainJpeg(canvas).toString('latin1')), 'latin1');
}

/** Degrees, minutes, hundredths of seconds. */
function sexagesimal(degrees: number): readonly (readonly [number, number])[] {
  const whole = Math.floor(degrees);
  const minutes = Math.floor((degrees - whole) * 60);
  const seconds = Math.round(((degrees - whole) * 60 - minutes) * 6000);
  return [
    [whole, 1],
    [minutes, 1],
    [seconds, 100],
  ];
}
