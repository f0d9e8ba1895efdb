/** What covers: black, without any transparency. Red, green, blue, opacity. Source: SPEC E-43. */
export const FILL = [0, 0, 0, 255] as const;
