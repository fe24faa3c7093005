// name/story-person: one person whose name is written in two ways in two stories of an issue, or in a story and among those who made the page.
import { confusable, soundsAlike } from '../../facts/names/confusable.ts';
import { isGrammar, looksLikeWord, mayBeGiven } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { titlesBefore } from '../../facts/people/titles.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';
import { saysTwo } from './meant-apart.ts';
import { difference, differentRoles, isKin, nearPairs, type Person, personsOf } from './persons.ts';

interface Placed {
  readonly person: Person;
  readonly story: Story;
  /** Made the page or wrote in it. */
  readonly maker: boolean;
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
    const byName = new Map<string, Placed[]>();
    for (const story of tree.stories) {
      for (const person of placedIn(facts(story).people)) {
        const placed = { person, story, maker: isMaker(person) };
        const list = byName.get(person.name);
        if (list) list.push(placed);
        else byName.set(person.name, [placed]);
      }
    }
    addUnread(tree.stories, byName);
    for (const [a, b] of nearPairs([...byName.keys()])) {
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

/** Names that nobody reads in a story but for which another story's name stands there with a character of its sound: 棉被由唐椿娥送到. */
function addUnread(stories: readonly Story[], byName: Map<string, Placed[]>): void {
  const models = [...byName].filter(([name, placed]) => name.length === 3 && placed.length < 4).map(([name]) => name);
  for (const story of stories) {
    const { text, role, parts } = story.copy;
    if (role !== 'article') continue;
    for (const name of models) {
      if (text.includes(name)) continue;
      for (const at of soundingLike(text, name)) {
        const spelt = text.slice(at, at + 3);
        if (byName.get(spelt)?.some((p) => p.story === story)) continue;
        const part = Math.max(0, parts.findIndex((p) => at >= p.start && at < p.end));
        const mention: PersonMention = { start: at, end: at + 3, name: spelt, titles: titlesBefore(text, at, parts[part]?.start ?? 0), evidence: 'repeat', quoted: false, part };
        const maker = byName.get(name)?.every((p) => p.maker) === true && /[（(]$|[ 　]$/.test(text.slice(at - 1, at)) && /^(?:[ 　]?[摄图文]|[）)])/.test(text.slice(at + 3, at + 5));
        byName.set(spelt, [...(byName.get(spelt) ?? []), { person: { name: spelt, mentions: [mention], titles: mention.titles, writer: maker }, story, maker }]);
      }
    }
  }
}

/** Places of three characters with the family name and one given character of `name`, the other of its sound, that are no word. */
function soundingLike(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name.charAt(0)); at >= 0 && found.length < 4; at = text.indexOf(name.charAt(0), at + 1)) {
    const [a, b] = [text[at + 1] === name[1], text[at + 2] === name[2]];
    if (a === b || !soundsAlike(name.charAt(a ? 2 : 1), text.charAt(at + (a ? 2 : 1)))) continue;
    if (!mayBeGiven(text.charCodeAt(at + 1)) || !mayBeGiven(text.charCodeAt(at + 2)) || isGrammar(text, at) || looksLikeWord(text, at, at + 3) || isPair(text.charCodeAt(at), text.charCodeAt(at + 1)) || isPair(text.charCodeAt(at + 2), text.charCodeAt(at + 3))) continue;
    found.push(at);
  }
  return found;
}

const read = new WeakMap<readonly PersonMention[], readonly Person[]>();

/** The persons of a story with three characters and more; kept as long as the story stands. */
function placedIn(people: readonly PersonMention[]): readonly Person[] {
  const known = read.get(people);
  if (known) return known;
  const found = personsOf(people).filter(({ name }) => name.length > 2);
  read.set(people, found);
  return found;
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
  const how = difference(a, b);
  if (how === null || how.why === 'other' || (how.why === 'swap' && !(one.every((p) => p.maker) && two.every((p) => p.maker)))) return false;
  if (how.why === 'shape' && confusable(a.charAt(how.at), b.charAt(how.at)) === null) return false;
  for (const x of one) for (const y of two) {
    if (x.story === y.story || x.maker !== y.maker) return false;
    if (x.story.copy.text.includes(b) || y.story.copy.text.includes(a)) return false;
    if (!x.maker && (differentRoles(x.person, y.person) || isKin(x.person) || isKin(y.person))) return false;
    if (saysTwo(x.story.copy.text) || saysTwo(y.story.copy.text)) return false;
  }
  return true;
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
