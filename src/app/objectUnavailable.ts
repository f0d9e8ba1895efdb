import type { Failure } from '#domain/kernel/failure.ts';

/** Thrown inside a payload stream when the vault cannot give the bytes; stops an export rather than leaving a hole. */
export class ObjectUnavailable extends Error {
  override readonly name = 'ObjectUnavailable';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
