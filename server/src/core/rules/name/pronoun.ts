// name/pronoun: one person called 他 and 她.
import { holds } from '../../base/held.ts';
import { defineStoryRule } from '../define.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { speechTest } from '../../facts/quotations.ts';
import { addressedPeople } from './addressed.ts';
import { oddAnswer, oddReply, oddWhenAsked } from './asked.ts';
import { oddHalf } from './couple-halves.ts';
import { wrongPetPronouns } from './nicknames.ts';
import { oddHandled } from './handled.ts';
import { oddFrames } from './frames.ts';
import { oddGroup } from './groups.ts';
import { oddOfKin } from './kin-object.ts';
import { peopleAsThings } from './people-as-things.ts';
import { oddNextClause } from './next-clause.ts';
import { oddTurn } from './lone-turn.ts';
import { oddOfSoleHero } from './sole-hero.ts';
import { oddInParallel } from './parallel-turn.ts';
import { sexedPredicates } from './sexed-predicate.ts';
import { oddOwners } from './spouses.ts';
import { type Link, readReferences } from './antecedents.ts';
import { headingSex, parentSex, type Sex, statedSex } from './sexes.ts';
import { sexSigns } from './sexes-data.ts';

/** Animals whose keepers call them 她. */
const sheAnimal = /[母雌][犬狗猫牛马羊鹿猴虎豹象狮熊驴骡]/;

