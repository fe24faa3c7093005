// Requests of our own client's views: the issue at a glance, accepting a finding and taking that back.
import type { Connection } from 'vscode-languageserver/node';
import type { Mark } from '../core/features/accepted.ts';
import { deskData } from '../core/features/desk.ts';
import { proofOf } from '../core/features/proof.ts';
import type { Handle, WithDocument } from './handle.ts';
import type { World } from './world.ts';

interface AcceptParams extends WithDocument {
  readonly mark: Mark;
  readonly reason: string;
  readonly by: string;
}

/** Registers the requests `copydesk/issue`, `copydesk/proof`, `copydesk/accept` and `copydesk/reopen`. */
export function registerDesk(connection: Connection, handle: Handle, world: World): void {
  connection.onRequest('copydesk/issue', handle('copydesk/issue', ({ analysis, snapshot }, _: WithDocument) => deskData(analysis, world.sortOut(snapshot.uri, analysis))));
  connection.onRequest('copydesk/proof', handle('copydesk/proof', ({ analysis }, _: WithDocument) => proofOf(analysis.tree)));
  connection.onRequest('copydesk/accept', async ({ textDocument: { uri }, mark, reason, by }: AcceptParams): Promise<null> => {
    await world.accept(uri, { ...mark, reason, by, at: new Date().toISOString().slice(0, 10) });
    return null;
  });
  connection.onRequest('copydesk/reopen', async ({ textDocument: { uri }, mark }: WithDocument & { readonly mark: Mark }): Promise<null> => {
    await world.reopen(uri, mark);
    return null;
  });
}
