// Starts, restarts and stops the language server and keeps its log.
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { Findings } from './findings.ts';
import { issueSchemes, language } from './language.ts';
import type { Platform } from './platform.ts';
import { displayLanguage } from './settings.ts';

/** Milliseconds that a command waits for a server that starts again. */
const patience = 15_000;

/** The language server as the rest of the client sees it. It is there before the server is: requests wait for the start. */
export class Server implements vscode.Disposable {
  /** Everything the server says of its work; shown by the command 显示日志. */
  readonly log: vscode.LogOutputChannel;
  private readonly context: vscode.ExtensionContext;
  private readonly platform: Platform;
  private readonly started = new vscode.EventEmitter<BaseLanguageClient>();
  /** Fires each time the server has started, also after a crash or a restart. */
  readonly onDidStart = this.started.event;
  private readonly findings = new Findings();
  /** Fires for each analysis of a file, also where its findings are the same. */
  readonly onDidAnalyze = this.findings.onDidCome;
  private client: BaseLanguageClient | null = null;
  private starting: Promise<void> | null = null;

  constructor(context: vscode.ExtensionContext, platform: Platform) {
    this.context = context;
    this.platform = platform;
    this.log = vscode.window.createOutputChannel('Copydesk', { log: true });
  }

  /** Starts the server once. A failure is told to the person, and the next call tries again. */
  start(): Promise<void> {
    this.starting ??= this.launch().catch((error: unknown) => {
      this.starting = null;
      this.failed(error);
      throw error;
    });
    return this.starting;
  }

  private failed(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
    const show = vscode.l10n.t('Show log');
    void vscode.window.showErrorMessage(vscode.l10n.t('Copydesk could not start; nothing is being checked.'), show).then((chosen) => { if (chosen === show) this.log.show(); });
  }

  private async launch(): Promise<void> {
    this.client = this.platform.createClient(this.context, this.options());
    this.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running && this.client) this.started.fire(this.client);
    });
    await this.client.start();
  }

  /** Stops the server where it runs and starts it anew; open files are checked again. */
  async restart(): Promise<void> {
    if (!this.client) return this.start();
    this.log.info('restarting the language server');
    await this.platform.restart(this.client);
  }

  /** Sends a request of ours; undefined where no server runs or it does not know the request. */
  async request<P extends object, R>(method: string, params: P, token?: vscode.CancellationToken): Promise<R | undefined> {
    const client = this.client;
    if (client?.state !== State.Running) return undefined;
    try {
      // an argument more, even undefined, would be sent as a second parameter
      return await (token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params));
    } catch (error) {
      if (!token?.isCancellationRequested) this.log.warn(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** Whether the server answers: starts it where it does not run, and waits for it while it starts again after a crash. */
  async answers(): Promise<boolean> {
    try {
      await this.start();
    } catch {
      // told already
      return false;
    }
    if (this.client?.state === State.Running) return true;
    return new Promise((resolve) => {
      const end = (answer: boolean): void => {
        clearTimeout(timer);
        started.dispose();
        resolve(answer);
      };
      const timer = setTimeout(() => end(false), patience);
      const started = this.onDidStart(() => end(true));
    });
  }

  /** As `request`, for what a person has asked for: waits until the server is there, and says so where no answer comes. */
  async demand<P extends object, R extends object | string | number | boolean>(method: string, params: P): Promise<R | undefined> {
    const answer = (await this.answers()) ? await this.request<P, R | null>(method, params) : undefined;
    if (answer === undefined || answer === null) this.tellSilence();
    return answer ?? undefined;
  }

  /** Tells a person that the server did not answer, and what to do. */
  tellSilence(): void {
    const [restart, show] = [vscode.l10n.t('Restart'), vscode.l10n.t('Show log')];
    void vscode.window.showWarningMessage(vscode.l10n.t('Copydesk has no answer for this text yet. Try again in a moment; if that does not help, restart the language server.'), restart, show).then((chosen) => {
      if (chosen === show) this.log.show();
      if (chosen === restart) void vscode.commands.executeCommand('copydesk.restartServer');
    });
  }

  dispose(): void {
    void this.client?.dispose();
    this.started.dispose();
    this.findings.dispose();
    this.log.dispose();
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: issueSchemes().map((scheme) => ({ language, scheme })),
      outputChannel: this.log,
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => this.findings.handle(uri, diagnostics, next),
        // asked for at every keystroke
        provideInlayHints: (document, range, token, next) => (hintsOn(document) ? next(document, range, token) : []),
      },
      synchronize: {
        fileEvents: vscode.workspace.createFileSystemWatcher('**/{copydesk.yaml,copydesk.yml,.copydesk/**}'),
      },
      // pushed findings also reach files that are open but not in view, and come by themselves after a restart
      initializationOptions: { locale: displayLanguage(), diagnostics: 'push' },
    };
  }
}

/** Whether any inlay hints are switched on for a document. */
function hintsOn(document: vscode.TextDocument): boolean {
  const { dates, figures } = vscode.workspace.getConfiguration('copydesk', document).get<{ dates?: string; figures?: boolean }>('inlayHints') ?? {};
  return dates === 'relative' || dates === 'all' || figures === true;
}
