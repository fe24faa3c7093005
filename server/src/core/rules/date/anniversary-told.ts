// Part of date/anniversary: all anniversaries of a story against all its years, in whatever words both are told: the one year that tells of a beginning must be the one counted from.
import { type AnniversaryClaim, anniversaryClaims } from './anniversary-claims.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';
import { storyYears, type StoryYears, type ToldYear } from './story-years.ts';
import { bodyBegins, deathBegins, laterStages, tells, weddingBegins, workBegins } from './story-years-data.ts';
import { holds } from '../../base/held.ts';
import { civilDate } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import { statedYear } from '../../facts/dates/years.ts';
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { isSlip } from './slip.ts';
import { shareName } from './subjects.ts';

const cues = ['周年', '今天', '今年', '华诞', '庆', '生日', '婚', '岁', '成立', '创', '开业', '建', '办学'];

/** Reports each claim that no year of the story bears out and one belies; `reported` are those found otherwise. */
export function checkTold(context: AnniversaryContext, reported: readonly Span[]): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year ?? statedYear(text) ?? dayOfClaim(text, facts.dates);
  if (now === null || !cues.some((c) => holds(text, c))) return;
  const claims = anniversaryClaims(text, facts.dates, facts.sentences, now);
  if (claims.length === 0 || claims.length > 6) return;
  const years = storyYears(text, facts.dates, facts.sentences, now);
  if (!years) return;
  for (const claim of claims) {
    if (reported.some((r) => r.start < claim.end && claim.start < r.end)) continue;
    const base = baseOf(text, claim, years, claims, facts.dates);
    if (base) report(context, claim, base.told, base.sure);
  }
}

/** 2024年12月26日，机场迎来通航三十周年: without a masthead, the day that opens the sentence of an anniversary and is the story's latest. */
function dayOfClaim(text: string, dates: readonly DateMention[]): number | null {
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null);
  const last = Math.max(0, ...civil.map((m) => m.to?.year ?? m.from.year ?? 0));
  const day = civil.find((m) => m.grain === 'day' && m.from.year === last && !m.quoted && /^[^。；\n]{0,30}(?:[迎庆]|纪念|举行|举办|度过|走过|满)[^。；\n]{0,16}(?:周年|华诞|校庆|岁)/.test(text.slice(m.end, m.end + 60)));
  return day ? last : null;
}

/** The year it must be counted from, where it is not; `sure` where the words of both say so, else it is a question. */
function baseOf(text: string, claim: AnniversaryClaim, years: StoryYears, claims: readonly AnniversaryClaim[], dates: readonly DateMention[]): { readonly told: ToldYear; readonly sure: boolean } | null {
  const { count, year } = claim;
  if (years.explains(year - count.value)) return null;
  const open = years.past.filter((t) => t.year < year && t.mention.to === null && !isLater(claim, t));
  const graded = open.flatMap((told) => {
    const grade = gradeOf(text, claim, told);
    return grade ? [{ told, ...grade }] : [];
  });
  const alone = new Set(open.map((t) => t.year)).size === 1;
  const named = graded.filter((c) => c.named);
  const strong = named.filter((c) => c.strength === 2);
  const pool = strong.length > 0 ? strong : named.length > 0 ? named : graded;
  const [first] = pool;
  if (!first || new Set(pool.map((p) => p.told.year)).size !== 1) return null;
  // its own other anniversary is right: 建厂60周年, 投产50周年
  if (claims.some((c) => c !== claim && c.year - c.count.value === first.told.year)) return null;
  const right = year - first.told.year;
  const off = Math.abs(right - count.value);
  const far = off % 10 === 0 || isSlip(count.value, right);
  const slip = off % 5 === 0 || far;
  const firm = pool.some((p) => p.strength === 2);
  if (alone && firm && off <= 20 && onTheDay(claim, first.told.mention, dates)) return { told: first.told, sure: true };
  if (off === 1 && !(firm && first.named)) return null;
  if ((alone && firm && (slip || first.named)) || (firm && first.named && slip)) return { told: first.told, sure: true };
  if (alone && first.named && slip && pool.some((p) => p.strength === 1)) return { told: first.told, sure: true };
  const near = Math.abs(first.told.mention.start - claim.start) < 160;
  return alone && (first.named || (near && pool.some((p) => p.strength > 0))) && far && text.length < 2500 ? { told: first.told, sure: false } : null;
}

