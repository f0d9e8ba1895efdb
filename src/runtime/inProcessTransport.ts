import type { Transport } from '#api/client.ts';
import type { Dispatcher } from '#api/dispatcher.ts';

/** The shortest carrier: the dispatcher itself, for the command line and the sample. */
export function inProcessTransport(dispatcher: Dispatcher): Transport {
  return {
    call: (name, input) => dispatcher.call(name, input),
    start: (name, input, onEvent) => dispatcher.start(name, input, onEvent),
    contentUrl: (path) => path,
  };
}
