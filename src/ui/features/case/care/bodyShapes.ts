import type { BodyRegion, BodySide } from '#domain/care/bodyRegion.ts';

/** The outline of one region; corners in the units of the drawing, 200 wide and 400 high. */
export interface BodyShape {
  readonly region: BodyRegion;
  readonly points: readonly (readonly [number, number])[];
}

type Points = BodyShape['points'];

/** What lies on the left of the drawing; the other half is its mirror image. */
const half: readonly (readonly [string, Points])[] = [
  [
    'Shoulder',
    [
      [90, 70],
      [66, 76],
      [54, 84],
      [49, 98],
      [67, 98],
      [74, 86],
      [90, 80],
    ],
  ],
  [
    'UpperArm',
    [
      [49, 98],
      [67, 98],
      [63, 146],
      [45, 146],
    ],
  ],
  [
    'Forearm',
    [
      [45, 146],
      [63, 146],
      [57, 194],
      [41, 194],
    ],
  ],
  [
    'Hand',
    [
      [41, 194],
      [57, 194],
      [58, 212],
      [53, 226],
      [43, 226],
      [38, 210],
    ],
  ],
  [
    'Thigh',
    [
      [66, 196],
      [88, 206],
      [99, 202],
      [96, 276],
      [72, 276],
    ],
  ],
  [
    'Knee',
    [
      [72, 276],
      [96, 276],
      [95, 302],
      [73, 302],
    ],
  ],
  [
    'LowerLeg',
    [
      [73, 302],
      [95, 302],
      [90, 368],
      [76, 368],
    ],
  ],
  [
    'Foot',
    [
      [76, 368],
      [90, 368],
      [92, 386],
      [86, 394],
      [66, 394],
      [70, 382],
    ],
  ],
];
const trunkHalf: Points = [
  [100, 80],
  [90, 80],
  [74, 86],
  [67, 98],
  [68, 128],
  [100, 128],
];
const belly: Points = [
  [68, 128],
  [132, 128],
  [129, 168],
  [71, 168],
];
const seat: Points = [
  [71, 168],
  [129, 168],
  [134, 196],
  [112, 206],
  [101, 201],
  [99, 201],
  [88, 206],
  [66, 196],
];
const neck: Points = [
  [90, 56],
  [110, 56],
  [110, 80],
  [90, 80],
];
const crown: Points = [
  [80, 34],
  [82, 20],
  [90, 11],
  [100, 8],
  [110, 11],
  [118, 20],
  [120, 34],
];
const face: Points = [
  [80, 34],
  [120, 34],
  [118, 46],
  [110, 58],
  [100, 61],
  [90, 58],
  [82, 46],
];
const backOfHead: Points = [...crown, [118, 46], [110, 58], [100, 61], [90, 58], [82, 46]];

const mirrored = (points: Points): Points => points.map(([x, y]) => [200 - x, y] as const);

/**
 * The regions of one side as they are drawn. Seen from the front the person's right is on the left of the drawing, seen from
 * the back it is on the right.
 */
export function bodyShapes(side: BodySide): readonly BodyShape[] {
  const [near, far] = side === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const limbs = half.flatMap(([name, points]) => [
    { region: `${near}${name}` as BodyRegion, points },
    { region: `${far}${name}` as BodyRegion, points: mirrored(points) },
  ]);
  const trunk = side === 'front' ? 'Chest' : 'Back';
  return [
    ...(side === 'front'
      ? [
          { region: 'head' as const, points: crown },
          { region: 'face' as const, points: face },
        ]
      : [{ region: 'head' as const, points: backOfHead }]),
    { region: 'neck', points: neck },
    { region: `${near}${trunk}`, points: trunkHalf },
    { region: `${far}${trunk}`, points: mirrored(trunkHalf) },
    { region: side === 'front' ? 'abdomen' : 'waist', points: belly },
    { region: side === 'front' ? 'pelvis' : 'buttocks', points: seat },
    ...limbs,
  ];
}

/** Where the number of a mark stands: the middle of the shape's bounds. */
export function middleOf({ points }: BodyShape): readonly [number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