/** 昨天，书店迎来了第十个生日。“2014年9月24日开门营业…”, in an issue of the 25th: the very day of the year. */
function onTheDay({ sentence }: AnniversaryClaim, { from }: CivilMention, dates: readonly DateMention[]): boolean {
  if (from.month === null || from.day === null) return false;
  return dates.some((m) => {
    if (m.kind !== 'civil' || m.grain !== 'day' || m.quoted || m.start < sentence.start || m.end > sentence.end || !m.days || m.days.first !== m.days.last) return false;
    const { month, day } = civilDate(m.days.first);
    return month === from.month && day === from.day;
  });
}

/** A later stage, another thing, somebody's own life. */
function isLater({ subject, begins }: AnniversaryClaim, { before, clause }: ToldYear): boolean {
  // 山火烧到了北坡: how somebody died is no stage of a house
  if (begins === deathBegins) return false;
  const near = (before.split(/[。；]/).at(-1) ?? '').slice(-14) + clause;
  if (/(?:直到|等到|后来|此前)(?:了)?$/.test(before)) return true;
  // 在食堂成的亲: where they wed is no stage of a house
  const later = tells(begins === weddingBegins ? near.replace(/食堂|宿舍|操场|教学楼|新楼|新店/g, '，') : near, laterStages);
  return later !== null && !subject.includes(later);
}

/** How a year's words tell of the beginning the claim counts from (2 beyond doubt, 1 likely, 0 not at all); null where they tell of another thing. */
function gradeOf(text: string, { begins, subject, start, count, sentence }: AnniversaryClaim, told: ToldYear): { strength: number; named: boolean } | null {
  const lead = /(?:也就是|就是|即|那是|那年是)$/.test(told.before) ? told.before : (told.before.split(/[。；]/).at(-1) ?? '');
  const near = lead.slice(-24) + told.clause;
  const strong = tells(told.behind.slice(0, 50), begins.strong) ?? tells(near, begins.strong) ?? (begins === deathBegins || begins === weddingBegins ? null : (firstOf.exec(near)?.[0] ?? null));
  // 结对30周年, 2006年一起修通了路: another thing's beginning
  if (begins === bodyBegins && !strong && tells(near, workBegins.strong)) return null;
  const died = begins === deathBegins && !strong ? diedLater(text, told) : null;
  const weak = strong ? null : died ?? (tells(near + told.behind, begins.weak) ?? (/[从自打]$/.test(told.before) && /到(?:了)?(?:现在|今天|如今)|至今|以来/.test(told.behind) ? '到' : null));
  // 我头一天出车是1986年: somebody's own first
  const acts = strong ?? weak;
  // 一份创刊于1932年的《旬报》, 通车十周年那天, 换了第一盏电灯, 剧团头一次进省城: another's, and other times
  if (/一[份张本家座所支][^，。的]{0,6}$/.test(lead) || /周年/.test(told.behind.slice(0, 30)) || (acts && /^[第头首]/.test(acts) && /换[了上成]|改[成用装为]|添[了置]|增[设添]/.test(near)) || (!strong && /(?:头一|第一)[次回][^，。]{0,2}(?:[进到去赴出走登上获拿]|参加|跨)/.test(near))) return null;
  if (acts && /^(?:[第头首]|办[了的]|开的|出[车摊])/.test(acts) && /[我他她](?![们俩])/.test(near.replace(saying, ''))) return null;
  const own = told.mention.start >= sentence.start && told.mention.end <= sentence.end;
  // what the sentence itself counts from is read with it elsewhere
  if (own && told.mention.end <= start && start - told.mention.end < 3) return null;
  // 创刊于1992年10月的《滨海新闻》 … 本报
  const paper = /本[报刊]/.test(subject) && /^创[刊办]$/.test(strong ?? '') && /^的?《/.test(told.behind);
  // 结婚50周年 of 老两口, and the one wedding that the story dates
  const couple = begins === weddingBegins && strong !== null && /^(?:结|成)[婚亲]$/.test(subject.slice(-2)) && !/[\d两三四五六七八九十]对/.test(text) && !/女儿|儿子|孙|父母|徒弟|邻居|同事|战友/.test(lead) && /他们|她们|我们|两人|老[两]?口|两口子|夫妇|夫妻|老人|[老夫]?妻俩|二老/.test(subject + text.slice(start, start + 12));
  if (begins !== deathBegins && !paper && !couple && isOther(subject, lead, told.behind, strong ?? weak ?? '')) return null;
  const wide = lead + told.behind;
  const head = subject.slice(-10);
  const named = paper || couple || shareName(trim(subject), wide) || sharesWord(head, near) || generic(wide) || ofTail(subject, wide) || ofShort(subject, wide) || (own && !/[；]/.test(text.slice(Math.min(told.mention.end, count.start), Math.max(told.mention.start, count.start))));
  // 女足的创始人是孔方。2016年春天，他…
  const founder = !strong && !weak && /(?:创始人|创办人|发起人|创建者|第一任|首任)[^。\n]{0,30}。$/.test(text.slice(Math.max(0, told.mention.start - 60), told.mention.start)) && told.before === '';
  if (founder) return { strength: 1, named };
  // nothing says what began: only a thing the claim names, and nobody's own doing
  if (!strong && !weak && (/[我他她](?:们)?|老|机|[造产印写刻铸拍]/.test(told.clause) && !/故事|历史|从这|从那|开头|缘起|起点|由来|开端|记得/.test(told.before + told.behind))) return null;
  return { strength: strong ? 2 : weak ? 1 : 0, named };
}

