import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '#domain/kernel/fault.ts';
import { checkPicture, comparePictures } from './checkPicture.ts';
import type { PictureAnswer, PictureQuestion } from './pictureMessages.ts';

if (parentPort === null) throw new Fault('the picture thread was run as a program');

function answerTo(question: PictureQuestion): PictureAnswer {
  return question.kind === 'check'
    ? { kind: 'checked', verdict: checkPicture(question.png, question.wishes) }
    : { kind: 'compared', comparison: comparePictures(question.one, question.other) };
}

parentPort.postMessage(answerTo(workerData as PictureQuestion), []);
