const ITEM = /^item-(\d+)$/;

/** What `openTab('evidence', …)` is asked for to have one item open at once. */
export function itemTask(evidenceNumber: number): string {
  return `item-${evidenceNumber}`;
}

/** The number of the item a task asks for; `null` = it asks for something else. */
export function itemOfTask(task: string | null): number | null {
  const digits = ITEM.exec(task ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
