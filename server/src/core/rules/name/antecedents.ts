// Whom a 他 or 她 means, where only one person can be meant.
import { holds } from '../../base/held.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Part, StoryText } from '../../syntax/model.ts';
import { type Bystander, readBystanders } from './bystanders.ts';
import { coupleWords, noCouple } from './sexes-data.ts';
import { isKinPost, type Sex } from './sexes.ts';

/** A pronoun that can mean one named person only. */
export interface Link {
  readonly at: number;
  readonly pronoun: Sex;
  readonly name: string;
  /** `near`: the name stands in the same paragraph; `far`: in an earlier one, and the story names nobody else. */
  readonly how: 'near' | 'far';
}

/** All that a story says by pronouns and nouns of its named people. */
export interface References {
  readonly links: readonly Link[];
  /** Nouns that take up the only named person: 老奶奶, 这位姑娘. */
  readonly echoes: readonly Bystander[];
  /** The only named person; null where there are several or none. */
  readonly sole: string | null;
}

type Event =
  | { readonly kind: 'name'; readonly at: number; readonly name: string; readonly kin: boolean; readonly subject: boolean }
  | { readonly kind: 'other'; readonly at: number; readonly sex: Sex | null; readonly word: string; readonly heard?: boolean }
  | { readonly kind: 'pronoun'; readonly at: number; readonly pronoun: Sex };

/** Who may be meant at a point of a paragraph. */
interface Scene {
  readonly names: Set<string>;
  /** Others of whom 他 may be said, of whom 她 may be said. */
  readonly may: Record<Sex, boolean>;
  /** The words that brought those others in; null where something else did. */
  words: string[] | null;
  /** A name that stands as an object: whoever acts on it may be meant as well. */
  object: boolean;
}

const none: readonly Event[] = [];
const told = new Set(['paragraph', 'brief', 'note', 'caption']);

/** References of all paragraphs, in order. Pronouns inside speech are left out: they are said by somebody about somebody. */
export function readReferences(copy: StoryText, people: readonly PersonMention[], inSpeech: (at: number) => boolean): References {
  const heroes = new Set(people.filter((m) => m.evidence !== 'byline').map((m) => m.name));
  const sole = heroes.size === 1 ? ([...heroes][0] ?? null) : null;
  const links: Link[] = [];
  const echoes: Bystander[] = [];
  const spoken = copy.parts.map((part) => (told.has(part.kind) ? pronounsOf(copy.text, part, inSpeech) : none));
  if (spoken.every((pronouns) => pronouns.length === 0) || tellsOfCouple(copy.text)) return { links, echoes, sole };
  const hero = sole === null ? [] : people.filter((m) => m.name === sole);
  let clear = false;
  copy.parts.forEach((part, index) => {
    const pronouns = spoken[index] ?? none;
    // where several are named nothing is carried from one paragraph to the next
    if (!told.has(part.kind) || (pronouns.length === 0 && sole === null)) return;
    const named = people.filter((m) => m.part === index);
    if (pronouns.length === 0 && named.length === 0 && !clear) return;
    const others = readBystanders(copy.text, part, named, inSpeech, hero);
    echoes.push(...others.filter((o) => o.echo));
    const floor = headEnd(copy.text, part);
    const events: Event[] = [
      ...pronouns,
      ...named.filter((m) => m.evidence !== 'byline').map((m): Event => ({ kind: 'name', at: m.start, name: m.name, kin: m.titles.some((t) => t.start < m.start && isKinPost(t.base)), subject: isSubject(copy.text, m, part.start) })),
      ...others.filter((o) => o.at > floor).map((o): Event => (o.echo && sole ? { kind: 'name', at: o.at, name: sole, kin: false, subject: true } : { kind: 'other', at: o.at, sex: o.sex, word: o.word, heard: o.heard && sole !== null })),
    ];
    clear = linkPart(events.sort((a, b) => a.at - b.at), sole, clear, links, copy.text);
  });
  return { links, echoes, sole };
}

