import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';

/** Carries a refusal through the query library, which only knows thrown errors. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly failure: Failure;
  constructor(refusal: Failure) {
    super(refusal.code);
    this.failure = refusal;
  }
}

/** The refusal inside whatever the query library caught; anything else means the host does not answer. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallRefused ? error.failure : lostContact;
}

export const lostContact: Failure = failure('api.hostGone');
