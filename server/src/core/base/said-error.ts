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
  if (error instanceof Error && isSaid(error)) return error.said;
  return asIs(error instanceof Error ? error.message : String(error));
}

/** By its words, not by its class: a bundle that is loaded beside another has a class of its own. */
function isSaid(error: Error): error is SaidError {
  const { said } = error as { readonly said?: unknown };
  return typeof said === 'object' && said !== null && 'zh' in said && 'en' in said;
}
