import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyCameras } from './bodyCameraVideo.ts';
import { gb18030Text } from './gb18030Text.ts';
import { openLettering } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { sheetPdf } from './pdfSheet.ts';
import { photoJpeg, plainJpeg } from './photoFile.ts';
import { programFile } from './programFile.ts';
import { firstOfOfficerA, onlyOfOfficerB, secondOfOfficerA } from './recordings.ts';
import * as texts from './sampleTexts.ts';
import { brokenClip, injuredForearm, sceneFromSide, sceneOverview, shopCamera } from './scenePictures.ts';
import type { DrawPicture } from './scenePictures.ts';
import { LONG_NAME } from './sampleStickManifest.ts';
import { callWav } from './soundFile.ts';
import { wordFile } from './wordFile.ts';

/** Path on the stick, time of the file, bytes. */
type StickFile = readonly [path: string, modifiedAt: string, bytes: Buffer];

/** How much of the broken photograph was copied before the stick was pulled. */
const COPIED_SHARE = 0.55;

/**
 * Fills a folder with the media of the report's own case, made from nothing and the same each time.
 *
 * Everything in it is drawn or generated and says 示例; besides sound files there are a duplicate, a photograph that
 * breaks off and a program disguised as a photograph. A camera's clock may run fast by so many milliseconds, by badge
 * number: its names, its stamps and its picture then show its own time.
 */
export async function makeSampleStick(
  folder: string,
  clockAheadMs: Readonly<Record<string, number>> = {},
): Promise<void> {
  const lettering = openLettering();
  for (const [path, modifiedAt, bytes] of [...photographs(lettering), ...papers(lettering)]) {
    await place(folder, path, { modifiedAt, bytes });
  }
  const record = bodyCameras(lettering);
  for (const recording of [firstOfOfficerA, secondOfOfficerA, onlyOfOfficerB]) {
    const { badgeNumber, seconds } = recording;
    const startsAtMs = recording.startsAtMs + (clockAheadMs[badgeNumber] ?? 0);
    const part = recording === secondOfOfficerA ? '0002' : '0001';
    const start = localDigits(startsAtMs);
    await place(folder, `执法记录仪/${badgeNumber}/DSJ_${badgeNumber}_${start}_${part}.mp4`, {
      modifiedAt: new Date(startsAtMs + seconds * 1000),
      bytes: await record({ ...recording, startsAtMs }),
    });
  }
}

function photographs(lettering: Lettering): readonly StickFile[] {
  const photo = (draw: DrawPicture, time: string) =>
    photoJpeg(draw(lettering), {
      takenAt: `2026-03-24 ${time}`,
      make: 'SAMPLE',
      model: 'CAM-1',
      // Open sea: no place on land may be meant.
      latitude: 20.5,
      longitude: 125.25,
    });
  const overview = photo(sceneOverview, '21:04:12');
  const side = photo(sceneFromSide, '21:06:18');
  return [
    ['现场照片/IMG_20260324_210412.jpg', '21:04:12', overview],
    ['现场照片/IMG_20260324_210412（副本）.jpg', '21:04:12', overview],
    ['现场照片/IMG_20260324_210530.jpg', '21:05:30', photo(brokenClip, '21:05:30')],
    [
      '现场照片/IMG_20260324_210618.jpg',
      '21:06:18',
      side.subarray(0, Math.floor(side.byteLength * COPIED_SHARE)),
    ],
    ['现场照片/IMG_20260324_210702.jpg', '21:07:02', programFile()],
    ['现场照片/㛃𫖯便利店门前监控截图.jpg', '22:58:30', plainJpeg(shopCamera(lettering))],
    ['伤情材料/IMG_20260324_212208.jpg', '21:22:08', photo(injuredForearm, '21:22:08')],
  ];
}

function papers(lettering: Lettering): readonly StickFile[] {
  const call = { recordedAt: '2026-03-24 20:31:12', device: 'SAMPLE 110 DESK', seconds: 14 };
  return [
    ['警情材料/110接警录音_20260324203112.wav', '20:31:26', callWav(call)],
    ['警情材料/指令记录_虚警20260324001.txt', '20:45:00', Buffer.from(texts.orderLog, 'utf8')],
    ['警情材料/到案经过（示例）.docx', '22:00:00', wordFile('到案经过', texts.arrivalReport)],
    ['伤情材料/民警甲诊断证明书（示例）.pdf', '21:40:00', sheetPdf(lettering, texts.diagnosis)],
    ['伤情材料/呼气酒精含量检测单（示例）.pdf', '21:19:00', sheetPdf(lettering, texts.breathTest)],
    [`询问材料/${LONG_NAME}`, '22:40:00', wordFile('询问笔录', texts.officerInterview)],
    ['询问材料/证人C询问笔录（示例）.docx', '23:05:00', wordFile('询问笔录', texts.witnessInterview)],
    ['询问材料/辅警丙情况说明（示例）.txt', '22:20:00', gb18030Text(texts.auxiliaryStatement)],
  ];
}

interface Placed {
  /** Time of day of the sample case, or a full time. */
  readonly modifiedAt: string | Date;
  readonly bytes: Buffer;
}

async function place(folder: string, path: string, { modifiedAt, bytes }: Placed): Promise<void> {
  const target = join(folder, path);
  await mkdir(join(target, '..'), { recursive: true });
  await writeFile(target, bytes);
  const time = typeof modifiedAt === 'string' ? new Date(`2026-03-24T${modifiedAt}+08:00`) : modifiedAt;
  await utimes(target, time, time);
}

/** `20260324203450` in Chinese legal time. */
function localDigits(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
}