/** A man and a woman who belong together are in the story. */
function tellsOfCouple(text: string): boolean {
  if (!coupleWords.some((word) => holds(text, word))) return false;
  const rest = text.replace(noCouple, '');
  return coupleWords.some((word) => rest.includes(word));
}

/** Ends of the dateline: the writers named there are nobody's antecedent. */
function headEnd(text: string, part: Part): number {
  const head = text.slice(part.start, part.start + 60);
  const close = /^[^。，]{0,30}(?:记者|通讯员)[^）)]{0,40}[）)]/.exec(head);
  return part.start + (close?.[0].length ?? 0) - 1;
}

const stop = /[。！？]/;

/** Walks one paragraph; the answer is whether the sole hero is still the only one who can be meant. */
function linkPart(events: readonly Event[], sole: string | null, carried: boolean, links: Link[], text: string): boolean {
  const scene: Scene = { names: new Set(), may: { 他: false, 她: false }, words: [], object: false };
  let heard = -1;
  for (const event of events) {
    if (event.kind === 'name') {
      if (heard >= 0 && stop.test(text.slice(heard, event.at))) heard = -1;
      enterName(scene, event, sole);
    } else if (event.kind === 'other') {
      if (event.heard) heard = event.at;
      else enterOther(scene, event.sex, event.word);
    } else {
      const { at, pronoun } = event;
      if (heard >= 0) {
        // whoever told it is meant until a later sentence speaks of the hero again
        if (!returns(text, heard, at, pronoun, links)) enterOther(scene, null);
        heard = -1;
      }
      // 他是卢静宜的第一个学生: whoever acts on the named one is somebody else
      const other = isCalled(text, at, events) || sameClause(text, at, events) || isObject(text, at, events) || meetsOther(text, at, events);
      if (other) {
        scene.may[pronoun] = true;
        scene.words = null;
        continue;
      }
      const [only] = scene.names;
      if (scene.names.size === 1 && only && (!scene.may[pronoun] || hasKin(text, at, scene)) && !scene.object) links.push({ at, pronoun, name: only, how: 'near' });
      else if (scene.names.size === 0 && !scene.may[pronoun] && carried && sole) links.push({ at, pronoun, name: sole, how: 'far' });
      // somebody whom an earlier paragraph brought in
      else if (scene.names.size === 0 && !(carried && sole)) {
        scene.may[pronoun] = true;
        scene.words = null;
      }
    }
  }
  const open = scene.may.他 || scene.may.她 || heard >= 0;
  return sole !== null && !open && (carried || scene.names.has(sole));
}

/** 大家叫他老伍: who is called so has another name than the one named before. */
function isCalled(text: string, at: number, events: readonly Event[]): boolean {
  return /[叫喊称呼管]/.test(text[at - 1] ?? '\n') && events.some((e) => e.kind === 'other' && e.at === at + 1);
}

/** Whether a later sentence takes the only hero up by the pronoun said of the hero so far. */
function returns(text: string, heard: number, at: number, pronoun: Sex, links: readonly Link[]): boolean {
  return links.length > 0 && links.every((l) => l.pronoun === pronoun) && stop.test(text.slice(heard, at));
}

/** Whether a name stands behind the pronoun in its own clause, so that the pronoun means somebody else. */
function sameClause(text: string, at: number, events: readonly Event[]): boolean {
  const name = events.find((e) => e.kind === 'name' && e.at > at);
  return name !== undefined && name.at - at < 24 && !/[，。；：！？“”\n]/.test(text.slice(at, name.at));
}

