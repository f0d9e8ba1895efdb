/** What covers: black, without any transparency. Red, green, blue, opacity. Source: SPEC E-43. */
export const FILL = [0, 0, 0, 255] as const;

/** How finely a page is drawn before it is covered: small print must stay legible. Units: dots per inch. Source: SPEC E-44. */
export const PAGE_DOTS_PER_INCH = 200;
