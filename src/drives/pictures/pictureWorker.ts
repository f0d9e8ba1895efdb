import { parentPort } from 'node:worker_threads';
import { Fault } from '#domain/kernel/fault.ts';
import { checkPicture, comparePictures } from './checkPicture.ts';
import type { PictureAnswer, PictureQuestion } from './pictureMessages.ts';
import { shrinkPicture } from './shrinkPicture.ts';
import { bufferOf, judged } from './unfitPicture.ts';

if (parentPort === null) throw new Fault('the picture thread was run as a program');
const port = parentPort;

function answerTo(question: PictureQuestion): PictureAnswer {
  switch (question.kind) {
    case 'check':
      return { kind: 'checked', verdict: checkPicture(question.png, question.wishes) };
    case 'compare':
      return { kind: 'compared', comparison: comparePictures(question.one, question.other) };
    case 'shrink':
      return {
        kind: 'shrunk',
        shrunk: judged(() => shrinkPicture(bufferOf(question.picture), question.size)),
      };
  }
}

port.on('message', (question: PictureQuestion) => port.postMessage(answerTo(question), []));
