// What is kept of each story between versions: found again by its text and the kinds of its parts, wherever it stands now.
import type { Config } from '../base/config.ts';
import type { Part, Story, StoryText } from '../syntax/model.ts';
import type { StoryFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { render } from './render.ts';
import type { RuleReport } from './run.ts';

/** A story's facts and what the story rules said of it. */
export interface StoryMemo {
  readonly copy: StoryText;
  readonly facts: StoryFacts;
  reports: readonly RuleReport[] | null;
  /** Of the rules that use words, and the version of those; they come later than the first findings. */
  byWords: { readonly version: string; readonly reports: readonly RuleReport[] } | null;
  /** The piece behind it on the page, and both read as one where a rule saw one thing told in both. */
  beside: { readonly next: StoryMemo; readonly joined: StoryMemo | null } | null;
  /** The findings that these made last, and of what. */
  rendered: (Pick<StoryMemo, 'reports' | 'byWords'> & { readonly pieces: Story['pieces']; readonly id: string; readonly config: Config; readonly findings: readonly Finding[] }) | null;
}

/** What was found of a story, where it stands now; a story that did not move has the same findings as before. */
export function findingsOf(memo: StoryMemo, story: Story, config: Config): readonly Finding[] {
  const { reports, byWords, rendered } = memo;
  const { pieces, outlineId: id } = story;
  if (rendered?.pieces === pieces && rendered.id === id && rendered.config === config && rendered.reports === reports && rendered.byWords === byWords) return rendered.findings;
  const findings = [...(reports ?? []), ...(byWords?.reports ?? [])].map(({ rule, report }) => render(rule, report, config, story));
  memo.rendered = { reports, byWords, pieces, id, config, findings };
  return findings;
}

/** Memos of the stories of one version. */
export class StoryMemos {
  private readonly byText = new Map<string, StoryMemo[]>();

  find(copy: StoryText): StoryMemo | undefined {
    return this.byText.get(copy.text)?.find((memo) => memo.copy === copy || (memo.copy.role === copy.role && sameParts(memo.copy.parts, copy.parts)));
  }

  add(memo: StoryMemo): void {
    const same = this.byText.get(memo.copy.text);
    if (!same) this.byText.set(memo.copy.text, [memo]);
    else if (!same.includes(memo)) same.push(memo);
  }
}

/** All that facts depend on beside the text itself. */
function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every((part, i) => {
    const other = b[i];
    return other !== undefined && part.kind === other.kind && part.level === other.level && part.start === other.start && part.end === other.end;
  });
}