export default defineStoryRule({
  id: 'name/pronoun',
  severity: 'warning',
  fixable: true,
  needs: ['people', 'quotations'],
  source: '人称代词须与所指一致；报纸更正中的常见差错',
  messages: {
    conflict: { zh: '此处用“{here}”指{name}，别处用“{there}”', en: '{name} is “{here}” here and “{there}” elsewhere' },
    gender: { zh: '{name}前称“{word}”，此处却用“{here}”', en: '{name} is called “{word}”, yet “{here}” here' },
    becomes: { zh: '句中说的是“{word}”，代词却用“{here}”', en: 'The sentence speaks of a “{word}”, yet says “{here}”' },
    group: { zh: '此处用“{here}”，别处同一群人用“{there}”', en: 'The same group is “{here}” here and “{there}” elsewhere' },
    owner: { zh: '“{here}”没有“{word}”，应是“{there}”的', en: 'Nobody called “{here}” has a “{word}”: “{there}” is meant' },
    spouse: { zh: '此处说的是“{word}”', en: 'Here “{word}”' },
    witness: { zh: '此处用“{there}”', en: '“{there}” here' },
    change: { zh: '改为“{there}”', en: 'Change to “{there}”' },
  },
  check({ copy, facts, report: tell }) {
    const report: typeof tell = (r) => {
      if (typeof r.data?.name !== 'string' || r.data.name === '' || !(ofAged(copy.text, r.span.start, r.data.name) || (r.data.word === '先生' && honoured(copy.text, r.data.name)))) tell(r);
    };
    const { text } = copy;
    // 坚持用“她”: the word itself is talked about, or a she-dog is 她 and 它 by turns
    if (holds(text, '“她”') || holds(text, '“他”') || holds(text, '“它”') || (holds(text, '它') && sheAnimal.test(text))) return;
    const he = holds(text, '他');
    const she = holds(text, '她');
    if (!(he || she) || !(he && she) && !sexSigns.some((sign) => holds(text, sign))) return;
    const inSpeech = speechTest(facts.quotations);
    const pets = wrongPetPronouns(text, inSpeech);
    for (const { at, name, word, sex, introduced } of pets) {
      const span = { start: at, end: at + 1 };
      report({ message: 'gender', data: { here: text.charAt(at), there: sex, name, word }, span, related: [{ message: 'witness', data: { there: sex }, span: introduced }], fixes: [{ title: 'change', data: { there: sex }, safety: 'confirm', edits: [{ span, newText: sex }] }] });
    }
    const told = new Set<number>();
    const group = oddGroup(text, inSpeech);
    if (group) {
      const span = { start: group.at, end: group.at + 2 };
      const said = { here: text.slice(span.start, span.end), there: `${group.there}们`, name: '', word: group.word };
      const fix = { title: 'change', data: said, safety: 'confirm', edits: [{ span: { start: group.at, end: group.at + 1 }, newText: group.there }] } as const;
      report({ message: group.word === '' ? 'group' : 'gender', data: said, span, related: [{ message: group.word === '' ? 'witness' : 'spouse', data: said, span: group.witness }], fixes: [fix] });
    }
    const thing = peopleAsThings(text, inSpeech);
    if (thing) {
      const said = { here: '它们', there: `${thing.there}们`, name: '', word: '' };
      report({ message: 'group', data: said, span: { start: thing.at, end: thing.at + 2 }, related: [{ message: 'witness', data: said, span: thing.witness }], fixes: [{ title: 'change', data: said, safety: 'confirm', edits: [{ span: { start: thing.at, end: thing.at + 1 }, newText: thing.there }] }] });
    }
    /** One odd pronoun, told once; the span of the evidence goes with it. */
    const tellOdd = (message: 'conflict' | 'gender' | 'becomes' | 'owner', { at, here, there, name, word }: { at: number; here: Sex; there: Sex; name: string; word: string }, witness: Span): void => {
      if (told.has(at)) return;
      told.add(at);
      const span = { start: at, end: at + 1 };
      const related = message === 'owner' || message === 'becomes' ? { message: 'spouse' as const, data: { word }, span: witness } : { message: 'witness' as const, data: { there }, span: witness };
      report({ message, data: { here, there, name, word }, span, related: [related], fixes: [{ title: 'change', data: { there }, safety: 'confirm', edits: [{ span, newText: there }] }] });
    };
    for (const found of [...oddOfSoleHero(copy, facts.people, inSpeech), ...oddFrames(copy, facts.people, inSpeech), ...oddInParallel(copy, facts.people, inSpeech)]) tellOdd(found.word === '' ? 'conflict' : 'gender', found, found.witness);
    for (const found of oddOwners(text, facts.people)) tellOdd('owner', found, found.witness);
    for (const found of oddHandled(text, facts.people, inSpeech)) tellOdd('gender', { ...found, name: found.word }, { start: found.witness, end: found.witness + found.word.length });
    for (const found of oddTurn(copy, facts.people, inSpeech)) if (pets.every(({ at }) => at !== found.at)) tellOdd('conflict', found, found.witness);
    for (const found of sexedPredicates(text, facts.people, inSpeech)) tellOdd('becomes', found, found.witness);
    const half = oddHalf(text, facts.people, inSpeech);
    if (half) tellOdd('conflict', half, half.witness);
    const kin = oddOfKin(text, facts.people, inSpeech);
    if (kin) tellOdd('conflict', kin, kin.witness);
    const addressed = addressedPeople(copy, facts.people);
    for (const found of oddNextClause(text, facts.people, addressed, inSpeech)) tellOdd('gender', found, found.witness);
    const people = addressed.length === 0 ? facts.people : [...facts.people, ...addressed].sort((a, b) => a.start - b.start);
    if (people.length === 0) return;
    const { links, echoes, sole } = readReferences(copy, people, inSpeech);
    const shy = new Set(addressed.map((m) => m.name).filter((name) => facts.people.every((m) => m.name !== name)));
    for (const [name, own] of grouped(links.filter((l) => (!shy.has(l.name) || isPlain(text, l.at, addressed)) && !ofAged(text, l.at, l.name) && !isParallel(text, l.at) && !byName(text, l) && !sought(text, l) && !byAnother.test(text.slice(Math.max(0, l.at - 20), l.at))))) {
      const echo = name === sole ? echoes.find((e) => e.sex !== null) : undefined;
      const said = statedSex(text, people, name) ?? (echo?.sex ? { sex: echo.sex, word: echo.word, span: { start: echo.at, end: echo.at + echo.word.length } } : null) ?? (name === sole ? (headingSex(copy, people, name) ?? parentSex(copy, name)) : null);
      const [wrong, right] = weigh(own.filter((l) => l.pronoun === '他'), own.filter((l) => l.pronoun === '她'), said?.sex ?? null);
      if (wrong.length === 0 || (right.length === 0 && !said)) continue;
      const here = wrong[0]?.pronoun ?? '他';
      const there = here === '他' ? '她' : '他';
      if (wrong.length > 2 && wrong.length * 2 > right.length) continue;
      for (const link of wrong.slice(0, 2)) {
        if (told.has(link.at) || takesUpOther(text, facts.people, link, right)) continue;
        const span = { start: link.at, end: link.at + 1 };
        told.add(link.at);
        const witness = right.find((l) => l.how === 'near') ?? right[0];
        report({
          message: right.length > 0 ? 'conflict' : 'gender',
          data: { here, there, name, word: said?.word ?? '' },
          span,
          related: [{ message: 'witness', data: { there }, span: witness ? { start: witness.at, end: witness.at + 1 } : (said?.span ?? span) }],
          fixes: [{ title: 'change', data: { there }, safety: 'confirm', edits: [{ span, newText: there }] }],
        });
      }
    }
    for (const name of holds(text, '问') ? new Set(facts.people.filter((m) => m.evidence !== 'byline').map((m) => m.name)) : []) {
      const own = links.filter((l) => l.name === name);
      const sex = own.length > 0 ? sexOf(own) : (statedSex(text, facts.people, name)?.sex ?? alone(text, name, facts.people, inSpeech));
      const at = sex === null ? null : oddAnswer(text, name, sex, inSpeech);
      if (sex === null || at === null || told.has(at) || own.some((l) => l.at === at)) continue;
      told.add(at);
      const span = { start: at, end: at + 1 };
      const witness = own[0]?.at ?? Math.max(0, text.indexOf(sex));
      report({ message: 'conflict', data: { here: text.charAt(at), there: sex, name, word: '' }, span, related: [{ message: 'witness', data: { there: sex }, span: { start: witness, end: witness + 1 } }], fixes: [{ title: 'change', data: { there: sex }, safety: 'confirm', edits: [{ span, newText: sex }] }] });
    }
    const odd = oddWhenAsked(text, sole) ?? oddReply(text);
    if (odd) tellOdd('conflict', { ...odd, name: sole ?? '', word: '' }, { start: odd.witness, end: odd.witness + 1 });
  },
});