/** 他回忆，: who tells it. */
const saying = /[我他她](?:还|至今|清楚地?|清晰地?|依然|仍|总){0,3}(?:记得|回忆|说|介绍|告诉|讲)[^，]{0,6}[，：]?/g;
/** 第一架客机落在跑道上, 头一锅糖出锅: the first of what the thing is for. */
const firstOf = /(?:第一|头一|首)[架班趟列艘辆台条位名批炉锅壶堂课张份本期笔单场页届任块股车滴杯口座户盏只件封网船筐]/;
/** 1996年4月，山火烧到北坡…自己没能下来: the death a sentence or two behind its only date. */
function diedLater(text: string, { mention }: ToldYear): string | null {
  const line = text.indexOf('\n', mention.end);
  const told = text.slice(mention.end, Math.min(line < 0 ? text.length : line, mention.end + 120));
  return /[年月天]后|后来|直到|第二年|次年|多年/.test(told) ? null : tells(told, deathBegins.strong);
}

const noun = /(?:^|[^\u4e00-\u9fff])?([\u4e00-\u9fff]{1,6}[馆社团校院厂店队站台报刊桥塔楼园会铺坊班室所库坝路线矿窑厅场亭碑廊司])(?![长员内外里史歌友舍址])/g;
const plain = /^(?:这[所座家个支条间]|该|本|全|学|母|小|大|剧|戏|医|工|老|图书|水|大)[校馆社团院厂店队站台报刊桥塔楼园会铺坊班室所库坝路线矿窑]$/;

