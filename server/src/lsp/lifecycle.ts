// The order the protocol asks for: no request before initialize, none after shutdown, initialize once; and requests whose parameters are of no use.
import { type Connection, ErrorCodes, type Message, type MessageStrategy, type NotificationMessage, type RequestMessage, ResponseError } from 'vscode-languageserver';
import { wrongParameter } from './params.ts';

/** Where requests that must not be handled are sent, to be answered with the error they deserve. */
const refuse = 'copydesk/$refuse';

/** The strategy to create a connection with; `refuseOutOfOrder` must then be called on it. */
export function lifecycle(): MessageStrategy {
  let state: 'new' | 'running' | 'ended' = 'new';
  return {
    handleMessage(message, next) {
      const { method, id } = message as Partial<RequestMessage>;
      if (method === undefined) return next(message);
      const wrong = outOfOrder(state, method);
      if (id === undefined) return wrong && method !== 'exit' ? undefined : next(message);
      const refused = (code: number, why: string): ReturnType<typeof next> => next({ ...message, method: refuse, params: { code, why: `${method}: ${why}` } } as Message);
      if (wrong) return refused(wrong, 'out of order');
      const parameter = wrongParameter(method, (message as RequestMessage).params);
      if (parameter !== null) return refused(ErrorCodes.InvalidParams, `${parameter} is missing or of the wrong kind`);
      if (method === 'initialize') state = 'running';
      if (method === 'shutdown') state = 'ended';
      return next(message);
    },
  };
}

/** The error for a message in this state, or 0. */
function outOfOrder(state: 'new' | 'running' | 'ended', method: NotificationMessage['method']): number {
  if (state === 'new') return method === 'initialize' ? 0 : ErrorCodes.ServerNotInitialized;
  return state === 'ended' || method === 'initialize' ? ErrorCodes.InvalidRequest : 0;
}

/** Answers what was refused. */
export function refuseOutOfOrder(connection: Connection): void {
  connection.onRequest(refuse, ({ code, why }: { readonly code: number; readonly why: string }) => new ResponseError<void>(code, why));
}
