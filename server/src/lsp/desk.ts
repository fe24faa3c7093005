// Requests of our own client's views: the issue at a glance, accepting a finding and taking that back.
import type { Connection } from 'vscode-languageserver';
import { Analyzer } from '../core/analysis/analyzer.ts';
import type { Mark } from '../core/features/accepted.ts';
import { densities } from '../core/features/density.ts';
import { deskData } from '../core/features/desk.ts';
import { htmlReport } from '../core/features/html-report.ts';
import { factGroups } from '../core/features/fact-groups.ts';
import { proofOf } from '../core/features/proof.ts';
import { inReadingOrder } from '../core/features/reorder.ts';
import { checkData, type FileFindings } from '../core/features/report.ts';
import { allRules } from '../core/rules/index.generated.ts';
import type { Handle, WithDocument } from './handle.ts';
import type { World } from './world.ts';

interface AcceptParams extends WithDocument {
  readonly mark: Mark;
  readonly reason: string;
  readonly by: string;
}

/** Registers the requests `copydesk/issue`, `copydesk/proof`, `copydesk/factGroups`, `copydesk/readingOrder`, `copydesk/report`, `copydesk/checkText`, `copydesk/accept` and `copydesk/reopen`. */
export function registerDesk(connection: Connection, handle: Handle, world: World): void {
  connection.onRequest('copydesk/issue', handle('copydesk/issue', ({ analysis, snapshot }, _: WithDocument) => deskData(analysis, world.sortOut(snapshot.uri, analysis))));
  connection.onRequest('copydesk/proof', handle('copydesk/proof', ({ analysis }, { held }: WithDocument & { readonly held?: readonly string[] }) => proofOf(analysis.tree, new Set(held))));
  connection.onRequest('copydesk/factGroups', handle('copydesk/factGroups', ({ analysis }, _: WithDocument) => factGroups(analysis)));
  connection.onRequest('copydesk/readingOrder', handle('copydesk/readingOrder', ({ analysis }, _: WithDocument) => inReadingOrder(analysis.tree)));
  connection.onRequest('copydesk/report', handle('copydesk/report', ({ analysis, snapshot }, _: WithDocument) => {
    const { open } = world.sortOut(snapshot.uri, analysis);
    const name = decodeURIComponent(snapshot.uri.split('/').at(-1) ?? '');
    return htmlReport([{ ...checkData(name, { tree: analysis.tree, findings: open }), text: snapshot.text, density: densities({ tree: analysis.tree, findings: open }) }]);
  }));
  // a file that is not open, for clients that look through a folder without a command
  connection.onRequest('copydesk/checkText', ({ uri, text }: { readonly uri: string; readonly text: string }): FileFindings => {
    const analysis = new Analyzer(allRules).analyze(text, world.of(uri));
    return checkData(uri, { tree: analysis.tree, findings: world.sortOut(uri, analysis).open });
  });
  connection.onRequest('copydesk/accept', async ({ textDocument: { uri }, mark, reason, by }: AcceptParams): Promise<null> => {
    await world.accept(uri, { ...mark, reason, by, at: new Date().toISOString().slice(0, 10) });
    return null;
  });
  connection.onRequest('copydesk/reopen', async ({ textDocument: { uri }, mark }: WithDocument & { readonly mark: Mark }): Promise<null> => {
    await world.reopen(uri, mark);
    return null;
  });
}
