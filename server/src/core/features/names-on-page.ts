// Names of a file by what they name: people, programmes and bodies with all their places, read from the facts of its stories.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Span } from '../base/span.ts';
import type { Story } from '../syntax/model.ts';
import { placed } from './place.ts';

/** A name under an offset: what it is and how the register files know it. */
export interface NameAt {
  readonly kind: 'person' | 'programme' | 'organisation';
  /** As the registers would list it: 周砚书, 近邻帮, 县水利局. */
  readonly name: string;
  /** Counts in the story's reading text. */
  readonly span: Span;
}

/** A name of the file with its document spans in order. */
export interface NamedOnPage {
  readonly kind: NameAt['kind'];
  readonly name: string;
  readonly spans: readonly Span[];
  /** Titles said with a person's name, as printed, each once. */
  readonly titles: readonly string[];
}

/** The name that the offset of a story's reading text touches; the narrowest where several do. */
export function nameAt(analysis: Analysis, story: Story, offset: number): NameAt | null {
  const covers = (s: Span): boolean => s.start <= offset && offset <= s.end;
  const facts = analysis.facts(story);
  const person = facts.get('people').find(covers);
  if (person) return { kind: 'person', name: person.name, span: { start: person.start, end: person.end } };
  const programme = facts.get('programmes').find((p) => covers(p.coreSpan));
  if (programme) return { kind: 'programme', name: programme.core, span: programme.coreSpan };
  const { organisations } = facts.get('bodies');
  const body = organisations.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return body ? { kind: 'organisation', name: body.name, span: { start: body.start, end: body.end } } : null;
}

/** All names of the file, most often named first. */
export function namesOf(analysis: Analysis): NamedOnPage[] {
  const found = new Map<string, { kind: NameAt['kind']; name: string; spans: Span[]; titles: Set<string> }>();
  const add = (kind: NameAt['kind'], name: string, span: Span, titles: readonly string[] = []): void => {
    const key = `${kind} ${name}`;
    const entry = found.get(key) ?? { kind, name, spans: [], titles: new Set<string>() };
    entry.spans.push(span);
    for (const title of titles) entry.titles.add(title);
    found.set(key, entry);
  };
  for (const story of analysis.tree.stories) {
    if (story.copy.role !== 'article') continue;
    const facts = analysis.facts(story);
    for (const p of facts.get('people')) add('person', p.name, placed(story, p), p.titles.map((t) => t.text));
    for (const p of facts.get('programmes')) add('programme', p.core, placed(story, p.coreSpan));
    for (const o of facts.get('bodies').organisations) add('organisation', o.name, placed(story, o));
  }
  return [...found.values()].map((n) => ({ ...n, titles: [...n.titles], spans: n.spans.sort((a, b) => a.start - b.start) })).sort((a, b) => b.spans.length - a.spans.length);
}

/** The sentence of the file that says what a programme is (即…, 指…, 由…组成), as a document span with its text; null where none does. */
export function definingSentence(analysis: Analysis, core: string): { readonly span: Span; readonly text: string } | null {
  for (const story of analysis.tree.stories) {
    const { text } = story.copy;
    if (!text.includes(core)) continue;
    const facts = analysis.facts(story);
    const sentences = facts.get('sentences');
    for (const mention of facts.get('programmes')) {
      if (mention.core !== core) continue;
      const index = sentences.findIndex((s) => s.start <= mention.start && mention.start < s.end);
      const own = sentences[index];
      if (!own) continue;
      if (/^.{0,20}?(?:，|：)?(?:即|是指|指的是|就是|由.{2,60}组成|包括|分别是|：)/.test(text.slice(mention.end, own.end))) return { span: placed(story, own), text: text.slice(own.start, own.end) };
      const next = sentences[index + 1];
      if (next && /^(?:其中|所谓)?，?“[^”]{1,4}”指/.test(text.slice(next.start, next.end))) return { span: placed(story, { start: own.start, end: next.end }), text: text.slice(own.start, next.end) };
    }
    const intro = facts.get('bodies').introductions.find((i) => i.short === core);
    if (intro && intro.full !== '') return { span: placed(story, intro), text: `${intro.full}（简称“${intro.short}”）` };
  }
  return null;
}
