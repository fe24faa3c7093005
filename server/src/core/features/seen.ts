// Counts the findings that an issue had, so that those an edit took away can be told as fixed.
import { grouped } from '../base/grouped.ts';
import type { DeskFinding } from './desk.ts';

/** By wording, the findings of the time when there were most of them. */
export type Seen = readonly (readonly [string, readonly DeskFinding[]])[];

/** What was seen of one issue. Only an edit fixes: what a rule that is switched off or another language takes away is forgotten. */
export class SeenFindings {
  private readonly most: Map<string, readonly DeskFinding[]>;
  private now: ReadonlyMap<string, readonly DeskFinding[]> = new Map();
  private version: number | null = null;

  /** `kept` is what `partlyGone` told in an earlier window. */
  constructor(kept: Seen) {
    this.most = new Map(kept);
  }

  /** Takes in the findings of a version of the document. */
  update(version: number, findings: readonly DeskFinding[]): void {
    const now = byWording(findings);
    if (version === this.version) for (const [wording, before] of this.now) this.forget(wording, before, now.get(wording) ?? []);
    for (const [wording, found] of now) if (found.length >= (this.most.get(wording)?.length ?? 0)) this.most.set(wording, found);
    this.now = now;
    this.version = version;
  }

  /** The document is closed: the versions of the next one count anew. */
  close(): void {
    this.version = null;
  }

  /** Findings that are gone from the text. */
  fixed(): DeskFinding[] {
    return [...this.most].flatMap(([wording, before]) => gone(before, this.now.get(wording) ?? []));
  }

  /** What is to be kept over a reload: the wordings of which some or all are gone. */
  partlyGone(): Seen {
    return [...this.most].filter(([wording, before]) => before.length > (this.now.get(wording)?.length ?? 0));
  }

  /** Leaves of a wording those that were fixed before, and those that are still told. */
  private forget(wording: string, before: readonly DeskFinding[], now: readonly DeskFinding[]): void {
    if (now.length >= before.length) return;
    const left = [...gone(this.most.get(wording) ?? [], before), ...now];
    if (left.length > 0) this.most.set(wording, left);
    else this.most.delete(wording);
  }
}

/** Findings of one wording: alike but for where they stand. */
function byWording(findings: readonly DeskFinding[]): ReadonlyMap<string, readonly DeskFinding[]> {
  return grouped(findings, ({ rule, text, evidence, message }) => JSON.stringify([rule, text, evidence, message]));
}

/** As many of the findings as there are fewer now, those first whose surroundings are gone too. */
function gone(before: readonly DeskFinding[], now: readonly DeskFinding[]): DeskFinding[] {
  const contexts = new Set(now.map((f) => f.context));
  return [...before].sort((a, b) => Number(contexts.has(a.context)) - Number(contexts.has(b.context))).slice(0, Math.max(0, before.length - now.length));
}
