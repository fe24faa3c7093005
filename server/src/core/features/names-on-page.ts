// Names of a file by what they name: people, programmes and bodies with all their places, read from the facts of its stories.
import type { Analysis } from '../analysis/analyzer.ts';
import type { StoryFacts } from '../analysis/facts.ts';
import type { Span } from '../base/span.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';
import { isBody, type NameAt, otherWordingAt, thingOf, wordingsIn } from './names-forms.ts';
import { placed } from './place.ts';

export type { NameAt };

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
  if (programme) return { kind: isShortForm(facts, programme.core) ? 'organisation' : 'programme', name: programme.core, span: programme.coreSpan };
  const body = namedBodies(story.copy.text, facts.get('bodies')).filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return body ? { kind: 'organisation', name: body.name, span: { start: body.start, end: body.end } } : otherWordingAt(analysis, story, offset);
}

/** Whether what stands between marks is a body's short form, as the story introduces it: （以下简称“县医院”）. */
function isShortForm(facts: StoryFacts, core: string): boolean {
  return facts.get('bodies').introductions.some(({ short, full }) => short === core && isBody(full));
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
    for (const p of facts.get('programmes')) add(isShortForm(facts, p.core) ? 'organisation' : 'programme', p.core, placed(story, p.coreSpan));
    for (const o of namedBodies(story.copy.text, facts.get('bodies'))) add('organisation', o.name, placed(story, o));
  }
  return [...found.values()].map((n) => ({ ...n, titles: [...n.titles], spans: n.spans.sort((a, b) => a.start - b.start) })).sort((a, b) => b.spans.length - a.spans.length);
}

/** One name of the file with every place of the thing it names, by whatever wording; null where the file does not have it. */
export function namedHere(analysis: Analysis, { kind, name }: Pick<NameAt, 'kind' | 'name'>): NamedOnPage | null {
  const thing = thingOf(analysis, { kind, name });
  const spans: Span[] = [];
  const titles = new Set<string>();
  for (const story of analysis.tree.stories) {
    if (story.copy.role !== 'article') continue;
    const facts = analysis.facts(story);
    for (const at of wordingsIn(thing, { text: story.copy.text, facts }, analysis.surroundings.registers)) spans.push(placed(story, at));
    if (kind === 'person') for (const p of facts.get('people')) if (p.name === name) for (const t of p.titles) titles.add(t.text);
  }
  return spans.length > 0 ? { kind, name, spans: spans.sort((a, b) => a.start - b.start), titles: [...titles] } : null;
}

/** What defines a name. */
export interface Definition {
  readonly span: Span;
  readonly text: string;
  /** The page it stands on, where it is not the one at hand. */
  readonly where?: string;
  /** That page. */
  readonly page?: SiblingPage;
}

const defines = /^.{0,20}?(?:，|：)?(?:即|是指|指的是|就是|由.{2,60}组成|包括|分别是|：|[中里]?，?“[^”]{1,8}”(?:是)?(?:指|即|代表))/;
const explains = /^(?:其中|所谓|这里的)?，?“[^”]{1,8}”(?:是)?(?:指|即|就是|代表)/;

/** The sentence of the file that says what a name is (即…, 指…, 由…组成, 以下简称…), as a document span with its text; null where none does. */
export function definingSentence(analysis: Pick<Analysis, 'tree' | 'facts'>, core: string): Definition | null {
  for (const story of analysis.tree.stories) {
    if (!story.copy.text.includes(core)) continue;
    const own = definitionIn(story.copy.text, analysis.facts(story), core);
    if (own) return { span: placed(story, own.span), text: own.text };
  }
  return null;
}

/** The same within one story; the span counts in its reading text. */
export function definitionIn(text: string, facts: StoryFacts, core: string): Definition | null {
  const sentences = facts.get('sentences');
  for (const mention of facts.get('programmes')) {
    if (mention.core !== core) continue;
    const index = sentences.findIndex((s) => s.start <= mention.start && mention.start < s.end);
    const own = sentences[index];
    if (!own) continue;
    if (defines.test(text.slice(mention.end, own.end))) return { span: own, text: text.slice(own.start, own.end).trim() };
    const next = sentences[index + 1];
    if (next && explains.test(text.slice(next.start, next.end))) return { span: { start: own.start, end: next.end }, text: text.slice(own.start, next.end).trim() };
  }
  const intro = facts.get('bodies').introductions.find((i) => (i.short === core || i.full === core) && i.full !== '');
  return intro ? { span: intro, text: `${intro.full}（简称“${intro.short}”）` } : null;
}

/** What a defining sentence says the parts of a code mean: “3”指三跨调研，“2”指双向揭榜. */
export function partsIn(sentence: string): { readonly mark: string; readonly text: string }[] {
  return [...sentence.matchAll(/“([^”]{1,4})”(?:是)?(?:指|即|就是|代表)([^“”，；。]{2,40})/g)].map((m) => ({ mark: m[1] ?? '', text: m[2] ?? '' }));
}
