// The proof preview 版样预览: a webview beside the text that follows it; no network, scripts only our own.
import * as vscode from 'vscode';
import type { Issue, Issues } from '../issues.ts';
import { isIssue } from '../language.ts';
import { Pace } from '../pace.ts';
import { askProof } from '../protocol.ts';
import type { Server } from '../server.ts';
import { shell } from '../webview.ts';
import type { FromPage, ToPage } from './messages.ts';
import { printProof } from './print.ts';
import { notesOf, words } from './words.ts';

/** Pages and carets are sent at most this often, in milliseconds, so that typing in a large issue is not held up. */
const every = 150;
/** What is sent to the page is not waited for longer than this, in milliseconds. */
const longestPost = 2000;
const viewType = 'copydesk.preview';

export function registerPreview(context: vscode.ExtensionContext, server: Server, issues: Issues): vscode.Disposable[] {
  let open: Preview | undefined;
  const previewIn = (panel: vscode.WebviewPanel): Preview => {
    open = new Preview(context, server, issues, panel, () => { open = undefined; });
    return open;
  };
  return [
    vscode.commands.registerCommand('copydesk.openPreview', async () => {
      const issue = issues.active() ?? (await activeIssue(issues));
      if (!issue) return;
      open ??= previewIn(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Proof preview'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, {}));
      open.show(issue);
    }),
    vscode.commands.registerCommand('copydesk.printProof', (target?: vscode.Uri) => printProof(context, server, open?.shown() ?? issues.active(), target)),
    // after a reload of the window the preview is there again
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: { uri?: unknown } | undefined) {
        const preview = previewIn(panel);
        if (typeof state?.uri !== 'string') return;
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(state.uri));
        await server.start();
        await issues.refresh(document.uri);
        const issue = issues.of(document.uri);
        if (issue) preview.show(issue);
      },
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
  private readonly dist: vscode.Uri;
  private readonly server: Server;
  private readonly issues: Issues;
  private readonly subscriptions: vscode.Disposable[];
  private issue: Issue | undefined;
  /** Keys of the stories whose content the page holds. */
  private held: readonly string[] = [];
  /** The notes the page was told last, as JSON: they are many and seldom change. */
  private told = '';
  private ready = false;
  /** How often the page was loaded, and the next time it will be. */
  private load = 0;
  private tellLoaded: () => void = () => undefined;
  private loaded = new Promise<void>((resolve) => { this.tellLoaded = resolve; });
  private readonly pace = new Pace(() => this.send(), { least: every });
  /** The caret moved because of a click in the page: it is not told back. */
  private quiet = false;
  /** Where the caret is, on its way to the page. */
  private caret: vscode.Position | undefined;
  private readonly carets = new Pace(async () => this.sendCaret(), { least: every });
  /** The line the page scrolled the editor to: it is not told back. */
  private scrolledTo = -1;

  constructor(context: vscode.ExtensionContext, server: Server, issues: Issues, panel: vscode.WebviewPanel, onClose: () => void) {
    this.server = server;
    this.issues = issues;
    this.panel = panel;
    this.dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.dist] };
    panel.iconPath = { light: vscode.Uri.joinPath(context.extensionUri, 'syntaxes/issue-light.svg'), dark: vscode.Uri.joinPath(context.extensionUri, 'syntaxes/issue-dark.svg') };
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      panel.onDidDispose(() => {
        this.pace.stop();
        this.carets.stop();
        for (const s of this.subscriptions) s.dispose();
        onClose();
      }),
      panel.onDidChangeViewState(() => { if (panel.visible) this.pace.ask(); }),
      issues.onDidChange((uri) => {
        if (uri.toString() === this.issue?.uri.toString()) this.pace.ask();
        // one that was opened just now: the first that is heard of it
        else if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) this.turnTo(vscode.window.activeTextEditor);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.turnTo(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => this.follow(textEditor, selections[0])),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => this.scroll(textEditor, visibleRanges[0])),
    ];
    panel.webview.html = shell(panel.webview, context.extensionUri, 'preview');
  }

  /** Shows the issue of an editor, where there is one and it is another. */
  private turnTo(editor: vscode.TextEditor | undefined): void {
    const next = isIssue(editor?.document) ? this.issues.of(editor.document.uri) : undefined;
    if (next && next.uri.toString() !== this.issue?.uri.toString()) this.show(next);
  }

  show(issue: Issue): void {
    this.issue = issue;
    this.letRead(issue.uri);
    this.panel.reveal(undefined, true);
    this.pace.ask();
  }

  /** Lets the page read the pictures of an issue's workspace folder, or of its own folder. A folder more loads the page anew, so those of earlier issues stay. */
  private letRead(uri: vscode.Uri): void {
    const { webview } = this.panel;
    if (uri.scheme === 'untitled') return;
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
    const roots = webview.options.localResourceRoots ?? [this.dist];
    if (!roots.some((known) => known.toString() === root.toString())) webview.options = { enableScripts: true, localResourceRoots: [...roots, root] };
  }

  /** The issue the preview shows. */
  shown(): Issue | undefined {
    return this.issue && this.issues.of(this.issue.uri);
  }

  /** Sends the pages with what the page does not hold yet. */
  private async send(): Promise<void> {
    const issue = this.shown();
    if (!issue || !this.ready || !this.panel.visible) return;
    const pages = await askProof(this.server, issue.uri, this.held);
    if (!pages) return;
    this.panel.title = vscode.l10n.t('Proof: {0}', issue.data.issue.paper ?? vscode.workspace.asRelativePath(issue.uri));
    const notes = notesOf(issue);
    const told = JSON.stringify(notes);
    const { load } = this;
    const posted = this.panel.webview.postMessage({ type: 'show', uri: issue.uri.toString(), pages, notes: told === this.told ? null : notes, words: words(), folder: this.panel.webview.asWebviewUri(vscode.Uri.joinPath(issue.uri, '..')).toString() } satisfies ToPage);
    // of a page that is loaded anew meanwhile no answer ever comes
    await Promise.race([posted, this.loaded, new Promise((resolve) => setTimeout(resolve, longestPost))]);
    if (load === this.load) this.told = told;
  }

  private hear(message: FromPage): void {
    if (message.type === 'ready') this.begin();
    if (message.type === 'held') this.held = message.keys;
    if (message.type === 'reveal') this.reveal(message);
    if (message.type === 'scroll') this.scrollEditor(message.line);
    if (message.type === 'leave') void vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
  }

  /** The page was loaded, for the first time or anew, and holds nothing. */
  private begin(): void {
    this.ready = true;
    this.held = [];
    this.told = '';
    this.load++;
    this.tellLoaded();
    this.loaded = new Promise((resolve) => { this.tellLoaded = resolve; });
    this.pace.ask();
  }

  private reveal({ line, character, note }: Extract<FromPage, { type: 'reveal' }>): void {
    const issue = this.shown();
    if (!issue) return;
    const place = { line, character };
    const range = note === null ? undefined : issue.data.findings[note - 1]?.range;
    this.quiet = true;
    void Promise.resolve(vscode.commands.executeCommand('copydesk.revealRange', issue.uri.toString(), range ?? { start: place, end: place })).finally(() => { this.quiet = false; });
  }

  private follow({ document }: vscode.TextEditor, selection: vscode.Selection | undefined): void {
    if (this.quiet || !selection || document.uri.toString() !== this.issue?.uri.toString()) return;
    this.caret = selection.active;
    this.carets.ask();
  }

  private sendCaret(): void {
    const { caret } = this;
    this.caret = undefined;
    if (caret && !this.quiet) this.post({ type: 'caret', line: caret.line, character: caret.character });
  }

  /** The text was scrolled: the page follows. */
  private scroll({ document }: vscode.TextEditor, visible: vscode.Range | undefined): void {
    if (!visible || !inStep() || document.uri.toString() !== this.issue?.uri.toString()) return;
    const { line } = visible.start;
    // the editor answers where it was scrolled to; a line more or less is its own choice
    if (this.scrolledTo >= 0 && Math.abs(line - this.scrolledTo) <= 1) return;
    this.scrolledTo = -1;
    if (!this.quiet) this.post({ type: 'scroll', line });
  }

  /** The page was scrolled: the text follows. */
  private scrollEditor(line: number): void {
    const editor = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === this.issue?.uri.toString());
    if (!editor || !inStep()) return;
    this.scrolledTo = line;
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

function inStep(): boolean {
  return vscode.workspace.getConfiguration('copydesk').get<boolean>('preview.scrollInStep') ?? true;
}
