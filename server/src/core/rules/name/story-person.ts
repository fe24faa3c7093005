// name/story-person: one person whose name is written in two ways in two stories of an issue, or in a story and among those who made the page.
import { grouped } from '../../base/grouped.ts';
import { confusable, soundsAlike } from '../../facts/names/confusable.ts';
import { isGrammar, looksLikeWord, mayBeGiven } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { titlesBefore } from '../../facts/people/titles.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { Story, StoryText } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';
import { saysTwo } from './meant-apart.ts';
import { rollClashes } from './rolls.ts';
import { difference, differentRoles, isKin, nearPairs, type Person, personsOf } from './persons.ts';

interface Bearer {
  readonly person: Person;
  /** Made the page or wrote in it. */
  readonly maker: boolean;
}

interface Placed extends Bearer {
  readonly story: Story;
}

const made = /编辑|责编|美编|主编|校对|版式|记者|通讯员|摄影|作者|实习生/;

export default defineIssueRule({
  id: 'name/story-person',
  severity: 'warning',
  fixable: true,
  needs: ['people'],
  source: '《报纸编校质量评比差错认定细则》第29条：人名必须正确',
  messages: {
    spelling: { zh: '“{wrong}”与同期另一处“{right}”疑为同一人，姓名写法不一', en: '“{wrong}” and “{right}” elsewhere in the issue seem to be one person spelt in two ways' },
    other: { zh: '此处写作“{right}”（全期{count}处）', en: 'Here “{right}” ({count} in the issue)' },
    unify: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ tree, facts, at, report }) {
    for (const { list, entry, report: story, mention } of rollClashes(tree.stories, (s) => facts(s).people)) {
      const data = { wrong: mention.name, right: entry.name };
      report({
        message: 'spelling', data, span: at(story, mention), related: [{ message: 'other', data: { right: entry.name, count: 1 }, span: at(list, entry) }],
        fixes: [{ title: 'unify', data, safety: 'confirm', edits: [{ span: at(story, mention), newText: entry.name }] }],
      });
    }
    const placed = (story: Story) => ({ person, maker }: Bearer): Placed => ({ person, story, maker });
    const readNames = tree.stories.flatMap((story) => placedIn(facts(story).people).map(placed(story)));
    const known = byNames(readNames);
    const models = modelsOf(known);
    const others = tree.stories.flatMap((story) => unreadIn(story, facts(story).people, models).map(placed(story)));
    const byName = others.length === 0 ? known : byNames([...readNames, ...others]);
    for (const [a, b] of alikePairs([...byName.keys()])) {
      const [one, two] = [byName.get(a) ?? [], byName.get(b) ?? []];
      if (!onePerson(one, two)) continue;
      const [wrong, good] = rarerFirst(one, two);
      const [right] = good;
      const witness = right?.person.mentions[0];
      if (!right || !witness) continue;
      const count = sum(good);
      for (const { person, story } of wrong) {
        const [mention] = person.mentions;
        if (!mention) continue;
        const data = { wrong: person.name, right: right.person.name };
        report({
          message: 'spelling', data, span: at(story, mention), related: [{ message: 'other', data: { right: right.person.name, count }, span: at(right.story, witness) }],
          fixes: [{ title: 'unify', data, safety: 'confirm', edits: person.mentions.map((m) => ({ span: at(story, m), newText: right.person.name })) }],
        });
      }
    }
  },
});

