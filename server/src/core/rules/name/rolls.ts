// Part of name/story-person: an entry of a list of names and posts, and the same post in a report beside it before a name that is nearly the entry's: 洪建国　东湾港务公司桥吊司机 … 东湾港务公司桥吊司机洪国建.
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Story, StoryText } from '../../syntax/model.ts';
import { difference } from './persons.ts';

/** A line of such a list. */
interface Entry extends Span {
  readonly name: string;
  /** Body and post as printed. */
  readonly post: string;
}

/** Two spellings under one post, the entry of the list and the mention in the report. */
export interface RollClash {
  readonly list: Story;
  readonly entry: Entry;
  readonly report: Story;
  readonly mention: PersonMention;
}

const line = /^([\u4e00-\u9fff]{2,4})[ \u3000]{1,4}([\u4e00-\u9fff]{6,24})$/;
/** Fewer lines are no list. */
const leastLines = 3;
/** A shorter post is held by many. */
const leastPost = 6;
const none: readonly Entry[] = [];
const kept = new WeakMap<StoryText, readonly Entry[]>();

/** The list's lines; kept as long as the story stands. */
function entriesOf(copy: StoryText): readonly Entry[] {
  const known = kept.get(copy);
  if (known) return known;
  const found = copy.parts.length < leastLines ? none : read(copy);
  kept.set(copy, found);
  return found;
}

function read({ text, parts }: StoryText): readonly Entry[] {
  const found: Entry[] = [];
  for (const { start, end } of parts) {
    const [, name, post] = end - start > 34 ? [] : (line.exec(text.slice(start, end)) ?? []);
    if (name !== undefined && post !== undefined) found.push({ start, end: start + name.length, name, post });
  }
  return found.length < leastLines ? none : found;
}

/** All such pairs. Posts are looked up by their end: the cost follows the number of people, not the lines of the lists times the stories. */
export function rollClashes(stories: readonly Story[], peopleOf: (story: Story) => readonly PersonMention[]): RollClash[] {
  const byEnd = new Map<string, { list: Story; entry: Entry }[]>();
  for (const list of stories) for (const entry of entriesOf(list.copy)) {
    const end = entry.post.slice(-leastPost);
    byEnd.set(end, [...(byEnd.get(end) ?? []), { list, entry }]);
  }
  if (byEnd.size === 0) return [];
  const found: RollClash[] = [];
  const told = new Set<Entry>();
  for (const report of stories) for (const mention of peopleOf(report)) for (const { text, end } of mention.titles) {
    if (text.length < leastPost || end > mention.start) continue;
    for (const { list, entry } of byEnd.get(text.slice(-leastPost)) ?? []) {
      if (told.has(entry) || list === report || mention.start === entry.start || !(text.endsWith(entry.post) || entry.post.endsWith(text)) || !isNearly(mention.name, entry.name)) continue;
      if (report.copy.text.includes(entry.name) || list.copy.text.includes(mention.name)) continue;
      told.add(entry);
      found.push({ list, entry, report, mention });
    }
  }
  return found;
}

/** One name in two spellings. */
function isNearly(a: string, b: string): boolean {
  const how = difference(a, b);
  return how !== null && how.why !== 'other';
}
