// Sequences (一是…二是…, 第一步…第二步…) and the phrase that announces them.
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration, Ordinal, Sequence } from './model.ts';
import { headings } from '../../syntax/reading.ts';

/** What a headline may count and the body take up point by point. */
const points = new Set(['个', '条', '点', '项', '招', '步', '件', '张', '问', '方面', '大', '把', '道', '类', '种', '封', '堂', '课']);

/** The phrase that announces a sequence, or null. */
export function sequenceOf(copy: StoryText, sequence: Sequence, phrases: readonly CountPhrase[], alone: boolean): Enumeration | null {
  const { members } = sequence;
  // 1. … 3. … 并列第四: places are told without their numbers
  // 首先…；第三是…；最后…: one of them is told by its number, which figure/sequence looks at
  if (sequence.style === 'firstly' && members.some((m, i) => /[；。]第[二三四五六][，、：是]/.test(copy.text.slice(members[i - 1]?.end ?? m.start, m.start)))) return null;
  if (!contiguous(members) || copy.text.slice(sequence.end, sequence.end + 60).includes('并列')) return null;
  const near = sequence.style === 'tally' && members[0]?.unit !== '来' ? null : (announced(copy, sequence, phrases) ?? divided(copy, sequence));
  const count = near ?? (sequence.style === 'tally' ? (tallied(copy, sequence) ?? wished(sequence, phrases)) : promised(copy, sequence, phrases, alone));
  if (!count) return recalled(copy, sequence, phrases);
  // 第一本是…。接着翻开的是…。最后一本…: one is told without its number
  if (members.at(-1)?.last === true && /[。\n](?:紧?接着|接下来|随后|然后|跟着|再往下|[再又]翻)/.test(copy.text.slice(sequence.start, members.at(-1)?.start ?? sequence.end))) return null;
  // 前五名: two may share a place
  if (count.unit === '名' && copy.text[count.start - 1] === '前') return null;
  // 招聘8名：一、古籍部（2名） 二、少儿部（3名）: each of them has its own number of what is counted
  if (count.unit !== '' && members.every((m) => new RegExp(`^[^。；\\n]{0,16}(?:\\d{1,3}|[一两二三四五六七八九十]{1,3})${count.unit}`).test(copy.text.slice(m.end, m.end + 24)))) return null;
  // a body may take up the first two points by number and the others without
  const complete = /^”?[：:]/.test(copy.text.slice(count.end, count.end + 2)) || (members.every((m) => m.opens) && (sequence.style === 'tally' || (members[0]?.unit.length ?? 0) > 1 || '步招关问'.includes(members[0]?.unit || '的'))) || members.at(-1)?.last === true || /^.{0,2}也是最后/.test(copy.text.slice(members.at(-1)?.numeral.end ?? 0, (members.at(-1)?.numeral.end ?? 0) + 8));
  const told = near !== null && inFull(copy.text, sequence, near);
  const partial = !told && !inOneSentence(copy.text, sequence, count) && (sequence.style === 'nth-of' || sequence.style === 'tally') && members.length < count.value && !complete;
  const later = partial && phrases.some((p) => p.start > sequence.end && p.value === members.length && p.unit === count.unit && p.noun.slice(0, 2) === count.noun.slice(0, 2));
  const closed = (!partial || later) && (sequence.style !== 'firstly' || members.at(-1)?.last === true);
  return { start: sequence.start, end: sequence.end, count, place: 'sequence', items: members, readings: [members.length], open: false, certain: closed };
}

/** 四条措施，…。第一条，…；第二条，…；第三条，…。: the next sentence tells them all, semicolons between, and nothing goes on from it. */
function inOneSentence(text: string, { members, style }: Sequence, count: CountPhrase): boolean {
  const [first, last] = [members[0], members.at(-1)];
  if (style !== 'nth-of' || !first || !last || members.length < 3 || first.unit !== count.unit || members.length !== count.value - 1 || first.start < count.end || first.start - count.end > 90) return false;
  const lead = text.slice(count.end, first.start);
  const row = text.slice(first.start, last.start);
  const rest = /^[^。！？\n]*。([^。\n]{0,12})/.exec(text.slice(last.start, last.start + 160));
  return lead.split('。').length <= 2 && !row.includes('。') && row.split('；').length === members.length && rest !== null && !/^(?:此外|另外|同时|还|第|最后|其[余他])/.test(rest[1] ?? '') && !/；/.test(rest[0]);
}

/** 讲堂分为四讲：第一讲: the word of the ordinals behind a numeral that no classifier is known for. */
function divided({ text }: StoryText, { style, members, start }: Sequence): CountPhrase | null {
  const [first] = members;
  if (style !== 'nth-of' || first?.unit.length !== 1 || text[start - 2] !== first.unit || !'：。，'.includes(text[start - 1] ?? '的')) return null;
  const value = hanDigits.indexOf(text[start - 3] ?? ' ');
  if (value < 2 || Math.abs(value - members.length) > 2 || '第十、'.includes(text[start - 4] ?? '的') || hanDigits.includes(text[start - 4] ?? '的')) return null;
  return { start: start - 3, end: start - 1, numeral: { start: start - 3, end: start - 2 }, value: value === 10 ? 2 : value, unit: first.unit, noun: '', han: true, part: first.part, sentence: 0 };
}

