// Cancellation as the core sees it: a question to ask, and a value that says the work was dropped.

/** Asked between slices of work. */
export interface CancelToken {
  readonly isCancelled: boolean;
}

/** A token that is never cancelled. */
export const neverCancelled: CancelToken = { isCancelled: false };

/** The answer of work that was dropped because a newer version arrived; never an empty list. */
export const cancelled: unique symbol = Symbol('cancelled');
export type Cancelled = typeof cancelled;
