// The proof on paper: one HTML file with everything in it, which opens the browser's print dialog (there also: save as PDF).
import * as vscode from 'vscode';
import { escapeHtml } from '../../../server/src/core/features/escape-html.ts';
import { noteLines, pageHtml } from '../../../server/src/core/features/sheet.ts';
import type { Issue } from '../issues.ts';
import { askProof } from '../protocol.ts';
import type { Server } from '../server.ts';
import { notesOf, words } from './words.ts';

/** Writes the proof where the person says and opens it in the browser; resolves with the file. */
export async function printProof(context: vscode.ExtensionContext, server: Server, issue: Issue | undefined, given?: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (!issue) return undefined;
  const pages = await askProof(server, issue.uri);
  if (!pages) return undefined;
  const title = vscode.l10n.t('Proof: {0}', issue.data.issue.paper ?? vscode.workspace.asRelativePath(issue.uri));
  const beside = issue.uri.with({ path: `${issue.uri.path.replace(/\.[^./]*$/, '')}.${vscode.l10n.t('proof')}.html` });
  const target = given ?? (await vscode.window.showSaveDialog({ defaultUri: beside, filters: { HTML: ['html'] }, title: vscode.l10n.t('Proof to print or to save as PDF') }));
  if (!target) return undefined;
  const lines = noteLines(notesOf(issue));
  const said = words();
  const style = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/preview.css')));
  const html = await document(title, style, pages.map((page) => pageHtml(page, lines, said)).join('\n'));
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  if (given) return target;
  const show = vscode.l10n.t('Open to print');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Proof written: {0}', vscode.workspace.asRelativePath(target)), show)) === show) await vscode.env.openExternal(target);
  return target;
}

const script = "addEventListener('load',()=>print())";

async function document(title: string, style: string, body: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
  const hash = btoa(String.fromCharCode(...digest));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body class="paper"><main id="preview">${body}</main><script>${script}</script></body></html>
`;
}