/** 一是…四是…。推行三个月，这三招: the points are taken up by their number behind the last of them. */
function recalled({ text }: StoryText, sequence: Sequence, phrases: readonly CountPhrase[]): Enumeration | null {
  const { members } = sequence;
  const end = members.at(-1)?.end ?? sequence.end;
  if (sequence.style !== 'is' && sequence.style !== 'nth') return null;
  const count = phrases.find((p) => p.start > end && p.start - end < 120 && points.has(p.unit) && /(?:这|上述|以上)$/.test(text.slice(p.start - 2, p.start)));
  return count && Math.abs(count.value - members.length) <= 2 ? { start: sequence.start, end: sequence.end, count, place: 'sequence', items: members, readings: [members.length], open: false, certain: true } : null;
}

/** 三问“共享菜园” in the headline, or 有四变： right before 一变…: the word of the tally behind a numeral. */
function tallied({ text, parts }: StoryText, { members, start }: Sequence): CountPhrase | null {
  const [first] = members;
  if (!first) return null;
  const places = parts.flatMap((part, index) => (headings.has(part.kind) && part.end <= start ? [{ start: part.start, end: part.end, part: index }] : []));
  for (const place of [{ start: Math.max(parts[first.part]?.start ?? 0, start - 40), end: start, part: first.part }, ...places]) {
    for (let at = text.lastIndexOf(first.unit, place.end - 1); at > place.start; at = text.lastIndexOf(first.unit, at - 1)) {
      const value = hanDigits.indexOf(text[at - 1] ?? ' ');
      if (value >= 2 && text[at - 2] !== '第' && !hanDigits.includes(text[at - 2] ?? '的')) return { start: at - 1, end: at + 1, numeral: { start: at - 1, end: at }, value: value === 10 ? 2 : value, unit: first.unit, noun: '', han: true, part: place.part, sentence: 0 };
    }
  }
  return null;
}

/** 三个愿望 … 一愿, 二愿: the noun begins with the word of the tally. */
function wished({ members, start }: Sequence, phrases: readonly CountPhrase[]): CountPhrase | null {
  const unit = members[0]?.unit ?? '';
  return phrases.filter((p) => p.end <= start && p.noun.startsWith(unit) && p.noun.length > 1).at(-1) ?? null;
}

/** Index is the value; 两 stands tenth. */
const hanDigits = '零一二三四五六七八九两';

/** One, two, three …, the last perhaps 最后. */
function contiguous(members: readonly Ordinal[]): boolean {
  return members.every((m, i) => m.last || m.ordinal === i + 1);
}

/** 三项举措：一是 and 三项举措。⏎一是: nothing but a mark stands between. */
function announced({ text }: StoryText, sequence: Sequence, phrases: readonly CountPhrase[]): CountPhrase | null {
  let best: CountPhrase | null = null;
  for (const p of phrases) if (p.end <= sequence.start && sequence.start - p.end <= 14) best = p;
  const listed = following(text, sequence, phrases);
  if (listed) return listed;
  // 带来了四条建议，引起共鸣。⏎一是: the paragraph ends with it
  const told = phrases.filter((p) => p.end <= sequence.start).at(-1);
  if (told && (sequence.style === 'is' || (sequence.style === 'firstly' && sequence.members.length > 2)) && sequence.members[0]?.opens && points.has(told.unit) && told.noun !== '' && /^[^。；：“”\d]{0,24}。\s*$/.test(text.slice(told.end, sequence.start))) return told;
  if (!best) return null;
  const first = sequence.members[0];
  if (best.noun === '' && '期届班级楼层'.includes(best.unit || '的')) return null;
  if (sequence.style === 'nth-of' && first) return named(best, first.unit) ? pointed(best, first, text) : null;
  const gap = text.slice(best.end, sequence.start);
  return /^”?[^，。；：“”\n\d]{0,8}(?:[：。，]|——)?[”“\s]*$/.test(gap) && !/获悉|了解|看到|介绍|汇报|发言|报道/.test(gap) ? best : null;
}

/** 以下五种情形之一的，所有人应当委托鉴定：（一）…: 以下 and 下列 promise the list, whatever the sentence goes on to say of it. */
function following(text: string, { start, style }: Sequence, phrases: readonly CountPhrase[]): CountPhrase | null {
  if (style === 'nth-of' || style === 'tally') return null;
  const told = phrases.filter((p) => p.end <= start && start - p.end <= 60 && /(?:以下|下列|如下|下述|下面)(?:的|这)?$/.test(text.slice(Math.max(0, p.start - 3), p.start)));
  const [only] = told;
  return told.length === 1 && only && /^[^。；“”]{0,50}：\s*$/.test(text.slice(only.end, start)) ? only : null;
}

