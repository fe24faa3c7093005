// Points that each open a paragraph: 先是查。…⏎接着是改。…⏎最后是练。…; 帮找房。…⏎帮办事。…; 一样是铜哨子。…⏎还有一样是航海日志。….
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** Classifiers of points. */
const points = new Set(['个', '条', '点', '项', '招', '步', '件', '张', '问', '方面', '大方面', '大', '把', '道', '类', '种', '环节', '手', '式', '着', '样', '套', '关', '环', '篇', '本', '课']);
/** What a number of points may be of; 三个考点, 五个村 are no points. */
const nouns = /^(?:方面|办法|法子|举措|措施|环节|步骤|动作|字|实招|硬招|妙招|绝招|新招|关键|重点|抓手|路径|维度|角度|行动|服务|机制|功夫|文章|诀窍|门道|经验|做法|阶段|火|板斧|刀|牌|钥匙|药|棋|“|到位|好|$)/;

interface Head extends Span {
  readonly part: number;
  /** The words of the head, without what puts it in order. */
  readonly words: string;
  readonly order: string;
}

const ordered = /^(先是|首先是|第一是|接着是|接下来是|随后是|然后是|再是|再就是|再一个是|其次是|还有就是|还有是|最后是|最后就是)([\p{Script=Han}“”]{1,6})[。，：]/u;
const plain = /^([\p{Script=Han}]{2,7})。/u;

/** Numbers of points and the paragraphs that take them up. */
export function paragraphHeads(copy: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  if (phrases.length === 0) return [];
  return [...runs(copy, true), ...runs(copy, false)].flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const said = first && announced(copy, phrases, first.part);
    const count = said && upToNoun(said);
    if (!first || !last || !count || found.some((e) => e.count.start === count.start) || Math.abs(run.length - count.value) > 2) return [];
    // fewer than announced: others may be headed otherwise
    // 五个“小” over 小菜篮。…小操场。…: by the character that is quoted
    const quoted = copy.text.slice(count.numeral.end, count.numeral.end + 4) === `${count.unit}“${first.words.charAt(0)}”`;
    if (run.length < count.value && !(quoted && count.value - run.length === 1) && (first.order === '' || beside(copy, first.part - 1) || beside(copy, last.part + 1))) return [];
    return [{ start: first.start, end: last.end, count, place: 'sequence' as const, items: run, readings: [run.length], open: false, certain: true }];
  });
}

/** Rows of paragraphs whose heads are alike: put in order from 先是 to 最后是, or beginning or ending with one character. */
function runs({ text, parts }: StoryText, inOrder: boolean): Head[][] {
  const done: Head[][] = [];
  let run: Head[] = [];
  const close = (): void => {
    if (run.length > 2 && (!inOrder || (run.at(-1)?.order.startsWith('最后') && new Set(run.map((h) => h.words.length)).size === 1))) done.push(run);
    run = [];
  };
  for (const [index, part] of parts.entries()) {
    const opening = text.slice(part.start, Math.min(part.end, part.start + 16));
    const m = part.kind === 'paragraph' ? (inOrder ? ordered : plain).exec(opening) : null;
    if (!m || (m[0].length >= part.end - part.start && !inOrder)) {
      close();
      continue;
    }
    const head: Head = { start: part.start, end: part.start + m[0].length - 1, part: index, words: (inOrder ? m[2] : m[1]) ?? '', order: inOrder ? (m[1] ?? '') : '' };
    const before = run.at(-1);
    if (inOrder ? /^(?:先|首先|第一)/.test(head.order) || before === undefined || before.order.startsWith('最后') : before !== undefined && !alike(run[0] ?? before, head)) close();
    if (!inOrder || run.length > 0 || /^(?:先|首先|第一)/.test(head.order)) run.push(head);
  }
  close();
  return done;
}

/** 帮找房 and 帮办事, 送油到田 and 送修到田: of one length, and with the same first character; a first character alone where that is a verb of doing for others. */
function alike(a: Head, b: Head): boolean {
  // 办证不出园 and 招工不出园
  if (a.words.length === b.words.length && a.words !== b.words && a.words.length > 3 && a.words.slice(-2) === b.words.slice(-2)) return true;
  return a.words[0] === b.words[0] && a.words !== b.words && (a.words.length === b.words.length || (Math.abs(a.words.length - b.words.length) === 1 && a.words.length > 3)) && a.words.length > 2;
}

/** The one number of points in the last sentence before the first head, else in the headlines. */
function announced({ text, parts }: StoryText, phrases: readonly CountPhrase[], part: number): CountPhrase | null {
  const own = parts[part - 1];
  if (own?.kind === 'paragraph') {
    const words = text.slice(own.start, own.end - 1);
    const from = own.start + Math.max(...'。！？'.split('').map((c) => words.lastIndexOf(c))) + 1;
    const near = phrases.filter((p) => p.start >= from && p.end <= own.end);
    const [only] = near.filter(isOfPoints);
    if (near.length === 1 && only && own.end - only.end < 30) return only;
    if (near.length > 0) return null;
  }
  const inHeads = phrases.filter((p) => headings.has(parts[p.part]?.kind ?? 'paragraph'));
  const [only] = inHeads.filter((p) => isOfPoints(p) || (p.unit === '个' && p.value > 2 && p.value < 10 && text[p.numeral.end + 1] === '“'));
  return inHeads.filter((p) => p.value > 1).length === 1 && only && !/[赴到在进往向]$/.test(text.slice(Math.max(0, only.start - 2), only.start)) ? only : null;
}

