// Completion of names: those already on the page, with their titles, then those of the registers.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Message } from '../base/message.ts';
import { nameOfKind, type RegisterEntry } from '../registers/model.ts';
import { bareForm, entriesLike } from '../registers/search-typed.ts';
import type { Story } from '../syntax/model.ts';
import type { Completion } from './model.ts';
import { namesOf } from './names-on-page.ts';
import { type Say, sayFor } from './say.ts';

const most = 40;
const mentions: Message = { zh: '本文{count}处', en: 'mentions in this file: {count}' };
const openers = '“《「';

/** Names that may be typed at an offset of the story's reading text. What is typed so far is up to six characters before it. */
export function completionsForNames(analysis: Analysis, story: Story, offset: number): readonly Completion[] {
  const { text } = story.copy;
  const quoted = openers.includes(text[offset - 1] ?? '\n');
  const typed = quoted ? '' : typedBefore(text, offset);
  if (!quoted && typed === '') return [];
  const found: Completion[] = [];
  const seen = new Set<string>();
  const named = namesOf(analysis);
  const say = sayFor(analysis);
  for (let n = typed.length; n >= (quoted ? 0 : 1) && found.length < most; n--) {
    const prefix = typed.slice(typed.length - n);
    const replace = { start: offset - n, end: offset };
    const add = (item: Omit<Completion, 'replace'>): void => {
      if (seen.has(item.label) || item.newText === prefix) return;
      seen.add(item.label);
      found.push({ ...item, replace });
    };
    for (const name of named) {
      if (!name.name.startsWith(prefix) || name.name === prefix || (quoted && name.kind !== 'programme')) continue;
      add({ label: name.name, kind: name.kind, newText: name.name, rank: 0, ...(name.titles[0] ? { detail: name.titles[0] } : { detail: say(mentions, { count: name.spans.length }) }) });
    }
    if (n > 0 || quoted) for (const entry of entriesLike(analysis.surroundings.registers, prefix, most, quoted ? 'programme' : null)) add(fromEntry(say, entry, quoted));
  }
  return found.slice(0, most);
}

function fromEntry(say: Say, entry: RegisterEntry, quoted: boolean): Omit<Completion, 'replace'> {
  const own = entry.kind === 'person' ? entry.titles.map((t) => (t.organisation ?? '') + t.title).join('；') : (entry.definition ?? entry.facts[0] ?? entry.accepted.join('、'));
  const detail = [entry.programmeKind ? say(nameOfKind(entry)) : '', own].filter((part) => part !== '').join('：');
  return { label: entry.canonical, kind: entry.kind, newText: quoted ? bareForm(entry.canonical) : entry.canonical, rank: 1, filter: [entry.canonical, ...entry.accepted].map(bareForm).join(' '), ...(detail ? { detail } : {}) };
}

function typedBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && offset - start < 6 && /[\u4e00-\u9fff0-9A-Za-z+]/.test(text[start - 1] ?? '\n')) start--;
  return text.slice(start, offset);
}
