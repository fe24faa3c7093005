// Part of date/age: 花甲老人 in the headline over 今年52岁, “90后” of somebody who is 41: a word for an age or for the years of birth against the one age of now, of a story of one person.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import { sentenceText } from '../../facts/dates/tense.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { AgeContext } from './age-messages.ts';
import { shareName } from './subjects.ts';

/** Word → youngest and oldest that it is said of, reckoned in either way. */
const ages: Readonly<Record<string, readonly [number, number]>> = { 而立: [28, 40], 不惑: [38, 50], 半百: [48, 60], 花甲: [58, 70], 古稀: [68, 80], 耄耋: [78, 100] };
const person = '(?:老人|老汉|老太|奶奶|爷爷|老翁|阿婆|翁|大爷|大妈|大叔|教授|医生|村医|教师|老师|书记|小伙|姑娘|女孩|男孩|女生|男生|司机|农民|创客|老板|民警|警官|法官|工匠|技工|师傅|主任|队长|店主|主播|画家|诗人|老兵|党员|妈妈|爸爸|夫妻)';
const spoken = new RegExp(`(?<![近过逾届超])(?:(${Object.keys(ages).join('|')})(?:之年)?的?(?=${person})|([五六七八九])旬的?(?=${person})|“?([6-9]0|00)后”?的?(?=${person}))`, 'g');
/** A head needs no noun: 花甲养蜂记 is read too. */
const inHead = /(?<![近过逾届超])(?:(花甲|古稀|耄耋)(?!之[交友])|([六七八九])旬|“([6-9]0|00)后”)/g;
const nowBefore = /(?:今年|现年|如今|今天|现在)(?:已经?|刚刚?|才|刚满|年满|也|都|正好)?$/;
/** 今年41岁的丁小川从…: a name that no title tells. */
const named = /^的([\u4e00-\u9fff]{2,3}?)(?=[，。从在说是回把也带推又就接走坐站守背骑每还已一跑扛拿开])/;
/** Somebody else may be meant. */
const others = /父亲|母亲|父母|爷爷(?!”)|奶奶(?!”)|外公|外婆|老伴|妻子|丈夫|婆婆|公公|岳|师傅|徒弟|儿子|女儿|孙[子女]|哥哥|弟弟|姐姐|妹妹|夫妇|夫妻|姐妹|兄弟|两位|[几三四五六七八九十\d]位|们/;

/** Reports the word where the story tells one age, of now, and names one person; `free`: not found otherwise. */
export function checkSpoken(context: AgeContext, free: (s: Span) => boolean): void {
  const { copy: { text, parts }, facts, issue } = context;
  const now = issue.date?.year;
  if (!(holds(text, '后') || holds(text, '旬') || Object.keys(ages).some((w) => holds(text, w)))) return;
  const told = [...occurrences(text, '岁')].slice(0, 9).flatMap((at) => {
    const count = countBefore(text, text.charAt(at - 1) === '周' || text.charAt(at - 1) === '虚' ? at - 1 : at);
    return count ? [{ count, end: at + 1 }] : [];
  });
  const [age] = told;
  if (!age || told.some((t) => t.count.value !== age.count.value) || age.count.low !== age.count.high || !nowBefore.test(text.slice(Math.max(0, age.count.start - 6), age.count.start))) return;
  const names = new Set(facts.people.filter((p) => !p.titles.some((t) => /记者|通讯员/.test(t.text))).map((p) => p.name));
  if (others.test(clauseAt(text, age.count.start)) || others.test(text.slice(age.end, age.end + 8).split(/[，。；]/, 1)[0] ?? '')) return;
  const heads = parts.filter((p) => isHead(p.kind)).flatMap((p) => matchesOf(text.slice(p.start, p.end), inHead).map((m) => at(m, p.start)));
  const name = [...names][0] ?? named.exec(text.slice(age.end, age.end + 6))?.[1];
  if (name === undefined || names.size > 1 || !sentenceText(text, facts.sentences, { start: age.count.start, end: age.end }).includes(name)) return;
  const words = [...heads.filter((w) => headsPerson(text, w, name)), ...matchesOf(text, spoken).map((m) => at(m, 0)).filter((w) => isPerson(text, w, name, sentenceText(text, facts.sentences, w)))].filter((w) => !several.test(text.slice(Math.max(0, w.start - 5), w.start)) && !others.test(clauseAt(text, w.start)) && !others.test(text.slice(w.end, w.end + 3)));
  const [word] = words;
  if (!word || (now === undefined && /^\d0$/.test(word.word)) || new Set(words.map((w) => w.word)).size > 1 || !free(word)) return;
  const [low, high] = boundsOf(word.word, now ?? 0);
  // a year to either side for the ways of counting
  const off = Math.max(low - age.count.value, age.count.value - high);
  if (off <= 1 || off > farthest || (!/^\d0$/.test(word.word) && old.test(text.slice(parts.find((p) => p.kind === 'paragraph')?.start ?? 0).replaceAll(text.slice(word.start, word.end + 2), '')))) return;
  const span = { start: word.start, end: word.end };
  context.report({
    message: 'spoken', data: { words: text.slice(span.start, span.end), low, high, printed: text.slice(age.count.start, age.end) }, span,
    related: [{ message: 'base', data: { words: text.slice(age.count.start, age.end) }, span: { start: age.count.start, end: age.end } }],
  });
}