/** 四个方面 of 四个方面当好“管家”. */
function upToNoun(p: CountPhrase): CountPhrase {
  const noun = nouns.exec(p.noun)?.[0] ?? '';
  return noun.length > 1 && noun.length < p.noun.length ? { ...p, noun, end: p.end - p.noun.length + noun.length } : p;
}

const isOfPoints = ({ unit, noun, value }: CountPhrase): boolean => points.has(unit) && value > 2 && value < 10 && ('招步问关方面大方面环节着环'.includes(unit) ? true : nouns.test(noun));

/** The paragraph opens with a short sentence of its own: another head. */
const beside = ({ text, parts }: StoryText, index: number): boolean => parts[index]?.kind === 'paragraph' && /^[^，。；：\d]{1,9}[。：]/.test(text.slice(parts[index].start, parts[index].start + 10));

const tellers = '样件个把本条张只种座块幅支句封道';
const one = new RegExp(`^(?:还有|再有|另|另有|最后|再)?一([${tellers}])(?:就?是|叫)`);
const told = /第[三四五六]|[其剩]余|剩下|另[一外]|最[要重珍宝贵好打管喜心爱叫让难特显]|压轴|不止|之外|还有[^一]/;

/** 三样宝 … 一样是…⏎还有一样是… and 两样东西，都…: fewer told than promised, and their number said again. */
export function onesAndAgain({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const count of phrases) {
    if (!tellers.includes(count.unit || '的') || count.value > 9 || found.some((e) => e.count.start === count.start)) continue;
    const items: Span[] = [];
    for (let i = count.part + 1; i < parts.length; i++) {
      const part = parts[i];
      const m = part && one.exec(text.slice(part.start, part.start + 8));
      if (part?.kind !== 'paragraph' || m?.[1] !== count.unit) break;
      items.push({ start: part.start, end: part.start + m[0].length });
    }
    const last = items.at(-1);
    if (!last || items.length < 2 || !/^(?:还有|再有|另|最后|再)/.test(text.slice(last.start, last.end)) || Math.abs(items.length - count.value) > 2 || items.length === count.value) continue;
    const again = phrases.find((p) => p.start > last.end && p.start - last.end < 400 && p.unit === count.unit && p.value === items.length);
    if (!again || !/^[^。！？；]{0,12}?(?:都|全|均|一起|一并)/.test(text.slice(again.numeral.end, again.numeral.end + 20)) || told.test(text.slice(last.end, again.start)) || phrases.some((p) => p !== count && p.unit === count.unit && p.value === count.value)) continue;
    more.push({ start: items[0]?.start ?? last.start, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return more;
}

const kinds = '箱缸柜桶篮碑牌桥亭井塔馆室屋栏架台灯船车树';

/** 四只小木箱 … 悄悄话箱…。金点子箱…。互助箱…。“三只箱子，都…”: as many by name as the later number says, and no more. */
export function namedAndAgain({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const count of phrases) {
    const kind = [...count.noun].reverse().find((c) => kinds.includes(c));
    if (kind === undefined || count.unit === '' || headings.has(parts[count.part]?.kind ?? 'paragraph') || found.some((e) => e.count.start === count.start)) continue;
    const kin = phrases.filter((p) => p !== count && p.unit === count.unit && p.noun.includes(kind));
    const [again] = kin;
    if (!again || kin.length > 1 || again.start < count.end || again.start - count.end > 400 || Math.abs(again.value - count.value) !== 1) continue;
    if (!'。“\n'.includes(text[again.start - 1] ?? ' ') || !/^[^。！？；]{0,30}?(?:都|全|均|个个|只只)/.test(text.slice(again.end, again.end + 40)) || /[一另其剩余]/.test(text.slice(again.end, again.end + 20).split(/[，。；]/)[0]?.replace(/一[起同样直]/g, '') ?? '') || /另|其余|其他|剩|唯独|唯有|只有|还有一/.test(text.slice(again.end, again.end + 40).split('。')[0] ?? '')) continue;
    const between = text.slice(count.end, again.start);
    if (/另|其余|剩|坏|搬走|撤|新增|又添/.test(between)) continue;
    const names = new Map<string, Span>();
    for (const m of between.matchAll(new RegExp(`(?:^|[，。；：\\n]|是|叫)((?![这那每各该是叫有为]|[一两二三四五六七八九])(?:(?!的)\\p{Script=Han}){2,5}${kind})(?!子)`, 'gu'))) {
      const name = m[1] ?? '';
      const start = count.end + m.index + m[0].length - name.length;
      if (!names.has(name)) names.set(name, { start, end: start + name.length });
    }
    const items = [...names.values()];
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length !== again.value || items.length < 2) continue;
    more.push({ start: first.start, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return more;
}
