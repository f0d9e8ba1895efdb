import { z } from 'zod';
import { Moment } from '#domain/kernel/moment.ts';
import { operation } from '../operation.ts';
import { list } from '../list.ts';

const token = z.string().min(1).max(600);

export const DriveRootView = z.strictObject({
  token,
  label: z.string(),
  kind: z.enum(['removable', 'approved']),
  freeBytes: z.number(),
  totalBytes: z.number(),
});
export type DriveRootView = z.infer<typeof DriveRootView>;

export const FolderEntryView = z.strictObject({
  token,
  name: z.string(),
  isFolder: z.boolean(),
  isHidden: z.boolean(),
  sizeBytes: z.number(),
  modifiedAt: Moment,
});
export type FolderEntryView = z.infer<typeof FolderEntryView>;

export const FolderView = z.strictObject({
  token,
  name: z.string(),
  pathFromRoot: list(z.string()),
  entries: list(FolderEntryView),
});
export type FolderView = z.infer<typeof FolderView>;

export const driveOperations = {
  'drives.roots': operation('query', 'everyUser', z.strictObject({}), list(DriveRootView)),
  'drives.list': operation('query', 'everyUser', z.strictObject({ token }), FolderView),
};
