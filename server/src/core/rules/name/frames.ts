// Part of name/pronoun: 洪大江说，她最怕的…: the pronoun right behind the frame of what somebody says, where the words beside the age say of which sex the speaker is.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';
import { readBystanders } from './bystanders.ts';
import { calledSex, type Sex, statedSex } from './sexes.ts';
import type { OddOne } from './sole-hero.ts';

/** 说，她; 笑着说，她; 坦言，她. */
const frame = /^(?:[\u4e00-\u9fff]{0,4}(?:说|表示|坦言|介绍|告诉记者|回忆|感慨|感叹|笑言|直言))，(?:如今|现在|今年|这些年|当初|当年|其实|那时|那天|平时|平日里?)?([他她])(?![们的人乡国日]|[和与跟]|[父母妻丈夫儿女])/;
/** What one says of oneself; of another rather “妻子最怕”, by name. */
const ownMind = /^(?:最[怕担大想放高盼在难欣看牵舍惦愁忙]|自己|心里|舍不得|不后悔|不图)/;
/** 他今年57岁, 她1968年出生: the sentence behind the one that names somebody first goes on with the same person. */
const age = /^(?:今年|现年|已经?|刚|如今)?(?:[\d一二三四五六七八九十]{1,4}岁|年近[\u4e00-\u9fff]|\d{4}年(?:出生|生|参加|入伍|进|毕业|退休))/;
const told = new Set(['paragraph', 'brief', 'note']);

/** Such pronouns; `inSpeech` leaves what is said inside marks to others. */
export function oddFrames({ text, parts }: StoryText, people: readonly PersonMention[], inSpeech: (at: number) => boolean): OddOne[] {
  if (!holds(text, '他') || !holds(text, '她')) return [];
  const found: OddOne[] = [];
  const sexes = new Map<string, { sex: Sex; word: string; span: Span } | null>();
  for (const m of people) {
    const part = parts[m.part];
    const said = m.evidence === 'byline' || !part || !told.has(part.kind) || inSpeech(m.start) ? null : frame.exec(text.slice(m.end, m.end + 24));
    if (!said?.[1] || !part) continue;
    const here: Sex = said[1] === '她' ? '她' : '他';
    const at = m.end + said[0].length - 1;
    if (!sexes.has(m.name)) sexes.set(m.name, sexOf(text, parts, people, m.name, inSpeech));
    const own = sexes.get(m.name) ?? null;
    if (!own || own.sex === here || inSpeech(at)) continue;
    const stop = /^[^。！？；\n]*/.exec(text.slice(at, at + 120))?.[0] ?? '';
    // 她最怕他熬夜: two people
    if (stop.includes(own.sex) || stop.includes(m.name)) continue;
    // 丁玉梅和丈夫贺春来 … 丁玉梅说，他心软: whoever was named before may be spoken of
    if (people.some((p) => p.start < at && p.name !== m.name && p.evidence !== 'byline')) continue;
    if (!isFree(text, parts, m, at, here, people, inSpeech)) continue;
    found.push({ at, here, there: own.sex, name: m.name, word: own.word, witness: own.span });
  }
  return found.slice(0, 2);
}

/** Nobody of the pronoun's sex stands before; or somebody does, a whole quotation parts the two that does not speak of her, and the speaker tells his own mind. */
function isFree(text: string, parts: StoryText['parts'], m: PersonMention, at: number, here: Sex, people: readonly PersonMention[], inSpeech: (at: number) => boolean): boolean {
  const part = parts[m.part];
  if (!part) return false;
  const others = parts.slice(0, m.part + 1).flatMap((p, i) => (told.has(p.kind) ? readBystanders(text, p, people.filter((q) => q.part === i), inSpeech, []).filter((o) => o.at < m.start && (o.sex === here || (o.sex === null && i === m.part))) : []));
  const before = text.slice(part.start, m.start);
  if (others.length === 0 && !text.slice(0, m.start).includes(here)) return true;
  // 去年，他拿到了证书。郑扬帆说，她最怕…: a mother of the paragraph before is not whom his own mind is about
  const own: Sex = here === '他' ? '她' : '他';
  if (others.every((o) => o.at < part.start) && !before.includes(here) && before.includes(own) && ownMind.test(text.slice(at + 1, at + 6))) return true;
  // ”洪大江说，
  const quote = /“([^“”]*)”[^，。“”]{0,6}$/.exec(before.slice(-160))?.[1];
  const last = Math.max(-1, ...others.map((o) => o.at), before.includes(here) ? part.start + before.lastIndexOf(here) : -1);
  const open = quote === undefined ? -1 : part.start + before.lastIndexOf('“');
  return quote !== undefined && last < open && !/[他她妻妈母女儿婆丈夫媳孩娃]|老伴|爱人/.test(quote) && /[。！？]$/.test(text.slice(part.start, open)) && ownMind.test(text.slice(at + 1, at + 6));
}

/** By a word said with the name, or by the pronoun that goes on from a sentence that names nobody else with an age or a life's date. */
function sexOf(text: string, parts: StoryText['parts'], people: readonly PersonMention[], name: string, inSpeech: (at: number) => boolean): { sex: Sex; word: string; span: Span } | null {
  const said = statedSex(text, people, name) ?? calledSex(text, people, name);
  if (said) return said;
  let found: { sex: Sex; word: string; span: Span } | null = null;
  for (const m of people) {
    const part = parts[m.part];
    if (m.name !== name || m.evidence === 'byline' || !part || !told.has(part.kind)) continue;
    const full = text.slice(m.end, Math.min(part.end, m.end + 60)).indexOf('。');
    if (full < 0) continue;
    const at = m.end + full + 1;
    const sex = text[at];
    if ((sex !== '他' && sex !== '她') || inSpeech(at) || !age.test(text.slice(at + 1, at + 16))) continue;
    let head = m.start;
    while (head > part.start && !'。！？\n'.includes(text[head - 1] ?? '\n')) head--;
    const named = people.filter((p) => p.start >= head && p.end <= at && p.evidence !== 'byline');
    const others = readBystanders(text, part, people.filter((p) => p.part === m.part), inSpeech, []).filter((o) => o.at >= head && o.at < at);
    if (named.some((p) => p.name !== name) || others.length > 0) continue;
    if (found && found.sex !== sex) return null;
    found ??= { sex, word: '', span: { start: at, end: at + 1 } };
  }
  return found;
}