/** 少儿馆2006年开馆, 2016年组建的少年团: the year's own subject is named and is not the claim's. */
function isOther(subject: string, lead: string, behind: string, verb: string): boolean {
  lead = lead.split('。').at(-1) ?? '';
  // 剧社的小剧场2006年建成: a part of it
  if (/[\u4e00-\u9fff]的(?!第|头|[首前]|牌|大门|招牌|历史|故事|大事记|年表|展板|石?碑)[\u4e00-\u9fff]{2,6}$/.test(lead.replace(/[，是于在自]{1,3}$/, ''))) return true;
  const claimed = matchesOf(subject.replace(/本报讯（[^）]{0,40}）/, '').replace(/[建办创立组复][校馆社团院厂店队站台报刊园会班室所矿港]|[校馆社团院厂店队站台]庆/g, '，'), noun).at(-1)?.[1];
  if (!claimed) return false;
  // 创刊于1985年5月的《青枫报》 … 本报: taken up by its last character
  const short = /(?:本|该|这[所座家个支条间份张]|全)[\u4e00-\u9fff]$/.test(claimed) ? claimed.slice(-1) : null;
  const at = behind.indexOf(verb);
  // 县人民医院在老粮站旁挂牌: where it was
  const between = at > 0 ? behind.slice(0, at).replace(/[在于][\u4e00-\u9fff]{1,8}?(?:旁边?|边上?|里|附近|对面|隔壁|内)/g, '') : '';
  const object = at >= 0 ? behind.slice(at + verb.length, at + verb.length + 12) : '';
  const made = behind.startsWith('的') ? matchesOf(behind.slice(0, 14).replace(/[《“]/g, '，'), noun)[0]?.[1] : /^(?:的|了|过?了?[一第])/.test(object) ? matchesOf(object, noun)[0]?.[1] : undefined;
  const told = (made === undefined ? [matchesOf(lead.split('，').at(-1) ?? '', noun).at(-1)?.[1], matchesOf(between, noun).at(-1)?.[1]] : [made]).filter((t) => t !== undefined);
  return told.length > 0 && !told.some((t) => plain.test(t) || (short !== null && t.endsWith(short)) || claimed.includes(t.slice(-2)) || t.includes(claimed.slice(-2)));
}

/** 这座桥, 这口钟, 学校, 队里: the thing the story is about, taken up. */
function generic(stretch: string): boolean {
  return /^[“]?(?:该[校馆院团队厂店社]|这[座口家所支个条间份])/.test(stretch) || /(?:学校|全校|馆里|队里|团里|厂里|店里|社里|班里|站里|村里有了|从此有了|图书室|医院|剧团)/.test(stretch);
}

/** 全矿, 本店, 这矿: the last character of what the claim names. */
function ofTail(subject: string, wide: string): boolean {
  const tail = matchesOf(subject, noun).at(-1)?.[1]?.slice(-1);
  return tail !== undefined && new RegExp(`[全本该这我咱]${tail}`).test(wide);
}

/** 开馆 … 开放, 建队 … 队: a character of the anniversary's own word. */
function sharesWord(head: string, near: string): boolean {
  const word = /([\u4e00-\u9fff]{2})的?$/.exec(head)?.[1];
  return word !== undefined && near.includes(word);
}

/** 本报, 这座塔: a thing taken up, whose last character ends a name beside the year. */
function ofShort(subject: string, wide: string): boolean {
  const tail = /(?:本|该|这[所座家个支条间份张])([\u4e00-\u9fff])(?![\u4e00-\u9fff]{0,3}[馆社团校院厂店队站台报刊桥塔])[^，。]{0,10}$/.exec(subject)?.[1];
  return tail !== undefined && new RegExp(`[\u4e00-\u9fff]{2}${tail}[》”]?`).test(wide);
}

function trim(subject: string): string {
  return (subject.split(/[。；：！？]/).at(-1) ?? '').replace(/本报讯|记者|庆祝|纪念|迎来|举行|今年|昨天|昨晚|举办|活动/g, '，');
}

function report(context: AnniversaryContext, { start, end, count, year }: AnniversaryClaim, told: ToldYear, sure: boolean): void {
  const { text } = context.copy;
  const { mention } = told;
  const right = year - told.year;
  const digits = /^\d+$/.test(text.slice(count.start, count.end));
  context.report({
    message: 'told', data: { base: told.year, now: year, right, printed: text.slice(start, end) }, span: { start, end }, ...(sure ? {} : { severity: 'information' as const }),
    related: [{ message: 'base', data: { words: text.slice(mention.start, Math.min(mention.end + told.clause.length, mention.end + 24)) }, span: { start: mention.start, end: mention.end } }],
    fixes: digits ? [{ title: 'to', data: { to: String(right) }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }] : [],
  });
}
