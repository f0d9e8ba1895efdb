declare module 'piexifjs' {
  type Rational = readonly [number, number];
  type Tags = Record<number, string | number | Rational | readonly Rational[]>;
  export const piexif: {
    readonly ImageIFD: Readonly<Record<'Make' | 'Model' | 'Software' | 'ImageDescription', number>>;
    readonly ExifIFD: Readonly<
      Record<'DateTimeOriginal' | 'DateTimeDigitized' | 'OffsetTimeOriginal', number>
    >;
    readonly GPSIFD: Readonly<
      Record<'GPSLatitudeRef' | 'GPSLatitude' | 'GPSLongitudeRef' | 'GPSLongitude', number>
    >;
    /** The Exif segment's content, one character a byte. */
    dump(exif: { readonly '0th': Tags; readonly Exif: Tags; readonly GPS: Tags }): string;
    /** A JPEG with the segment put in, one character a byte. */
    insert(exif: string, jpeg: string): string;
  };
}
