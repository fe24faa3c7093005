// The proof on paper: one HTML file with everything in it, which opens the browser's print dialog (there also: save as PDF).
import * as vscode from 'vscode';
import { escapeHtml } from '../../../server/src/core/features/escape-html.ts';
import { pictureAddress } from '../../../server/src/core/features/picture.ts';
import { noteLines, pageHtml } from '../../../server/src/core/features/sheet.ts';
import type { Issue } from '../issues.ts';
import { askProof, type ProofPage } from '../protocol.ts';
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
  const pictures = await picturesOf(pages, issue.uri);
  const html = await document(title, style, pages.map((page) => pageHtml(page, lines, said, (address) => pictures.get(address) ?? null)).join('\n'));
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  if (given) return target;
  const show = vscode.l10n.t('Open to print');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Proof written: {0}', vscode.workspace.asRelativePath(target)), show)) === show) await vscode.env.openExternal(target);
  return target;
}

const kinds: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', gif: 'gif', webp: 'webp', svg: 'svg+xml', avif: 'avif' };
/** Larger pictures, and those beyond so many bytes together, are left out: the page shows their frames. */
const mostBytes = 8_000_000;
const mostTogether = 60_000_000;

/** The pictures of the pages as data, by the address printed in the text; only files of the issue's workspace folder, or of its own folder, are read. */
async function picturesOf(pages: readonly ProofPage[], issue: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const folder = vscode.Uri.joinPath(issue, '..');
  const root = vscode.workspace.getWorkspaceFolder(issue)?.uri ?? folder;
  let together = 0;
  for (const address of new Set(pages.flatMap((p) => p.stories).flatMap((s) => s.story?.parts ?? []).flatMap((part) => part.picture ?? []))) {
    const kind = kinds[address.split('.').at(-1)?.toLowerCase() ?? ''];
    const named = kind === undefined ? null : pictureAddress(folder.toString(), address);
    if (named === null || issue.scheme === 'untitled') continue;
    const file = vscode.Uri.parse(named);
    // parts that lead up are resolved before the path is compared
    const plain = vscode.Uri.joinPath(file, '.');
    if (!plain.path.startsWith(`${root.path.replace(/\/$/, '')}/`)) continue;
    try {
      const { size } = await vscode.workspace.fs.stat(plain);
      if (size > mostBytes || together + size > mostTogether) continue;
      together += size;
      found.set(address, `data:image/${kind};base64,${base64(await vscode.workspace.fs.readFile(plain))}`);
    } catch {
      // a picture that is not there leaves its frame
    }
  }
  return found;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

const script = "addEventListener('load',()=>print())";

async function document(title: string, style: string, body: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
  const hash = btoa(String.fromCharCode(...digest));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body class="paper"><main id="preview">${body}</main><script>${script}</script></body></html>
`;
}
