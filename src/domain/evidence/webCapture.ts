import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { Struck } from '../kernel/struck.ts';

/** What was found on the net and how it was fixed; its files are items of their own. Source: 法发〔2016〕22号 (待核). */
export const WebCapture = z.strictObject({
  id: z.string(),
  url: z.string().trim().min(1).max(2000),
  platform: z.string().max(60),
  accountName: z.string().max(60),
  accountId: z.string().max(60),
  /** When it was published, as the page says. */
  publishedAt: z.string().max(40),
  capturedAt: Moment,
  operators: z.array(z.string().min(1).max(60)).min(1).max(4).readonly(),
  /** Computer, browser, network, how the clock was checked. */
  environment: z.string().max(300),
  method: z.string().max(300),
  content: z.string().max(2000),
  /** Views, comments, forwards as shown then; the law asks for the spread. */
  spread: z.string().max(200),
  evidenceIds: z.array(z.string()).max(100).readonly(),
  struck: Struck.nullable(),
});
export type WebCapture = z.infer<typeof WebCapture>;
