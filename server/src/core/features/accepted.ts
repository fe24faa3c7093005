// Findings that a person has looked at and kept (已核): recognised by rule and wording, so that edits elsewhere do not matter.
import type { Finding } from '../analysis/finding.ts';

/** What a finding is recognised by. */
export interface Mark {
  readonly rule: string;
  /** The wording with a few characters around it, the finding itself in ⟦ ⟧. */
  readonly context: string;
  /** Wordings of the second evidence, in order. */
  readonly evidence: readonly string[];
}

/** One accepted finding as it is kept on disk. */
export interface Accepted extends Mark {
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly at: string;
}

/** Findings sorted into those still open and those accepted; `unmatched` entries fit no finding any more. */
export interface Sorted {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly entry: Accepted }[];
  readonly unmatched: readonly Accepted[];
}

/** Characters of context on each side of the finding. */
const around = 12;

/** The mark of a finding in a text. Context stops at line breaks: what stands in the next paragraph does not matter. */
export function markOf({ rule, span, related }: Finding, text: string): Mark {
  const before = text.slice(Math.max(0, span.start - around), span.start).split('\n').at(-1) ?? '';
  const after = text.slice(span.end, span.end + around).split('\n')[0] ?? '';
  return {
    rule,
    context: `${before.trimStart()}⟦${text.slice(span.start, span.end)}⟧${after.trimEnd()}`,
    evidence: related.map((r) => (r.page?.tree.text ?? text).slice(r.span.start, r.span.end)),
  };
}

/** Takes accepted findings out. One entry may cover several findings of the same wording; `moved` knows the entries of files that are gone, by key: a file that was renamed keeps them. */
export function sortOut(findings: readonly Finding[], text: string, entries: readonly Accepted[], moved: Moved = nowhere): Sorted {
  if (entries.length === 0 && moved.rules.size === 0) return { open: findings, accepted: [], unmatched: [] };
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const rules = new Set(entries.map((entry) => entry.rule));
  const open: Finding[] = [];
  const accepted: { finding: Finding; entry: Accepted }[] = [];
  const used = new Set<string>();
  for (const finding of findings) {
    const key = rules.has(finding.rule) || moved.rules.has(finding.rule) ? keyOf(markOf(finding, text)) : '';
    const entry = byKey.get(key) ?? (key === '' ? null : moved.entry(key));
    if (!entry) open.push(finding);
    else {
      used.add(key);
      accepted.push({ finding, entry });
    }
  }
  return { open, accepted, unmatched: [...byKey].filter(([key]) => !used.has(key)).map(([, entry]) => entry) };
}

/** Entries of files that are not there any more. */
export interface Moved {
  /** The rules of which there may be any. */
  readonly rules: ReadonlySet<string>;
  entry(key: string): Accepted | null;
}

const nowhere: Moved = { rules: new Set(), entry: () => null };

/** Two marks are the same finding where these are equal. */
export function keyOf({ rule, context, evidence }: Mark): string {
  return JSON.stringify([rule, context, evidence]);
}
