// One open document: its latest snapshot and the analysis of it. The latest version wins, work goes in slices.
import { Analyzer, type Analysis, type Slices, type Surroundings } from '../core/analysis/analyzer.ts';
import { type Cancelled, cancelled } from '../core/base/cancel.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { pause } from './pause.ts';
import { changeSnapshot, type Encoding, openSnapshot, type Snapshot, type TextChange } from './text.ts';

/** An analysis and the snapshot it is of. */
export interface Analyzed {
  readonly snapshot: Snapshot;
  readonly analysis: Analysis;
}

interface Run {
  readonly snapshot: Snapshot;
  readonly surroundings: Surroundings;
  readonly token: { isCancelled: boolean };
  readonly result: Promise<Analyzed | Cancelled>;
}

/** How long the analysis may hold the event loop, in milliseconds. */
const sliceMs = 10;
/** Where looking at the issue as a whole took longer than this, the stories' own findings go out before it. */
const earlyMs = 2;
/** How long the whole waits for the next keystroke then. */
const restMs = 120;

/** An open document. Every change starts the analysis at once; `onAnalyzed` is told of each that was not overtaken. */
export class Session {
  snapshot: Snapshot;
  private surroundings: Surroundings;
  private readonly analyzer = new Analyzer(allRules);
  private readonly onAnalyzed: (done: Analyzed) => void;
  private readonly onFailed: (error: unknown) => void;
  private run: Run | null = null;
  private done: Analyzed | null = null;
  private closed = false;
  /** How long looking at the issue as a whole took last. */
  private wholeMs = 0;
  /** How many ask for the whole. */
  private waiting = 0;
  private wake: (() => void) | null = null;

  constructor(uri: string, version: number, text: string, surroundings: Surroundings, onAnalyzed: (done: Analyzed) => void, onFailed: (error: unknown) => void) {
    this.snapshot = openSnapshot(uri, version, text);
    this.surroundings = surroundings;
    this.onAnalyzed = onAnalyzed;
    this.onFailed = onFailed;
    this.start();
  }

  /** Applies changes of the client. */
  change(version: number, changes: readonly TextChange[], encoding: Encoding): void {
    this.snapshot = changeSnapshot(this.snapshot, version, changes, encoding);
    this.start();
  }

  /** What another text says in this document's surroundings; the document's own analysis is not touched. */
  analyzeOther(text: string): Analysis {
    return new Analyzer(allRules).analyze(text, this.surroundings);
  }

  /** Looks at the same text in a changed world. */
  setSurroundings(surroundings: Surroundings): void {
    if (surroundings === this.surroundings) return;
    this.surroundings = surroundings;
    this.start();
  }

  get world(): Surroundings {
    return this.surroundings;
  }

  /** The last finished analysis, which may be of an older version. */
  get last(): Analyzed | null {
    return this.done;
  }

  /** The analysis of the latest snapshot; waits through newer versions, `cancelled` once the document is closed. */
  async latest(): Promise<Analyzed | Cancelled> {
    for (;;) {
      if (this.closed) return cancelled;
      if (this.done && this.done.snapshot === this.snapshot && this.done.analysis.surroundings === this.surroundings) return this.done;
      const run = this.run;
      if (!run) return cancelled;
      this.waiting++;
      this.wake?.();
      const result = await run.result;
      this.waiting--;
      if (result === cancelled && this.run === run) return cancelled;
    }
  }

  close(): void {
    this.closed = true;
    if (this.run) this.run.token.isCancelled = true;
    this.wake?.();
  }

  private start(): void {
    if (this.run) this.run.token.isCancelled = true;
    this.wake?.();
    const token = { isCancelled: false };
    const { snapshot, surroundings } = this;
    let began = performance.now();
    let wholeBegan = began;
    let rested = 0;
    const slices: Slices = {
      due: () => performance.now() - began > sliceMs,
      pause: async () => {
        await pause();
        began = performance.now();
      },
      early: async (analysis) => {
        wholeBegan = performance.now();
        if (this.wholeMs <= earlyMs || this.waiting > 0) return;
        this.onAnalyzed({ snapshot, analysis });
        await this.rest();
        began = performance.now();
        rested = began - wholeBegan;
      },
    };
    const result = this.analyzer.analyzeInSlices(snapshot.text, surroundings, token, slices).then(
      (analysis): Analyzed | Cancelled => {
        if (analysis === cancelled || token.isCancelled || this.closed) return cancelled;
        this.wholeMs = performance.now() - wholeBegan - rested;
        this.done = { snapshot, analysis };
        this.onAnalyzed(this.done);
        return this.done;
      },
      (error: unknown): Cancelled => {
        this.onFailed(error);
        return cancelled;
      },
    );
    this.run = { snapshot, surroundings, token, result };
  }

  /** Waits until nothing was typed for a while, or until someone asks for the whole. */
  private async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = null;
  }
}
