// One thing by all its wordings: what else a name of the page is called (register, 以下简称, surname and post), and where a story says any of it.
import type { Analysis } from '../analysis/analyzer.ts';
import { factsElsewhere, type StoryFacts } from '../analysis/facts.ts';
import type { Span } from '../base/span.ts';
import { isWord, surnameLength } from '../facts/names/lexicon.ts';
import { namedBodies } from '../facts/organisation-names.ts';
import { isHeadPost, titleBehind } from '../facts/people/titles.ts';
import { programmeNouns } from '../facts/programmes-data.ts';
import type { RegisterEntry, Registers } from '../registers/model.ts';
import { formAt } from '../registers/search.ts';
import type { SiblingPage } from '../rules/define.ts';
import { isPair } from '../syntax/lexicon.ts';
import type { Story, Tree } from '../syntax/model.ts';

/** A name under an offset: what it is and how the register files know it. */
export interface NameAt {
  readonly kind: 'person' | 'programme' | 'organisation';
  /** As the registers would list it: 周砚书, 近邻帮, 县水利局. */
  readonly name: string;
  /** Counts in the story's reading text; of 周局长 the whole. */
  readonly span: Span;
}

/** A person, programme or body with everything it is called. */
export interface Thing {
  readonly kind: NameAt['kind'];
  /** As it is called under the caret: a full name, what stands between marks, a body's name. */
  readonly name: string;
  /** What the registers say of it; null where they do not know it. */
  readonly entry: RegisterEntry | null;
  /** All wordings, `name` first. */
  readonly wordings: readonly string[];
  /** Of a programme what follows its name in the issue or the register: 行动, 便民惠民机制. */
  readonly tails: readonly string[];
}

/** A place of a thing; the span counts in the story's reading text. */
export interface Wording extends Span {
  /** One of the thing's wordings, '' for a surname with a post (周局长), which is never renamed. */
  readonly wording: string;
}

/** Kinds that make a word before them the name of a programme even where that word is an ordinary one. */
const kindWords = ['行动', '计划', '工程', '机制', '项目', '模式', '品牌'];
const isCode = /^(?=.*\d)[0-9A-Za-z+＋]+$/;
const quoted = /“([^“”]{2,24})”([\u4e00-\u9fff、]*)/;
const leastBare = 3;

/** The stories at hand with their facts. */
interface Read {
  readonly text: string;
  readonly facts: StoryFacts;
}

/** What the name stands for: its register entry (that of the wording at the place, where one is given) and every other wording of the file and of the pages given. */
export function thingOf(analysis: Analysis, { kind, name }: Pick<NameAt, 'kind' | 'name'>, pages: readonly SiblingPage[] = analysis.surroundings.siblings, at: { readonly text: string; readonly offset: number } | null = null): Thing {
  const { registers } = analysis.surroundings;
  const entry = (at && kind !== 'person' ? entryAt(registers, kind, name, at.text, at.offset) : null) ?? entryNamed(registers, kind, name);
  const wordings = new Set([name]);
  const tails = new Set<string>();
  for (const form of entry ? [entry.canonical, ...entry.accepted, ...entry.formerNames] : []) {
    const [, core, tail] = (kind === 'programme' && quoted.exec(form)) || [];
    wordings.add(core ?? form);
    if (core === name && tail) tails.add(tail);
  }
  if (kind === 'organisation') addShortForms(analysis, wordings, pages, entry);
  if (kind === 'programme') {
    for (const { facts } of readWith(analysis, pages, name)) for (const p of facts.get('programmes')) if (p.core === name && p.tail) tails.add(p.tail).add(p.noun);
  }
  return { kind, name, entry, wordings: [...wordings], tails: [...tails].filter((t) => t.length > 1) };
}

