/** How long nobody types before the sample is printed anew. Units: milliseconds. */
export const PREVIEW_PAUSE_MS = 100;
