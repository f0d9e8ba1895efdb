import type { Failure } from '#domain/kernel/failure.ts';

/** Carries a refusal through the query library, which only knows thrown errors. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The refusal inside whatever the query library caught; a broken carrier counts as an unexpected fault. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallRefused ? error.failure : lostContact;
}

export const lostContact: Failure = {
  code: 'api.unexpectedFault',
  detail: { incident: '与程序后台失去联系' },
};