/** 几个花甲老人, 一群“00后”: not the one the story is about. */
const several = /(?:[几两三四五六七八九十\d多]|一[群批])[个名位余]{0,2}$|(?:许多|不少|很多|多数|一些|有些|其他|另[一外]|全是|都是|是[个名位])$/;

/** What stands before an offset in its clause. */
function clauseAt(text: string, end: number): string {
  return text.slice(Math.max(0, end - 14), end).split(/[，。；：\n]/).at(-1) ?? '';
}

function at(m: RegExpExecArray, from: number): Span & { readonly word: string } {
  const start = from + m.index;
  return { start, end: start + m[0].replace(/的$/, '').length, word: m[1] ?? m[2] ?? m[3] ?? '' };
}

/** Farther off the word is somebody else's. */
const farthest = 12;
/** Another old man of the story may be the one. */
const old = /老人|老汉|老太|奶奶|爷爷|大爷|大妈|老翁|阿婆|老伯/;

/** “80后”书记贺兰; 丁小川…这个“90后”小伙子: the word right before the name, or said of who the sentence names. */
function isPerson(text: string, word: Span, name: string, sentence: string): boolean {
  const behind = text.slice(word.end, word.end + 8 + name.length);
  const near = behind.indexOf(name);
  if (near >= 0 && near <= 5 && /^[\u4e00-\u9fff]{0,5}$/.test(behind.slice(0, near))) return true;
  return /(?:这[个位名]|是[个位名]|是一[个位名])$/.test(text.slice(Math.max(0, word.start - 3), word.start)) && sentence.includes(name);
}

/** “90后”村医的药箱 over 村医丁小川, 花甲老人的“养蜂日记” over 养蜂人罗远山: what the head has besides is what he is called. */
function headsPerson(text: string, word: Span, name: string): boolean {
  const line = text.indexOf('\n', word.end);
  const head = text.slice(text.lastIndexOf('\n', word.start) + 1, word.start) + '，' + text.slice(word.end, line < 0 ? word.end + 30 : line);
  const first = text.indexOf(name, word.end);
  return first >= 0 && shareName(text.slice(Math.max(0, first - 8), first).split(/[，。；：“”\n]/).at(-1) ?? '', head.replace(old, '，'));
}

/** The ages that a word leaves open in a year. */
function boundsOf(word: string, now: number): readonly [number, number] {
  if (/^\d0$/.test(word)) {
    const first = word === '00' ? 2000 : 1900 + Number(word);
    return [now - first - 9, now - first];
  }
  const tens = 10 * smallHan(word);
  return ages[word] ?? [tens - 1, tens + 10];
}
