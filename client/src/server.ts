// Starts, restarts and stops the language server and keeps its log.
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { Findings } from './findings.ts';
import { issueSchemes, language } from './language.ts';
import type { Platform } from './platform.ts';
import { displayLanguage } from './settings.ts';

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