/** 递给师傅鞠长亮，他接过去…她刚上班那年，…，他立刻: within one sentence the other pronoun is the named one, and an earlier clause has given this one to somebody. */
function takesUpOther(text: string, people: readonly PersonMention[], link: Link, right: readonly Link[]): boolean {
  return right.some((r) => r.at < link.at && r.name === link.name && !/[。！？\n]/.test(text.slice(r.at, link.at))) && people.some((m) => m.name !== link.name && m.end < link.at && text[m.end] === '，' && text[m.end + 1] === link.pronoun);
}

/** 余下4000元由金耕自担，因为他…: whose share it is. */
const byAnother = /由[\u4e00-\u9fff]{2,3}(?:自[担付理行负]|承担|负责)[^。]{0,4}[，,](?:因为|因)$/;

/** 那年他23岁，她22岁: two people side by side. */
const isParallel = (text: string, at: number): boolean => new RegExp(`${text[at] === '他' ? '她' : '他'}[^。；！？，“”]{0,8}[，、]$`).test(text.slice(Math.max(0, at - 10), at));

/** 医生褚梦回没有开药，先递给他…，让他记下: what the named one does is done to another. */
const toOther = /[，；](?:先|又|再|还|便|就|也|并|边|随后|[一]边)?(?:[递交送讲说拿]给|让|请|帮|劝|教|陪|嘱咐|叮嘱|提醒|告诉|搀着|扶着)$/;
const byName = (text: string, { at, name }: { readonly at: number; readonly name: string }): boolean => toOther.test(text.slice(Math.max(0, at - 8), at)) && new RegExp(`(?:^|[。！？\\n])[\\u4e00-\\u9fff]{0,8}${name}(?!的)`).test(text.slice(Math.max(0, text.lastIndexOf('。', at), text.lastIndexOf('\n', at)), at));

