import { BorderStyle } from 'docx';

/** Eighths of a point, as Word counts rules. */
export const FRAME = { style: BorderStyle.SINGLE, size: 12, color: '000000' } as const;
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noBorders = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
