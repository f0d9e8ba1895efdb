import type { IncomingMessage, ServerResponse } from 'node:http';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Reply } from '#api/reply.ts';
import { pagePolicy } from '../content/policies.ts';
import { safeSegments } from '../content/safeSegments.ts';
import type { WorkLedger } from '../workLedger.ts';
import { readBody } from './readBody.ts';

/** Answers `POST /api/call/<name>`, `/api/start/<name>?job=<id>` and `/api/cancel/<id>`. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  ledger: WorkLedger,
): Promise<void> {
  const [kind, name, ...rest] = safeSegments(url.pathname.slice('/api/'.length)) ?? [];
  if (request.method !== 'POST' || kind === undefined || name === undefined || rest.length > 0) {
    return sendReply(response, 404, refused(failure('api.unknownOperation', { operation: '' })));
  }
  if (request.headers['content-type'] !== 'application/json')
    return sendReply(response, 415, badInput('消息不是 JSON'));
  const body = await readBody(request);
  if (body.kind === 'tooLarge') return sendReply(response, 413, badInput('内容过大'));
  if (body.kind === 'malformed') return sendReply(response, 400, badInput('消息不是有效的 JSON'));
  if (kind === 'call') return sendReply(response, 200, await ledger.call(name, body.value));
  if (kind === 'start')
    return streamJob(response, ledger, { id: url.searchParams.get('job') ?? '', name, input: body.value });
  if (kind === 'cancel') {
    return sendReply(response, 200, ledger.cancel(name) ? ok(null) : refused(failure('api.jobUnknown')));
  }
  return sendReply(response, 404, refused(failure('api.unknownOperation', { operation: '' })));
}

/** Sends the events of a job as lines; the result is the last line, and a window that goes away cancels the job. */
function streamJob(
  response: ServerResponse,
  ledger: WorkLedger,
  job: { id: string; name: string; input: unknown },
): void {
  const begin = () => {
    if (response.headersSent) return;
    response.writeHead(200, { ...pagePolicy, 'content-type': 'application/x-ndjson' });
    response.flushHeaders();
  };
  const isStarted = ledger.start(job.id, job.name, job.input, (event) => {
    begin();
    // A page that reads slowly may miss a step of progress, never the result.
    if (event.kind === 'result') response.end(`${JSON.stringify(event)}\n`);
    else if (!response.writableNeedDrain) response.write(`${JSON.stringify(event)}\n`);
  });
  if (!isStarted) return sendReply(response, 400, badInput('工作编号不对'));
  begin();
  response.on('close', () => {
    if (!response.writableFinished) ledger.cancel(job.id);
  });
}

function badInput(problem: string): Reply {
  return refused(failure('api.badInput', { problem }));
}

function sendReply(response: ServerResponse, status: number, reply: Reply): void {
  response.writeHead(status, { ...pagePolicy, 'content-type': 'application/json' });
  response.end(JSON.stringify(reply));
}
