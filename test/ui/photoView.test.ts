import { describe, expect, it } from 'vitest';
import { fitScale, turned, wholePhoto, zoomed } from '#ui/features/case/evidence/look/photoView.ts';

const frame = { width: 800, height: 600 };

describe('looking at a picture', () => {
  it('fits it into its frame as it is turned, and blows no small one up', () => {
    expect(fitScale({ width: 1600, height: 600 }, frame, 0)).toBe(0.5);
    expect(fitScale({ width: 1600, height: 600 }, frame, 90)).toBe(0.375);
    expect(fitScale({ width: 80, height: 60 }, frame, 0)).toBe(1);
    expect(fitScale({ width: 0, height: 0 }, frame, 0)).toBe(1);
  });

  it('keeps the point under the hand where it is', () => {
    const at = { x: 0.3, y: -0.2 };
    const before = { ...wholePhoto, x: 0.1, y: 0.05 };
    const after = zoomed(before, 2, at);
    // The same point of the picture, from its middle in the picture's own size.
    expect((at.x - after.x) / after.zoom).toBeCloseTo((at.x - before.x) / before.zoom, 10);
    expect((at.y - after.y) / after.zoom).toBeCloseTo((at.y - before.y) / before.zoom, 10);
    expect(zoomed(wholePhoto, 1e6).zoom).toBe(40);
    expect(zoomed(wholePhoto, 1e-6).zoom).toBe(0.2);
  });

  it('turns by quarters and comes round', () => {
    let view = wholePhoto;
    const turns = Array.from({ length: 4 }, () => (view = turned(view, -90)).turn);
    expect(turns).toEqual([270, 180, 90, 0]);
  });
});