const byNames = (placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> => grouped(placed, ({ person }) => person.name);

/** The names of three characters that a few stories have, and whether each is borne by makers of the page only. */
interface Models {
  readonly names: readonly string[];
  readonly makers: readonly boolean[];
  /** Indexes of the names by the code of their first character. */
  readonly byHead: ReadonlyMap<number, readonly number[]>;
}

let lastModels: Models = { names: [], makers: [], byHead: new Map() };
/** Whether a name of `lastModels` begins with a character. */
const heads = new Uint8Array(65536);

/** The same object as long as they are the same, which they are at nearly every keystroke. */
function modelsOf(byName: ReadonlyMap<string, readonly Placed[]>): Models {
  const [names, makers]: [string[], boolean[]] = [[], []];
  for (const [name, placed] of byName) {
    if (name.length !== 3 || placed.length >= 4) continue;
    names.push(name);
    makers.push(placed.every((p) => p.maker));
  }
  if (isSame(names, lastModels.names) && isSame(makers, lastModels.makers)) return lastModels;
  for (const code of lastModels.byHead.keys()) heads[code] = 0;
  const byHead = grouped(names.keys(), (i) => names[i]?.charCodeAt(0) ?? 0);
  for (const code of byHead.keys()) heads[code] = 1;
  lastModels = { names, makers, byHead };
  return lastModels;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** What one story has, kept as long as it stands and the names of the issue are the same. */
interface Unread {
  readonly models: Models;
  readonly found: readonly Bearer[];
}

const unread = new WeakMap<readonly PersonMention[], Unread>();

/** Names that nobody reads in a story but for which another story's name stands there with a character of its sound: 棉被由唐椿娥送到. */
function unreadIn({ copy: { text, role, parts } }: Story, people: readonly PersonMention[], models: Models): readonly Bearer[] {
  const known = unread.get(people);
  if (known?.models === models) return known.found;
  const found: Bearer[] = [];
  for (const { at, model } of role === 'article' ? soundingLike(text, models) : []) {
    const spelt = text.slice(at, at + 3);
    if (people.some((p) => p.name === spelt) || found.some(({ person }) => person.name === spelt)) continue;
    const part = Math.max(0, parts.findIndex((p) => at >= p.start && at < p.end));
    const mention: PersonMention = { start: at, end: at + 3, name: spelt, titles: titlesBefore(text, at, parts[part]?.start ?? 0), evidence: 'repeat', quoted: false, part };
    const maker = models.makers[model] === true && /[（(]$|[ 　]$/.test(text.slice(at - 1, at)) && /^(?:[ 　]?[摄图文]|[）)])/.test(text.slice(at + 3, at + 5));
    found.push({ person: { name: spelt, mentions: [mention], titles: mention.titles, writer: maker }, maker });
  }
  unread.set(people, { models, found });
  return found;
}

/** Of a name so many places are looked at. */
const mostPlaces = 4;

/** Places of three characters with the family name and one given character of a name that the text does not have, the other of its sound, that are no word; by the names' order. */
function soundingLike(text: string, { names, byHead }: Models): { at: number; model: number }[] {
  const found: { at: number; model: number }[] = [];
  for (let at = 0; at + 2 < text.length; at++) {
    const code = text.charCodeAt(at);
    if (heads[code] === 0) continue;
    for (const model of byHead.get(code) ?? []) {
      const name = names[model] ?? '';
      const [a, b] = [text.charCodeAt(at + 1) === name.charCodeAt(1), text.charCodeAt(at + 2) === name.charCodeAt(2)];
      if (a === b || !soundsAlike(name.charAt(a ? 2 : 1), text.charAt(at + (a ? 2 : 1)))) continue;
      if (!mayBeGiven(text.charCodeAt(at + 1)) || !mayBeGiven(text.charCodeAt(at + 2)) || isGrammar(text, at) || looksLikeWord(text, at, at + 3) || isPair(text.charCodeAt(at), text.charCodeAt(at + 1)) || isPair(text.charCodeAt(at + 2), text.charCodeAt(at + 3))) continue;
      if (!text.includes(name)) found.push({ at, model });
    }
  }
  if (found.length < 2) return found;
  found.sort((x, y) => x.model - y.model || x.at - y.at);
  return found.filter((hit, i) => found[i - mostPlaces]?.model !== hit.model);
}

const read = new WeakMap<readonly PersonMention[], readonly Bearer[]>();

/** The persons of a story with three characters and more; kept as long as the story stands. */
function placedIn(people: readonly PersonMention[]): readonly Bearer[] {
  const known = read.get(people);
  if (known) return known;
  const found = personsOf(people).filter(({ name }) => name.length > 2).map((person) => ({ person, maker: isMaker(person) }));
  read.set(people, found);
  return found;
}

let lastPairs: { readonly names: readonly string[]; readonly pairs: readonly (readonly [string, string])[] } = { names: [], pairs: [] };

/** Pairs of names that sound or look alike or have two characters exchanged; those of the last time as long as the names are the same. */
function alikePairs(names: readonly string[]): readonly (readonly [string, string])[] {
  if (!isSame(names, lastPairs.names)) {
    const pairs = nearPairs(names).filter(([a, b]) => {
      const how = difference(a, b);
      return how !== null && how.why !== 'other' && !(how.why === 'shape' && confusable(a.charAt(how.at), b.charAt(how.at)) === null);
    });
    lastPairs = { names, pairs };
  }
  return lastPairs.pairs;
}

function isMaker({ writer, titles }: Person): boolean {
  return writer || (titles.length > 0 && titles.every((t) => made.test(t.base)));
}

/**
 * Two spellings that sound or look alike, in different stories. Over 750,000 characters of clean pages no two people of one issue bore
 * such names but where their titles tell them apart, where one writes and the other is written of, or where they are cousins.
 */
function onePerson(one: readonly Placed[], two: readonly Placed[]): boolean {
  const [a, b] = [one[0]?.person.name ?? '', two[0]?.person.name ?? ''];
  if (difference(a, b)?.why === 'swap' && !(one.every((p) => p.maker) && two.every((p) => p.maker))) return false;
  for (const x of one) for (const y of two) {
    if (x.story === y.story || x.maker !== y.maker) return false;
    if (x.story.copy.text.includes(b) || y.story.copy.text.includes(a)) return false;
    if (!x.maker && (differentRoles(x.person, y.person) || isKin(x.person) || isKin(y.person))) return false;
    if (isOfTwo(x.story.copy) || isOfTwo(y.story.copy)) return false;
  }
  return true;
}

const ofTwo = new WeakMap<StoryText, boolean>();

/** Whether a story says that two people bear like names; kept as long as it stands. */
function isOfTwo(copy: StoryText): boolean {
  const known = ofTwo.get(copy) ?? saysTwo(copy.text);
  ofTwo.set(copy, known);
  return known;
}

/** The rarer spelling first; of two as common, the later or the untitled one. */
function rarerFirst(one: readonly Placed[], two: readonly Placed[]): [readonly Placed[], readonly Placed[]] {
  if (sum(one) !== sum(two)) return sum(one) < sum(two) ? [one, two] : [two, one];
  const [a, b] = [one.some((p) => p.person.titles.length > 0), two.some((p) => p.person.titles.length > 0)];
  return b && !a ? [one, two] : [two, one];
}

function sum(placed: readonly Placed[]): number {
  return placed.reduce((n, p) => n + p.person.mentions.length, 0);
}