/** A headline that promises points which the paragraphs of the body open with; or the same classifier as in 第一张是. */
function promised(copy: StoryText, { style, members, start }: Sequence, phrases: readonly CountPhrase[], alone: boolean): CountPhrase | null {
  const { text, parts } = copy;
  const [first] = members;
  if (!first) return null;
  const candidates = phrases.filter((p) => p.end <= start);
  if (style === 'nth-of') {
    const opening = text.slice(first.end, first.end + 24);
    const same = candidates.filter((p) => (p.unit === first.unit && !('步招关问'.includes(p.unit) && members.every((m) => m.opens)) ? p.noun === '' || p.unit === '句' || (members.length > 2 && members.every((m) => m.opens) && headings.has(parts[p.part]?.kind ?? 'paragraph')) || opening.includes(p.noun.slice(0, 2)) || opening.includes(p.noun.slice(-2)) : named(p, first.unit)));
    const last = same.at(-1);
    return last ? pointed(last, first, text) : null;
  }
  if (style === 'digit') return null;
  if (!members.every((m) => m.opens)) return alone && (style === 'is' || style === 'circle') ? inline(copy, members, phrases) : null;
  const inHeads = candidates.filter((p) => headings.has(parts[p.part]?.kind ?? 'paragraph') && points.has(p.unit) && !isPlace(text, p));
  return inHeads.length === 1 ? (inHeads[0] ?? null) : null;
}

const measures = /^(?:措施|举措|实招|硬招|妙招|新招|招|办法|行动|政策|要求|建议|对策|服务|规定|任务|步骤|要点|提示|提醒|误区|细节|方法|动作|窍门|技巧|事项|环节|关键|$)/;

/** 四项措施稳粮价 over the story's only 一是…；二是…；三是…, in the first paragraphs and with nothing told beside: a headline of measures and no other number of them. */
function inline({ text, parts }: StoryText, members: readonly Ordinal[], phrases: readonly CountPhrase[]): CountPhrase | null {
  const [first, last] = [members[0], members.at(-1)];
  const body = parts.findIndex((p) => p.kind === 'paragraph' || p.kind === 'brief');
  if (!first || !last || members.length < 3 || first.part > body + 1 || !'。\n：'.includes(text[first.start - 1] ?? '\n') || /原因|问题|理由|表现|特点|困难|目的|意义|难题|教训|好处|背景/.test(text.slice(parts[body]?.start ?? 0, first.start))) return null;
  const inHeads = phrases.filter((p) => headings.has(parts[p.part]?.kind ?? 'paragraph'));
  const [count] = inHeads;
  const own = count && (count.unit === '招' || ('项条个大'.includes(count.unit || '的') && measures.test(count.noun) && count.noun !== ''));
  if (!count || !own || inHeads.length > 1 || phrases.some((p) => p !== count && p.unit === count.unit && (p.noun === '' || measures.test(p.noun)))) return null;
  return members.length < count.value && /此外|另外|同时|还将|最后|与此/.test(text.slice(last.end)) ? null : count;
}

/** 共有六步。⏎第一步，…。第二步，…。…第五步，…。 Each in its own sentence, and no further one behind the last. */
function inFull(text: string, { members, style }: Sequence, count: CountPhrase): boolean {
  const last = members.at(-1);
  if (!last || style !== 'nth-of' || members.length < 3 || text[count.end] !== '。' && text[count.end] !== '：') return false;
  const behind = text.slice(last.end, last.end + 300);
  return !/最后|末|随后|接着|此后|然后|之后|第[二三四五六七八九十]|下一步/.test(behind) && members.every((m, i) => i === 0 || '。；\n'.includes(text[m.start - 1] ?? '\n'));
}

/** 奔赴三个考点, 走进五个村: places that somebody goes to are no points. */
const isPlace = (text: string, p: CountPhrase): boolean => /[赴到在进往向]$/.test(text.slice(Math.max(0, p.start - 2), p.start)) || /(?:考[点场]|站点|网点|景[点区]|社区|乡镇|村庄|校区|学校|展区|赛区|考区|片区|园区|港口|车站|城市|县[市区])$/.test(p.noun);

/** 三步 for 第一步, 四道关 for 第一关, 三个镜头 for 镜头一. */
const named = (p: CountPhrase, unit: string): boolean => p.unit === unit || p.noun.startsWith(unit) || (unit.length > 1 && p.noun.endsWith(unit));

/** The phrase cut behind the word that numbers the points, or behind the noun that the first point repeats. */
function pointed(phrase: CountPhrase, first: Ordinal, text: string): CountPhrase {
  if (phrase.unit !== first.unit && phrase.noun.startsWith(first.unit)) return { ...phrase, noun: first.unit, end: phrase.end - phrase.noun.length + first.unit.length };
  return shortened(phrase, text.slice(first.end, first.end + 24));
}

/** The phrase up to the noun that the first item repeats: 四张清单 of 四张清单管好一座桥. */
function shortened(phrase: CountPhrase, opening: string): CountPhrase {
  for (let k = phrase.noun.length; k >= 2; k--) {
    const noun = phrase.noun.slice(0, k);
    if (opening.includes(noun)) return { ...phrase, noun, end: phrase.end - phrase.noun.length + k };
  }
  return phrase;
}