/** 贺兰山想不起她是谁: the name acts on the pronoun in one clause, and no verb of saying stands between. */
function isObject(text: string, at: number, events: readonly Event[]): boolean {
  const name = events.filter((e) => e.kind === 'name' && e.at < at).at(-1);
  if (name?.kind !== 'name' || at - name.at > 24 || '的自'.includes(text[at + 1] ?? '\n')) return false;
  const between = text.slice(name.at + name.name.length, at);
  return between !== '' && !/[，。；：！？“”\n、（）]|说|表示|认为|觉得|称|介绍|坦言|回忆|相信|希望|知道|发现|时|后|前|因为|但|却|的/.test(between);
}

/** 是他把迷路的她送回了家: both pronouns in one clause are two people. */
function meetsOther(text: string, at: number, events: readonly Event[]): boolean {
  return events.some((e) => e.kind === 'pronoun' && e.at !== at && text[e.at] !== text[at] && Math.abs(e.at - at) < 24 && (inTurn(text, Math.min(e.at, at), Math.max(e.at, at)) || !/[，。；：！？“”\n]/.test(text.slice(Math.min(e.at, at), Math.max(e.at, at)))));
}

/** ，他问一句，她答一句。: two short clauses in turn, as long as each other, are of two people. */
function inTurn(text: string, one: number, two: number): boolean {
  const [a = '', b = ''] = text.slice(one, two + 12).split(/[，。；：！？\n]/);
  return two - one === a.length + 1 && a.length > 2 && a.length <= 7 && a.length === b.length && a[1] !== '的' && '，。；：、\n'.includes(text[one - 1] ?? '\n') && (a[2] === b[2] || a.at(-1) === b.at(-1) || a.length < 5);
}

/** 接女儿放学。她的女儿上三年级: whose daughter she is, she is not herself; and nobody else was brought in. */
function hasKin(text: string, at: number, { words }: Scene): boolean {
  return words !== null && words.length > 0 && text[at + 1] === '的' && words.every((word) => /^(?:女儿|儿子|闺女|孙子|孙女|丈夫|妻子|老公|老婆|媳妇|母亲|父亲|妈妈|爸爸|奶奶|爷爷)$/.test(word) && text.startsWith(word, at + 2));
}

function enterName(scene: Scene, event: Event & { kind: 'name' }, sole: string | null): void {
  if (!event.subject && sole === null) scene.object = true;
  scene.names.add(event.name);
  if (event.kin) enterOther(scene, null);
}

function enterOther(scene: Scene, sex: Sex | null, word = ''): void {
  if (word === '') scene.words = null;
  else scene.words?.push(word);
  if (sex !== '她') scene.may.他 = true;
  if (sex !== '他') scene.may.她 = true;
}

/** The name with its titles begins a clause, or a form of the verb “to be” brings it in. */
function isSubject(text: string, mention: PersonMention, from: number): boolean {
  const start = Math.min(mention.start, ...mention.titles.map((t) => t.start));
  return start <= from || '。！？；，：“”\n、）)是'.includes(text[start - 1] ?? '\n') || /[的是]$/.test(text.slice(start - 1, start)) || mention.titles.some((t) => t.start < mention.start);
}

const before = new Set('其吉排利维自及无');
const behind = new Set('们人乡国山日杀方者');

function pronounsOf(text: string, part: Part, inSpeech: (at: number) => boolean): Event[] {
  const found: Event[] = [];
  const own = text.slice(part.start, part.end);
  for (const c of ['他', '她'] as const) {
    for (let i = own.indexOf(c); i >= 0; i = own.indexOf(c, i + 1)) {
      const at = part.start + i;
      if (before.has(text[at - 1] ?? '') || behind.has(text[at + 1] ?? '') || inSpeech(at) || '他她/或'.includes(text[at + 1] ?? '\n') || '他她/或'.includes(text[at - 1] ?? '\n')) continue;
      // 寇长风就是她的局长: of somebody else
      if (/(?:就|正|便|也)是$/.test(text.slice(at - 2, at)) && text[at + 1] === '的') continue;
      found.push({ kind: 'pronoun', at, pronoun: c });
    }
  }
  return found;
}
