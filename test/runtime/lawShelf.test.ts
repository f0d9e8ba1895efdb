import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeLater } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;

beforeAll(async () => {
  app = (await anAppWithCase()).app;
});
afterAll(() => app.close());

describe('the law shelf through the contract', () => {
  it('[T-P5] [T-P6] arrives whole, with every article, where it is used, and the marks all screens go by', async () => {
    const shelf = await app.must('law.shelf', {});
    const articles = shelf.instruments.flatMap((instrument) => instrument.articles);
    expect(articles.length).toBeGreaterThan(200);
    expect(articles.filter(({ uses }) => uses.length > 0).length).toBeGreaterThan(150);
    const marks = await app.must('law.marks', {});
    expect(marks.articles.map(({ id }) => id).toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  });

  it('[T-P5] takes the tick of 法制 and gives the shelf back', async () => {
    const open = (await app.must('law.shelf', {})).data.find(({ verified }) => !verified);
    if (open === undefined) throw new Error('nothing is left to tick');
    await comeLater(app.client, 'legalReviewer', '测试法制民警庚');
    const checked = await app.must('law.check', {
      subject: open.subject,
      subjectId: open.id,
      against: '测试公报2026年第1期',
    });
    expect(
      checked.data.find(({ id, subject }) => id === open.id && subject === open.subject)?.check,
    ).not.toBeNull();
  });
});
