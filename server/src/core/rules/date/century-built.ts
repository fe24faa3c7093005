// Part of date/year: 建于1963年…像这样的20世纪50年代初建成的圆仓, 1908年…上上个世纪末落成的这座建筑: a time of building told again with the thing, against the year of its building.
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';

const built = /^(初期|末期|中期|前期|后期|早期|晚期|末年|初年|中叶|上半叶|下半叶|初|末|中)?(?:就|便|才|即)?(?:建成|建造|修建|兴建|落成|始建|筑成|修筑|修成|建起|盖起|种下|栽下|铸造|铸成|架设|开凿)(?:起来)?的(这|那|该|此)?([\u4e00-\u9fff]{2,10})/;
const before = /(?:建成|建造|修建|兴建|落成|始建|筑成|修筑|修成|建起|盖起|种|栽|铸造|铸成|架设|开凿|[建造修筑立])[于在]$/;
const behind = /^(?:[^，。；]{0,6})(?:建成|落成|竣工|建造|修建|始建|筑成|架成)/;
const taken = /(?:这样|这[座栋幢间口条棵]|该|此|作为)[^，。；]{0,12}$/;
const other = /更[早老古]|另[一外]|旁边|隔壁|对面|相邻|重建|改建|扩建|翻建|旧址|前身|原[址名]/;
const reach = 220;

/** The year before the words, of the only building that the story dates, in their paragraph or the one before; null where it lies within the time or beside it. */
export function builtAgain(text: string, mention: DecadeMention, all: readonly DateMention[]): CivilMention | null {
  const told = built.exec(text.slice(mention.end, mention.end + 24));
  if (!told || !mention.years || mention.quoted) return null;
  const lead = text.slice(Math.max(0, mention.start - 18), mention.start);
  if (told[2] === undefined && !taken.test(lead)) return null;
  const years = all.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && !m.to && (before.test(text.slice(Math.max(0, m.start - 5), m.start)) || behind.test(text.slice(m.end, m.end + 14))));
  const [year] = years;
  if (!year || year.from.year === null || year.end > mention.start || mention.start - year.end > reach || years.some((m) => m.from.year !== year.from.year) || other.test(text.slice(year.end, mention.start) + lead)) return null;
  const { first, last } = mention.years;
  const printed = year.from.year;
  // a thing of the end of one time may be called one of the beginning of the next
  if (printed >= first - 2 && printed <= last + 2) return null;
  // the noun, or what the words round the year call it
  const noun = (told[3] ?? '').replace(/[，。].*$/s, '');
  const from = Math.max(text.lastIndexOf('。', year.start), text.lastIndexOf('\n', year.start)) + 1;
  const subject = text.slice(Math.max(from, year.start - 20), year.start) + (/^[^，。；]{0,12}/.exec(text.slice(year.end, year.end + 12))?.[0] ?? '');
  return /^(?:[座栋幢]?(?:老|古|旧)?建筑)/.test(noun) || [...noun].some((c) => !'的老古旧新大小一座'.includes(c) && subject.includes(c)) ? year : null;
}

/** 20世纪的最后一年, 上世纪最后一年; 21世纪的第一年. */
const edge = /^的?(最后一年|最末一年|末一年|第一年|头一年|开头一年)/;

/** The one other year of the story, ten off from the year so called: 那是20世纪的最后一年 … 1989年. */
export function edgeYear(text: string, mention: DecadeMention, all: readonly DateMention[]): { readonly year: CivilMention; readonly right: number; readonly end: number } | null {
  const told = mention.decade === null && mention.century !== null ? edge.exec(text.slice(mention.end, mention.end + 6)) : null;
  if (!told || mention.century === null || !/(?:那|那年|那一年|正|时值|正值|这)?[是为值]?$/.test(text.slice(Math.max(0, mention.start - 4), mention.start)) || !/那[年一]*年?[是正]|时值|正值/.test(text.slice(Math.max(0, mention.start - 6), mention.start))) return null;
  const years = all.filter((m): m is CivilMention => m.kind === 'civil' && ((m.from.year !== null) || (m.from.yearShift ?? 0) !== 0));
  const [year] = years;
  if (!year || year.from.year === null || years.some((m) => m.from.year !== year.from.year) || Math.abs(year.start - mention.start) > 160 || all.some((m) => m.kind === 'decade' && m !== mention)) return null;
  const right = told[1]?.startsWith('最') || told[1]?.startsWith('末') ? [mention.century * 100 - 1, mention.century * 100] : [(mention.century - 1) * 100, (mention.century - 1) * 100 + 1];
  const slip = right.find((r) => Math.abs(r - (year.from.year ?? 0)) % 10 === 0 && r !== year.from.year && Math.abs(r - (year.from.year ?? 0)) <= 40);
  return slip !== undefined && !right.includes(year.from.year) ? { year, right: slip, end: mention.end + told[0].length } : null;
}

const resumed = /^(?:初期?|中期?|末期?|后期|前期)?，?[^，。；]{0,14}(?:才|又|再|重新|重又|恢复|后来|终于|渐渐|陆续|开始)/;
const old = /[清明宋元唐][代朝末初廷]|光绪|同治|咸丰|道光|宣统|晚清|洋务|鸦片战争/;

/** 建成于1936年…到了20世纪30年代末…；19世纪50年代，灯光才重新亮起: a later stage put before the beginning, all else of the story being of the century after. */
export function stageBefore(text: string, mention: DecadeMention, all: readonly DateMention[]): CivilMention | null {
  const { century, decade, years, start, end } = mention;
  if (century === null || decade === null || years === null || mention.quoted || !resumed.test(text.slice(end, end + 24)) || old.test(text)) return null;
  const earlier = all.filter((m): m is DecadeMention => m.kind === 'decade' && m.part === mention.part && m.end <= start && m.century === century + 1 && m.decade !== null && m.decade < decade && start - m.end < 120);
  const built_ = all.find((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.part === mention.part && m.end <= start && before.test(text.slice(Math.max(0, m.start - 5), m.start)));
  if (earlier.length === 0 || !built_?.from.year || built_.from.year <= years.last || built_.from.year > years.first + 100) return null;
  return all.some((m) => m !== mention && ((m.kind === 'civil' && m.from.year !== null && m.from.year < years.last + 30) || (m.kind === 'decade' && m.years !== null && m.years.first < years.last + 30))) ? null : built_;
}
