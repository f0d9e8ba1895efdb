/**
 * A bug or a broken machine, as opposed to a refusal: thrown once, with its cause, and reported by the dispatcher.
 * Never carries names or ID numbers, because its text goes to the local log.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** Marks a branch the type system has proved unreachable. */
export function assertNever(value: never): never {
  throw new Fault(`unexpected value ${JSON.stringify(value)}`);
}
