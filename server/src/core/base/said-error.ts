// Errors that are told to people, in their language.
import { asIs, type Message } from './message.ts';

/** An error with words for a person; `message` has the Chinese ones, for logs. */
export class SaidError extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.zh);
    this.said = said;
  }
}

/** What an error says to a person; the words of a library are its own. */
export function saidOf(error: unknown): Message {
  if (error instanceof SaidError) return error.said;
  return asIs(error instanceof Error ? error.message : String(error));
}
