// The proof preview 版样预览: a webview beside the text that follows it; no network, scripts only our own.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Issue, Issues } from '../issues.ts';
import { isIssue } from '../language.ts';
import { askProof } from '../protocol.ts';
import type { Server } from '../server.ts';
import type { FromPage, Note, ToPage } from './messages.ts';

/** Pages are sent at most this often, in milliseconds, so that typing in a large issue is not held up. */
const every = 150;

export function registerPreview(context: vscode.ExtensionContext, server: Server, issues: Issues): vscode.Disposable[] {
  let open: Preview | undefined;
  return [
    vscode.commands.registerCommand('copydesk.openPreview', async () => {
      const issue = issues.active() ?? (await activeIssue(issues));
      if (!issue) return;
      open ??= new Preview(context, server, issues, () => { open = undefined; });
      open.show(issue);
    }),
  ];
}

/** Waits for the first word of the server where the issue was opened just now. */
async function activeIssue(issues: Issues): Promise<Issue | undefined> {
  const { document } = vscode.window.activeTextEditor ?? {};
  if (!isIssue(document)) return undefined;
  await issues.refresh(document.uri);
  return issues.of(document.uri);
}

class Preview {
  private readonly panel: vscode.WebviewPanel;
  private readonly server: Server;
  private readonly issues: Issues;
  private readonly subscriptions: vscode.Disposable[];
  private issue: Issue | undefined;
  private sent: string[] = [];
  private ready = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The caret moved because of a click in the page: it is not told back. */
  private quiet = false;

  constructor(context: vscode.ExtensionContext, server: Server, issues: Issues, onClose: () => void) {
    this.server = server;
    this.issues = issues;
    const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
    this.panel = vscode.window.createWebviewPanel('copydesk.preview', vscode.l10n.t('Proof preview'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [dist] });
    this.panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'syntaxes/desk.svg');
    this.panel.webview.html = shell(this.panel.webview, vscode.Uri.joinPath(dist, 'preview.js'), vscode.Uri.joinPath(dist, 'preview.css'));
    this.subscriptions = [
      this.panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      this.panel.onDidDispose(() => {
        clearTimeout(this.timer);
        for (const s of this.subscriptions) s.dispose();
        onClose();
      }),
      issues.onDidChange((uri) => { if (uri.toString() === this.issue?.uri.toString()) this.soon(); }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const next = isIssue(editor?.document) ? issues.of(editor.document.uri) : undefined;
        if (next && next.uri.toString() !== this.issue?.uri.toString()) this.show(next);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => this.follow(textEditor, selections[0])),
    ];
  }

  show(issue: Issue): void {
    this.issue = issue;
    this.sent = [];
    this.panel.reveal(undefined, true);
    this.soon(0);
  }

  private soon(wait = every): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.send();
    }, wait);
  }

  /** Sends the pages that differ from what the page already shows. */
  private async send(): Promise<void> {
    const issue = this.issue && this.issues.of(this.issue.uri);
    if (!issue || !this.ready) return;
    const pages = await askProof(this.server, issue.uri);
    if (!pages) return;
    const texts = pages.map((page) => JSON.stringify(page));
    const changed = pages.flatMap((page, index) => (texts[index] === this.sent[index] ? [] : [{ index, page }]));
    this.sent = texts;
    this.panel.title = vscode.l10n.t('Proof: {0}', issue.data.issue.paper ?? vscode.workspace.asRelativePath(issue.uri));
    this.post({ type: 'show', count: pages.length, pages: changed, notes: notesOf(issue), words: words() });
  }

  private hear(message: FromPage): void {
    if (message.type === 'ready') {
      this.ready = true;
      this.sent = [];
      void this.send();
      return;
    }
    if (!this.issue) return;
    this.quiet = true;
    void Promise.resolve(vscode.commands.executeCommand('copydesk.revealRange', this.issue.uri.toString(), message.range)).finally(() => { this.quiet = false; });
  }

  private follow({ document }: vscode.TextEditor, selection: vscode.Selection | undefined): void {
    if (this.quiet || !selection || document.uri.toString() !== this.issue?.uri.toString()) return;
    this.post({ type: 'caret', line: selection.active.line, character: selection.active.character });
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

function notesOf({ data }: Issue): Note[] {
  return data.findings.map(({ rule, severity, message, range, accepted }, i) => ({ number: i + 1, rule, severity, message, range, accepted: accepted !== null }));
}

const words = (): { page: string; photo: string; empty: string; notes: string } => ({ page: vscode.l10n.t('Page {0}'), photo: vscode.l10n.t('Photo'), empty: vscode.l10n.t('This issue has no stories yet.'), notes: vscode.l10n.t('Notes') });

/** The page's frame: everything it shows is built by its script from what it is sent. */
function shell(webview: vscode.Webview, script: vscode.Uri, style: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${webview.asWebviewUri(style)}"></head>
<body><main id="pages"></main><script nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script></body></html>`;
}