/** Where the file's stories, or a story of another page, say the thing, in order; no two overlap. */
export function wordingsIn(thing: Thing, { text, facts }: Read, registers: Registers): Wording[] {
  const found = thing.kind === 'person' ? personIn(thing, text, facts) : thing.kind === 'programme' ? programmeIn(thing, text, facts, registers) : bodyIn(thing, text, facts, registers);
  let end = -1;
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter((w) => {
    if (w.start < end) return false;
    ({ end } = w);
    return true;
  });
}

/** The name at an offset that stands there by another wording than the readers know: unquoted, introduced as a short form, a register's form, a surname with a post. */
export function otherWordingAt(analysis: Analysis, story: Story, offset: number): NameAt | null {
  const { text } = story.copy;
  const facts = analysis.facts(story);
  const { registers } = analysis.surroundings;
  const candidates: Pick<NameAt, 'kind' | 'name'>[] = [];
  const near = text.slice(Math.max(0, offset - 24), offset + 24);
  for (const read of readWith(analysis, analysis.surroundings.siblings, null)) {
    for (const { short, full } of read.facts.get('bodies').introductions) if (near.includes(short) && isBody(full)) candidates.push({ kind: 'organisation', name: short });
    for (const { core } of read.facts.get('programmes')) if (near.includes(core)) candidates.push({ kind: 'programme', name: core });
    // somebody whom another story shows to be a person
    for (const { name } of read.facts.get('people')) if (name.length > 2 && near.includes(name)) candidates.push({ kind: 'person', name });
  }
  for (const { name } of facts.get('people')) if (near.includes(name.slice(0, surnameLength(name, 0)))) candidates.push({ kind: 'person', name });
  const form = formAt(registers, text, offset);
  if (form && form.reason === null && form.entry.kind !== 'term') {
    const printed = text.slice(form.start, form.end);
    candidates.push({ kind: form.entry.kind, name: (form.entry.kind === 'programme' && quoted.exec(printed)?.[1]) || printed });
    // 517机制 without its marks
    if (form.entry.kind === 'programme') for (const f of [form.entry.canonical, ...form.entry.accepted]) candidates.push({ kind: 'programme', name: quoted.exec(f)?.[1] ?? f });
  }
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const key = `${candidate.kind} ${candidate.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const thing = thingOf(analysis, candidate, analysis.surroundings.siblings, { text, offset });
    const at = wordingsIn(thing, { text, facts }, registers).find((w) => w.start <= offset && offset <= w.end);
    if (at) return { ...candidate, name: at.wording || candidate.name, span: { start: at.start, end: at.end } };
  }
  return null;
}

/** Whether an introduction is that of a body and not of a document. */
export function isBody(full: string): boolean {
  return full !== '' && !/(?:方案|办法|规定|意见|条例|计划|规划|纲要|细则|通知|法|决定|报告|协议|合同|标准)$/.test(full);
}

/** Whether one of the entry's right forms is the wording, its marks and what follows them left out. */
function saysSo(entry: RegisterEntry, wording: string): boolean {
  return [entry.canonical, ...entry.accepted, ...entry.formerNames].some((form) => (quoted.exec(form)?.[1] ?? form) === wording);
}

function entryAt(registers: Registers, kind: NameAt['kind'], name: string, text: string, offset: number): RegisterEntry | null {
  const form = formAt(registers, text, offset);
  return form && form.reason === null && form.entry.kind === kind && form.end - form.start >= name.length ? form.entry : null;
}

function entryNamed(registers: Registers, kind: NameAt['kind'], name: string): RegisterEntry | null {
  const form = formAt(registers, name, 0);
  return form?.start === 0 && form.end === name.length && form.reason === null && form.entry.kind === kind ? form.entry : null;
}

/** Stories of the file and of the pages that hold the word; all, where none is given. */
function* readWith(analysis: Analysis, pages: readonly SiblingPage[], word: string | null): Generator<Read> {
  const has = (story: Story): boolean => story.copy.role === 'article' && (word === null || story.copy.text.includes(word));
  for (const story of analysis.tree.stories) if (has(story)) yield { text: story.copy.text, facts: analysis.facts(story) };
  for (const { tree } of pages) for (const read of readOf(tree, has, analysis.surroundings.registers)) yield read;
}

function* readOf(tree: Tree, has: (story: Story) => boolean, registers: Registers): Generator<Read> {
  for (const story of tree.stories) if (has(story)) yield { text: story.copy.text, facts: factsElsewhere(story, tree, registers) };
}

/** 县医院 for 宁川县人民医院 where the issue introduces it, 县水利局 for 宁川县水利局 where no other body of the issue ends so. */
function addShortForms(analysis: Analysis, wordings: Set<string>, pages: readonly SiblingPage[], entry: RegisterEntry | null): void {
  const stories = [...readWith(analysis, pages, null)];
  const introductions = stories.flatMap(({ facts }) => facts.get('bodies').introductions).filter(({ full }) => isBody(full));
  const fullOf = new Map<string, Set<string>>();
  for (const { short, full } of introductions) fullOf.set(short, (fullOf.get(short) ?? new Set()).add(full));
  // two bodies of one short form: nobody can tell them apart
  const clear = introductions.filter(({ short }) => fullOf.get(short)?.size === 1);
  for (let round = 0; round < 2; round++) {
    for (const { short, full } of clear) {
      if (wordings.has(short)) wordings.add(full);
      if (wordings.has(full)) wordings.add(short);
    }
  }
  const names = new Set(stories.flatMap(({ text, facts }) => namedBodies(text, facts.get('bodies')).map(({ name }) => name)));
  const { registers } = analysis.surroundings;
  for (const short of names) {
    if (!/^[省市县区镇乡]/.test(short) || short.length < 4) continue;
    const longer = [...names].filter((n) => n !== short && n.endsWith(short) && n.length - short.length < 5);
    const [only] = longer;
    if (longer.length !== 1 || only === undefined) continue;
    const known = entryNamed(registers, 'organisation', short);
    if (known && known !== (entry ?? entryNamed(registers, 'organisation', only))) continue;
    if (wordings.has(short)) wordings.add(only);
    if (wordings.has(only)) wordings.add(short);
  }
}

function personIn({ name, wordings, entry }: Thing, text: string, facts: StoryFacts): Wording[] {
  const people = facts.get('people');
  const found: Wording[] = [];
  for (const wording of wordings) {
    for (const p of people) if (p.name === wording) found.push({ start: p.start, end: p.end, wording });
    if (wording.length < 3) continue;
    // also where nothing but another page shows that it is a name; not inside somebody else's
    for (const span of placesOf(text, wording)) if (!people.some((p) => p.name !== wording && p.start < span.end && span.start < p.end)) found.push({ ...span, wording });
  }
  return [...found, ...addressed(name, text, facts, entry)];
}

/** 周局长 where the story has one 周, who is a 局长 there or in the register. */
function addressed(name: string, text: string, facts: StoryFacts, entry: RegisterEntry | null): Wording[] {
  const length = surnameLength(name, 0);
  const people = facts.get('people');
  const surname = name.slice(0, length);
  if (length === 0 || name.includes('·') || !people.some((p) => p.name === name) || people.some((p) => p.name !== name && p.name.startsWith(surname))) return [];
  const posts = [...people.filter((p) => p.name === name).flatMap((p) => p.titles.filter((t) => !t.past).map((t) => t.base)), ...(entry?.titles.map((t) => t.title) ?? [])];
  return placesOf(text, surname).flatMap(({ start, end }): Wording[] => {
    const title = titleBehind(text, end, text.length);
    // 四周局长: the character is the end of a word
    if (!title || !isHeadPost(title.base) || title.prefix !== '' || isPair(text.charCodeAt(start - 1), text.charCodeAt(start))) return [];
    return posts.some((p) => p === title.base || p.endsWith(title.base)) ? [{ start, end: title.end, wording: '' }] : [];
  });
}

function programmeIn(thing: Thing, text: string, facts: StoryFacts, registers: Registers): Wording[] {
  const mentions = facts.get('programmes');
  const found: Wording[] = [];
  for (const p of mentions) {
    // canonical 连心渠行动, printed “连心渠”行动
    const wording = thing.wordings.includes(p.core) ? p.core : thing.wordings.find((w) => w === p.core + p.tail);
    if (wording !== undefined) found.push({ ...p.coreSpan, wording: wording === p.core ? wording : p.core });
  }
  const taken = [...mentions.map((p) => p.coreSpan), ...facts.get('bodies').documents, ...facts.get('people'), ...namedBodies(text, facts.get('bodies')).filter((b) => !thing.wordings.includes(b.name))];
  const longer = mentions.map((p) => p.core);
  for (const wording of thing.wordings) {
    const rivals = longer.filter((core) => core.length > wording.length && core.includes(wording));
    for (const span of placesOf(text, wording)) {
      if (taken.some((t) => t.start < span.end && span.start < t.end) || rivals.some((core) => text.startsWith(core, span.start - core.indexOf(wording)))) continue;
      const form = formAt(registers, text, span.start);
      if (form && form.end - form.start > wording.length && form.entry !== thing.entry && !saysSo(form.entry, wording)) continue;
      if (isBareMention(thing, wording, text, span)) found.push({ ...span, wording });
    }
  }
  return found;
}

/** Whether the unquoted word is the programme's name: 连心渠行动, 517机制, and by itself a registered name that is no ordinary word. */
function isBareMention({ entry, tails }: Thing, wording: string, text: string, { start, end }: Span): boolean {
  const behind = (word: string): boolean => text.startsWith(word, end);
  if (isCode.test(wording)) return !/[\d.．+＋A-Za-z第]/.test(text[start - 1] ?? ' ') && tails.some(behind);
  if (isPair(text.charCodeAt(start - 1), text.charCodeAt(start)) && isWord(text, start - 1, start + 1)) return false;
  if (tails.some(behind) || kindWords.some(behind)) return true;
  if (wording.length > 3 && programmeNouns.some((noun) => noun.length > 1 && wording.endsWith(noun) && wording.length - noun.length > 1)) return true;
  // 安心宝|贝: the last character begins another word
  return entry !== null && wording.length >= leastBare && !isWord(wording) && !isPair(text.charCodeAt(end - 1), text.charCodeAt(end));
}

function bodyIn(thing: Thing, text: string, facts: StoryFacts, registers: Registers): Wording[] {
  const bodies = facts.get('bodies');
  const named = namedBodies(text, bodies);
  const found: Wording[] = named.filter((b) => thing.wordings.includes(b.name)).map(({ start, end, name }) => ({ start, end, wording: name }));
  const others = named.filter((b) => !thing.wordings.includes(b.name));
  for (const wording of thing.wordings) {
    // the story gives the short form to another body
    if (bodies.introductions.some(({ short, full }) => short === wording && full !== '' && !thing.wordings.includes(full))) continue;
    const introduced = bodies.introductions.some(({ short, full }) => short === wording || full === wording);
    if (wording.length < (introduced ? 2 : leastBare)) continue;
    for (const span of placesOf(text, wording)) {
      // 县水利局长, 宁川县医院
      if (text[span.end] === '长' || others.some((b) => b.start <= span.start && span.end <= b.end)) continue;
      const form = formAt(registers, text, span.start);
      if (form && form.end - form.start > wording.length && form.entry !== thing.entry && !saysSo(form.entry, wording)) continue;
      if (!introduced && wording.length < 4 && isPair(text.charCodeAt(span.start - 1), text.charCodeAt(span.start))) continue;
      found.push({ ...span, wording });
    }
  }
  return found;
}

function placesOf(text: string, word: string): Span[] {
  const found: Span[] = [];
  for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length });
  return found;
}
