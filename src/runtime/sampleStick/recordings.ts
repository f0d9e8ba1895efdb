import type { Recording } from './bodyCameraVideo.ts';

const at = (time: string): number => Date.parse(`2026-03-24T${time}+08:00`);

/** 民警甲's camera until it is torn off: words, warning, the first blow. */
export const firstOfOfficerA: Recording = {
  badgeNumber: '000001',
  startsAtMs: at('20:34:50'),
  seconds: 32,
  fallsAt: 29,
  lines: [
    { from: 1, until: 8, text: '民警甲：我们是示例派出所民警，请停止打砸！' },
    { from: 9, until: 15, text: '违法嫌疑人A：（辱骂）' },
    { from: 16, until: 22, text: '民警甲：警告！立即停止，否则依法采取措施！' },
    { from: 26, until: 29, text: '违法嫌疑人A挥拳击打民警乙面部' },
  ],
  actors: [
    {
      dress: 'suspectB',
      facing: 1,
      keys: [
        { at: 0, x: 0.24, arm: 0.1 },
        { at: 20, x: 0.26, arm: 0.3 },
        { at: 32, x: 0.4, arm: 0.7 },
      ],
    },
    {
      dress: 'suspectA',
      facing: 1,
      keys: [
        { at: 0, x: 0.4, arm: 0.3 },
        { at: 9, x: 0.42, arm: 0.9 },
        { at: 15, x: 0.42, arm: 0.4 },
        { at: 25, x: 0.46, arm: 0.2 },
        { at: 26.5, x: 0.56, arm: 1.15, lean: 0.14 },
        { at: 28, x: 0.54, arm: 0.3 },
        { at: 29, x: 0.58, arm: 1.1, lean: 0.12 },
      ],
    },
    {
      dress: 'officer',
      facing: -1,
      keys: [
        { at: 0, x: 0.82, arm: 0.2 },
        { at: 6, x: 0.7, arm: 0.6 },
        { at: 26, x: 0.68, arm: 0.5 },
        { at: 27, x: 0.74, arm: 0.3, lean: -0.16 },
        { at: 32, x: 0.74, arm: 0.8 },
      ],
    },
  ],
};

/** The same camera, switched on again: A and B are held. */
export const secondOfOfficerA: Recording = {
  badgeNumber: '000001',
  startsAtMs: at('20:36:02'),
  seconds: 28,
  lines: [
    { from: 1, until: 8, text: '民警甲：记录仪刚才脱落，现重新开启' },
    { from: 10, until: 18, text: '民警乙：停止反抗！控制！' },
    { from: 20, until: 27, text: '民警甲：现依法口头传唤你到派出所接受询问' },
  ],
  actors: [
    {
      dress: 'suspectB',
      facing: 1,
      keys: [
        { at: 0, x: 0.3, arm: 0.8 },
        { at: 12, x: 0.24, arm: 0.1 },
        { at: 28, x: 0.2, arm: 0 },
      ],
    },
    {
      dress: 'auxiliary',
      facing: -1,
      keys: [
        { at: 0, x: 0.5, arm: 0.5 },
        { at: 12, x: 0.31, arm: 0.7 },
        { at: 28, x: 0.28, arm: 0.5 },
      ],
    },
    {
      dress: 'suspectA',
      facing: 1,
      keys: [
        { at: 0, x: 0.55, arm: 0.7, lean: 0.1 },
        { at: 14, x: 0.6, arm: 0.2, lean: 0.2 },
        { at: 28, x: 0.62, arm: 0, lean: 0.05 },
      ],
    },
    {
      dress: 'officer',
      facing: -1,
      keys: [
        { at: 0, x: 0.76, arm: 0.6 },
        { at: 14, x: 0.69, arm: 0.9, lean: 0.08 },
        { at: 28, x: 0.71, arm: 0.6 },
      ],
    },
  ],
};

/** 民警乙's camera, running through the blow and the bite, over most of the gap of the other. */
export const onlyOfOfficerB: Recording = {
  badgeNumber: '000002',
  startsAtMs: at('20:35:05'),
  seconds: 40,
  lines: [
    { from: 1, until: 7, text: '民警甲：警告！立即停止，否则依法采取措施！' },
    { from: 11, until: 16, text: '违法嫌疑人A挥拳击打民警乙面部' },
    { from: 18, until: 25, text: '民警甲上前制止，违法嫌疑人A咬住其左前臂' },
    { from: 26, until: 34, text: '违法嫌疑人B从旁拉扯民警乙，阻拦带离' },
    { from: 35, until: 39, text: '民警乙：请求增援！' },
  ],
  actors: [
    {
      dress: 'officer',
      facing: 1,
      keys: [
        { at: 0, x: 0.26, arm: 0.5 },
        { at: 16, x: 0.28, arm: 0.5 },
        { at: 19, x: 0.4, arm: 0.9, lean: 0.1 },
        { at: 40, x: 0.42, arm: 0.8, lean: 0.06 },
      ],
    },
    {
      dress: 'suspectA',
      facing: -1,
      keys: [
        { at: 0, x: 0.58, arm: 0.3 },
        { at: 11, x: 0.58, arm: 0.3 },
        { at: 12, x: 0.5, arm: 1.15, lean: 0.14 },
        { at: 14, x: 0.56, arm: 0.4 },
        { at: 19, x: 0.53, arm: 0.9, lean: 0.22 },
        { at: 40, x: 0.52, arm: 0.7, lean: 0.18 },
      ],
    },
    {
      dress: 'suspectB',
      facing: -1,
      keys: [
        { at: 0, x: 0.86, arm: 0.1 },
        { at: 24, x: 0.8, arm: 0.2 },
        { at: 28, x: 0.68, arm: 1, lean: 0.1 },
        { at: 40, x: 0.7, arm: 0.9, lean: 0.08 },
      ],
    },
  ],
};
