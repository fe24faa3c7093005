// The one wrapper of all request handlers: finds the document, waits for its analysis, times, logs, turns failures into answers.
import { type CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analyzer.ts';
import type { Finding } from '../core/analysis/finding.ts';
import { cancelled } from '../core/base/cancel.ts';
import { type ClientView, Converter } from './protocol.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './text.ts';

/** What a handler works with: an analysis of the latest text and the way to and from the client's positions. */
export interface Work {
  readonly analysis: Analysis;
  readonly snapshot: Snapshot;
  readonly to: Converter;
  /** What of it nobody has accepted: only that is mended. */
  readonly open: readonly Finding[];
  /** The same of another text in the same surroundings, from scratch. */
  analyze(text: string): { readonly findings: readonly Finding[] };
}

/** Requests that name a document. */
export interface WithDocument {
  readonly textDocument: { readonly uri: string };
}

export type Handle = <P extends WithDocument, R>(name: string, answer: (work: Work, params: P) => R | Promise<R>) => (params: P, token: CancellationToken) => Promise<R | null | ResponseError<void>>;

/** Makes the wrapper; `openOf` tells the findings that nobody has accepted. A document the server was never told of answers null; cancelled work answers an error, never an empty list. */
export function createHandle(connection: Connection, sessions: ReadonlyMap<string, Session>, client: () => ClientView, openOf: (uri: string, analysis: Analysis) => readonly Finding[]): Handle {
  return (name, answer) => async (params, token) => {
    const session = sessions.get(params.textDocument.uri);
    if (!session) return null;
    const began = performance.now();
    try {
      const latest = await session.latest();
      if (token.isCancellationRequested) return new ResponseError<void>(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
      if (latest === cancelled) return new ResponseError<void>(LSPErrorCodes.ContentModified, `${name}: the document was closed or changed`);
      const { snapshot, analysis } = latest;
      const { uri } = snapshot;
      const work: Work = {
        analysis, snapshot, to: new Converter(snapshot, client()),
        get open() { return openOf(uri, analysis); },
        analyze: (text) => ({ findings: openOf(uri, session.analyzeOther(text)) }),
      };
      const result = await answer(work, params);
      const took = performance.now() - began;
      if (took > 100) connection.console.info(`${name} took ${took.toFixed(0)} ms`);
      return result;
    } catch (error) {
      // what was asked for cannot be done, and the answer says why
      if (error instanceof ResponseError) return error as ResponseError<void>;
      connection.console.error(`${name} of ${params.textDocument.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return new ResponseError<void>(ErrorCodes.InternalError, `${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
