// Part of date/year: 乾隆三十年即1765年，是17世纪的遗存; 钟身铸有“万历三年”…这口钟铸于15世纪后半叶: the first digits of a year taken for its century, of one thing in one paragraph.
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';
import type { Span } from '../../base/span.ts';
import { eras } from './eras-data.ts';
import { shareName } from './subjects.ts';

/** The year that belongs to the century after the printed one, and the words that give it. */
export interface CenturyWitness extends Span {
  readonly year: number;
}

const counted = /([\u4e00-\u9fff]{2})(元|[一二三四五六七八九十]{1,3})年/g;
/** What says that the century is the thing's own time. */
// bounded: the dozen characters before a century
const said = /(?:[建造立修铸刻凿绘画书抄烧织制印种植栽筑形写作成开始创]|诞生|成立|生产|落成|竣工|完工|始建|烧制|出版|刊刻|成书)[于在](?:公元)?$|(?:是|属|属于|为|系|乃|当属|当为|应为|应是|定为|断为|认定为|鉴定为|可追溯[到至]|追溯[到至]|出自|来自|正值|时值|正是|也就是|即|距今约?[\d一二三四五六七八九十百]+年的|作为|像这样[^，。；]{0,6}的)(?:公元|典型的?|一[座件口幅处部栋条方通尊棵块艘种册张枚具份卷]|我国|当地|本地|[^，。；]{0,6}(?:仅存|现存|尚存|罕见|少见|少有|难得|唯一|完整|保存)[^，。；]{0,3}的)?$/;
/** What the year was told of. */
const made = /[建造立修铸刻凿绘画书抄烧织制印种植栽筑写创]|铭文|题记|碑|款|年号|落款|匾|落成|成立|诞生|竣工|字样|纪年|始于|起源|作于/;
const verb = /(?:[建造立修铸刻凿绘画书抄烧织制印种植栽筑形写作成开始创]|诞生|成立|生产|落成|竣工|完工|始建|烧制|出版|刊刻|成书)?[于在](?:公元)?$|(?:是|属|属于|为|系|乃|当属|当为|应为|应是|定为|断为|认定为|鉴定为|可追溯[到至]|追溯[到至]|出自|来自|正值|时值|正是|也就是|即|距今约?[\d一二三四五六七八九十百]+年的|作为|像这样[^，。；]{0,6}的).{0,6}$/;
const style = /^(?:初|末|中)?(?:期|叶)?的?(?:流行|盛行|风格|式样|样式|笔法|技法|形制|做法|风尚|旧样|遗风|[名大]家)/;
const other = /更[早老古]|另[一外有]|旁边|隔壁|对面|相邻|还有|而[\u4e00-\u9fff]{0,6}则|相传|传说|翻修|重修|重建|改建|扩建|发现|出土|传入|早于|晚于|比|并非|不是|而非|误|以前|之前|此前|源自|祖先|前身|最早|沿用|传承|流传|家谱|族谱|当时的|欧洲|西方|意大利|法国|英国/;
const reach = 160;

/** The only year before 1950 of the paragraph and the one before it, in figures or of a reign, at most three sentences before the century; null where the story has another one that fits. */
export function sameThing(text: string, mention: DecadeMention, all: readonly DateMention[]): CenturyWitness | null {
  const { century, years, start, end } = mention;
  if (century === null || mention.decade !== null || years === null || mention.quoted || century < 7 || century > 19) return null;
  if (!/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪/.test(text.slice(start, end)) || !said.test(text.slice(Math.max(0, start - 12), start)) || /^[^，。；]{0,4}[至到—～]/.test(text.slice(end, end + 6))) return null;
  const line = text.lastIndexOf('\n', start);
  const from = Math.max(line < 0 ? 0 : text.lastIndexOf('\n', line - 1) + 1, start - reach);
  const found: CenturyWitness[] = all.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.from.year < 1950 && m.to === null).map((m) => ({ year: m.from.year ?? 0, start: m.start, end: m.end }));
  const near = text.slice(from, start);
  for (const m of near.matchAll(counted)) {
    const reigns = m[1] ? eras.get(m[1]) : undefined;
    const value = m[2] === '元' ? 1 : numberOf(m[2] ?? '');
    const reign = reigns?.length === 1 ? reigns[0] : undefined;
    if (reign && value !== null && reign.first + value - 1 <= reign.last + 1) found.push({ year: reign.first + value - 1, start: from + m.index, end: from + m.index + m[0].length });
  }
  const [base] = found.filter((f) => f.start >= from && f.end <= start).sort((a, b) => b.start - a.start);
  if (!base || Math.floor(base.year / 100) !== century || base.year % 100 === 0) return null;
  if (found.some((f) => Math.abs(f.year - base.year) > 1) || all.some((m) => m.kind === 'decade' && m !== mention && m.century !== null && m.century <= 19 && m.century !== century + 1)) return null;
  const between = text.slice(base.end, start);
  if (between.split('。').length > 4 || /以为|一度|曾被|误|原先|过去|原来认/.test(text.slice(Math.max(base.end, start - 14), start)) || other.test(text.slice(Math.max(from, base.start - 24), base.start).replace(/最早的/g, '') + between.replace(/最早的/g, ''))) return null;
  if (style.test(text.slice(end, end + 8)) || !isSubject(text, base, start, end)) return null;
  return made.test(text.slice(Math.max(from, base.start - 50), base.start) + text.slice(base.end, base.end + 12)) ? base : null;
}

/** The words up to their last ， or ；. */
const wholeClauses = (words: string): string => words.slice(0, Math.max(words.lastIndexOf('，'), words.lastIndexOf('；')) + 1);

/** The clause says the century of nothing, of 此碑, or of what the words round the year name; 据此 draws the conclusion. */
function isSubject(text: string, base: Span, start: number, end: number): boolean {
  const head = text.slice(Math.max(base.end, start - 40), start);
  const sentence = head.split(/[。\n]/).at(-1) ?? '';
  if (/据此|由此|可见|因此|因而/.test(sentence)) return true;
  const subject = (sentence.split(/[，：；]/).at(-1) ?? '').replace(verb, '');
  const named = text.slice(Math.max(0, base.start - 40), base.end) + wholeClauses(text.slice(base.end, Math.min(start - 1, base.end + 24)).split(/[。\n]/)[0] ?? '');
  if (/像这样/.test(head)) return shareName(text.slice(end, end + 8), named);
  if (subject === '' || /^(?:它|其|这|此|应该?|大概|大约|约)$/.test(subject)) return true;
  return /^[这该此]/.test(subject) ? named.includes(subject.slice(-1)) : shareName(subject, named);
}
