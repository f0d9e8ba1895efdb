import { readLines } from '#ui/client/readLines.ts';

/** Passes on the events of a job that come as lines, or the one reply that came instead. */
export async function readJobLines(response: Response, onEvent: (event: unknown) => void): Promise<void> {
  if (response.body === null || response.headers.get('content-type') !== 'application/x-ndjson') {
    onEvent({ kind: 'result', reply: await response.json() });
    return;
  }
  for await (const line of readLines(response.body)) onEvent(JSON.parse(line));
}
