// The order the protocol asks for: no request before initialize, none after shutdown, initialize once.
import { type Connection, ErrorCodes, type Message, type MessageStrategy, type NotificationMessage, type RequestMessage, ResponseError } from 'vscode-languageserver';

/** Where requests out of order are sent, to be answered with the error they deserve. */
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
      if (wrong) return next({ ...message, method: refuse, params: { code: wrong, name: method } } as Message);
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

/** Answers what came out of order. */
export function refuseOutOfOrder(connection: Connection): void {
  connection.onRequest(refuse, ({ code, name }: { readonly code: number; readonly name: string }) => new ResponseError<void>(code, `${name}: out of order`));
}
