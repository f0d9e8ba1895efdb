import { z } from 'zod';

/** Which side of the body a drawing shows. */
export const BodySide = z.enum(['front', 'back']);
export type BodySide = z.infer<typeof BodySide>;
export const bodySideNames: Readonly<Record<BodySide, string>> = { front: '前面', back: '后面' };

/** Regions of the body diagram; left and right are the person's own. */
export const BodyRegion = z.enum([
  'head',
  'face',
  'neck',
  'leftShoulder',
  'rightShoulder',
  'leftChest',
  'rightChest',
  'leftBack',
  'rightBack',
  'abdomen',
  'waist',
  'pelvis',
  'buttocks',
  'leftUpperArm',
  'rightUpperArm',
  'leftForearm',
  'rightForearm',
  'leftHand',
  'rightHand',
  'leftThigh',
  'rightThigh',
  'leftKnee',
  'rightKnee',
  'leftLowerLeg',
  'rightLowerLeg',
  'leftFoot',
  'rightFoot',
]);
export type BodyRegion = z.infer<typeof BodyRegion>;

const regionNames: Readonly<Record<BodyRegion, string>> = {
  head: '头部',
  face: '面部',
  neck: '颈部',
  leftShoulder: '左肩',
  rightShoulder: '右肩',
  leftChest: '左胸',
  rightChest: '右胸',
  leftBack: '左背',
  rightBack: '右背',
  abdomen: '腹部',
  waist: '腰部',
  pelvis: '下腹会阴',
  buttocks: '臀部',
  leftUpperArm: '左上臂',
  rightUpperArm: '右上臂',
  leftForearm: '左前臂',
  rightForearm: '右前臂',
  leftHand: '左手',
  rightHand: '右手',
  leftThigh: '左大腿',
  rightThigh: '右大腿',
  leftKnee: '左膝',
  rightKnee: '右膝',
  leftLowerLeg: '左小腿',
  rightLowerLeg: '右小腿',
  leftFoot: '左足',
  rightFoot: '右足',
};

const frontOnly: readonly BodyRegion[] = ['face', 'leftChest', 'rightChest', 'abdomen', 'pelvis'];
const backOnly: readonly BodyRegion[] = ['leftBack', 'rightBack', 'waist', 'buttocks'];

/** Whether a region can be seen on a side. */
export function isOnSide(side: BodySide, region: BodyRegion): boolean {
  return !(side === 'front' ? backOnly : frontOnly).includes(region);
}

/** `左前臂（后面）`; what is seen on one side only needs no side. Source: SPEC C-12. */
export function regionName(side: BodySide, region: BodyRegion): string {
  const isOnOne = frontOnly.includes(region) || backOnly.includes(region);
  return isOnOne ? regionNames[region] : `${regionNames[region]}（${bodySideNames[side]}）`;
}