/** 患者拿着报告找“林韵清”，…给他做检查: the name is what is written, he who reads it is another. */
const sought = (text: string, { at, name }: { readonly at: number; readonly name: string }): boolean => text.slice(text.lastIndexOf('。', at) + 1, at).includes(`“${name}”`);

/** Of somebody called by family name alone a pronoun is sure at the head of a sentence and in a sentence that names nobody but her. */
function isPlain(text: string, at: number, addressed: readonly PersonMention[]): boolean {
  let head = at;
  while (head > 0 && !'。！？\n'.includes(text[head - 1] ?? '\n')) head--;
  return head === at || (text[head] === '”' && head + 1 === at) || addressed.some((m) => m.start >= head && m.end <= at);
}

/** The pronouns to doubt and those to trust: a word of kin or address outweighs counting; of as many, the later is doubted. */
function weigh(he: readonly Link[], she: readonly Link[], said: Sex | null): [readonly Link[], readonly Link[]] {
  if (said === '他') return [she, he];
  if (said === '她') return [he, she];
  if (he.length !== she.length) return he.length < she.length ? [he, she] : [she, he];
  return (he[0]?.at ?? 0) > (she[0]?.at ?? 0) ? [he, she] : [she, he];
}

/** The pronoun that every reference to somebody has. */
function sexOf(own: readonly Link[]): Sex | null {
  const [first] = own;
  return first && own.every((l) => l.pronoun === first.pronoun) ? first.pronoun : null;
}

/** The only pronoun of the paragraph that names somebody first, and nobody else. */
function alone(text: string, name: string, people: readonly PersonMention[], inSpeech: (at: number) => boolean): Sex | null {
  const first = people.find((m) => m.name === name);
  if (!first || people.some((m) => m.part === first.part && m.name !== name)) return null;
  const end = text.indexOf('\n', first.start);
  const said = new Set<Sex>();
  for (let at = first.end; at < (end < 0 ? text.length : end); at++) {
    const c = text[at];
    if ((c === '他' || c === '她') && text[at + 1] !== '们' && text[at - 1] !== '其' && !inSpeech(at)) said.add(c);
  }
  const [only] = said;
  return said.size === 1 && only ? only : null;
}

function grouped(links: readonly Link[]): Map<string, Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of links) found.set(link.name, [...(found.get(link.name) ?? []), link]);
  return found;
}

/** 76岁的歌师雷春旺嗓子一亮，满场叫好。他11岁学歌: whoever the paragraph has brought in by an age, and has not named the other since. */
function ofAged(text: string, at: number, name: string): boolean {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 200);
  // bounded: two hundred characters
  const aged = [...text.slice(from, at).matchAll(/(?<!这[位名个]|该)(?<!\d)\d{1,3}岁的([\u4e00-\u9fff]{3,12})/g)].at(-1);
  return aged?.[1] !== undefined && !text.slice(from + aged.index, at).includes(name);
}

/** 毛慧中先生今年95岁，…教书法: women of learning are called so too. */
function honoured(text: string, name: string): boolean {
  if (!text.includes(`${name}先生`)) return false;
  for (let at = text.indexOf(name), n = 0; at >= 0 && n < 12; at = text.indexOf(name, at + name.length), n++) {
    if (/(?:8|9)\d岁|百岁|[八九]十[一二三四五六七八九]?岁|教|院士|艺术家|校长|老师|作家|画家|学者|大师|医|研究/.test(text.slice(Math.max(0, at - 12), at + 36))) return true;
  }
  return false;
}
