/** UAX #14 line breaking: the part of `linebreak` we use. */
export declare class LineBreaker {
  constructor(text: string);
  nextBreak(): { readonly position: number; readonly required: boolean } | null;
}
