// Part of date/relative: 上个月开馆的图书角 here, “6月9日开馆那天” there: an act that happens once, told with a word of time and again with its date.
import { actsIn } from '../../facts/dates/acts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { Telling } from '../../facts/dates/tellings.ts';
import type { Story } from '../../syntax/model.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';
import { shareName } from './subjects.ts';

/** Acts that a thing does once. */
const once: ReadonlySet<string> = new Set(['开幕', '闭幕', '揭牌', '成立', '开张', '投用', '通车', '竣工', '开工', '开学', '开放', '开营', '上线', '开播', '首映', '封顶', '合龙', '出土', '开行', '开镰', '开闸', '并网', '下水', '获奖', '交房']);
/** Another one of the kind, another stage of it, a plan. */
const another = /第[一二三四五六七八九十\d][处家个座间条台所辆艘]|第[二三四五六七八九十2-9][期批班]|再次|再度|又|也|另|分别|陆续|二期|三期|重新|恢复|扩大|报名|截止|公布|公示|计划|将|拟|预计|原定|推迟|提前|试[营运行]|前身|老[店馆址]|分[店馆校]|仪式后|之?前[，的]|姐姐|妹妹|姊妹|邻|隔壁/;
/** What stands for any name. */
const generic = /^(?:园区|项目|这里|那里|它|他|她|活动|本次|工程|现场|当时|那时|正式|就|才|是)?$/;
const monthsApart = 100;
const yearsApart = 800;
const daysApart = 10;

/** An act's only two tellings of the story, whose times do not meet; words in `known` are reported already. */
export function checkActs(context: RelativeContext, story: Story, known: ReadonlySet<number>): void {
  const { tellings, dates } = context.facts(story);
  const { text } = story.copy;
  // 投用到昨天共9天: the end of a stretch
  const shifted = tellings.filter((t) => isShift(t.mention) && t.mention.today !== null && t.mention.days !== null && !'到至'.includes(text[t.mention.start - 1] ?? '\n'));
  if (shifted.length === 0 || tellings.length < 2) return;
  const acts = new Map(tellings.map((t) => [t, actsIn(clauseOf(text, t.mention).replace(/(?:上线|获奖|投用|开工)(?=[人率者数项])/g, '')).filter((a) => once.has(a.act))]));
  for (const word of shifted) {
    if (known.has(word.mention.start)) continue;
    for (const act of acts.get(word) ?? []) {
      const same = tellings.filter((t) => acts.get(t)?.some((a) => a.act === act.act));
      const date = same.find((t) => t !== word);
      if (!date || same.length !== 2 || (isShift(date.mention) && date.mention.from.month === null)) continue;
      if (!isApart(word, date) || dates.some((m) => m.kind === 'civil' && m !== word.mention && m.from.dayShift === null && m.grain !== 'vague' && m.grain !== 'year' && word.mention.days !== null && [m.days, ...m.others].some((d) => meets(word.mention.days ?? { first: 0, last: -1 }, d)))) continue;
      if (!isOneThing(text, word, date, act.word)) continue;
      reportRetold(context, story, word.mention, date.mention);
      break;
    }
  }
  checkThatDay(context, story, shifted);
}

function isShift({ from }: Pick<CivilMention, 'from'>): boolean {
  return from.monthShift !== null || from.weekShift !== null || from.yearShift !== null || from.dayShift !== null;
}

/** The date's own clause, and the next where it opens one: 6月9日，…开馆; the date itself left out. */
function clauseOf(text: string, { start, end }: CivilMention): string {
  const lead = text.slice(Math.max(0, start - 24), start).split(/[，。；：！？\n“”]/).at(-1) ?? '';
  return lead + (/^，?[^，。；！？\n]{0,36}/.exec(text.slice(end, end + 37))?.[0] ?? '').replace('，', '');
}

/** In two sentences, and no reading of the date in the word's time. */
function isApart({ mention: word }: Telling, { mention: date }: Telling): boolean {
  if (!word.days || !date.days || word.today === null || date.days.first > word.today) return false;
  const all = [date.days, ...date.others, date.neighbour].filter((d) => d !== null);
  const { days } = word;
  const gap = Math.min(...all.map((d) => Math.max(days.first - d.last, d.first - days.last)));
  return gap > 0 && gap <= (word.from.yearShift !== null ? yearsApart : word.from.dayShift !== null ? daysApart : monthsApart);
}

/** Neither telling names a thing of which the other knows nothing. */
export function isOneThing(text: string, word: Telling, date: Telling, act: string): boolean {
  const [from, to] = [Math.min(word.mention.end, date.mention.end), Math.max(word.mention.start, date.mention.start)];
  if (!/[。！？\n]/.test(text.slice(from, to))) return false;
  const [one, two] = [clauseOf(text, date.mention), clauseOf(text, word.mention)];
  if (another.test(one) || another.test(two) || another.test(before(text, date.mention)) || another.test(before(text, word.mention))) return false;
  const named = subjectOf(one, act);
  const own = subjectOf(two, act);
  return generic.test(named) || generic.test(own) || (!isModified(named, own) && (isShared(named, own) || isShared(named, word.words)));
}

/** The clause before the date's own. */
function before(text: string, { start }: CivilMention): string {
  return text.slice(Math.max(0, start - 30), start).split(/[。；！？\n]/).at(-1)?.split('，').at(-2) ?? '';
}

/** 渡口图书角, 码头图书角: one kind of thing with another name before it in each. */
export function isModified(a: string, b: string): boolean {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  const [one, two] = [a.slice(0, a.length - n), b.slice(0, b.length - n)];
  if (/[这那该此]/.test(one + two)) return false;
  return n >= 2 && one.length >= 2 && two.length >= 2 && ![...one].some((c) => two.includes(c));
}

function isShared(name: string, words: string): boolean {
  return shareName(name.slice(-4), words) || (name.length <= 2 && [...name].some((c) => words.includes(c) && !'的是在了'.includes(c)));
}

/** What the act is told of: the words before it in its clause, or those behind 的. */
function subjectOf(clause: string, act: string): string {
  const at = clause.indexOf(act);
  const behind = /^的([^，。]{2,14})/.exec(clause.slice(at + act.length))?.[1];
  if (behind && !/^(?:时候|那|日子|当|情景|场景)/.test(behind)) return behind.replace(/[“”《》]/g, '');
  return clause.slice(0, at).replace(/^.*）|图为|拍的是/g, '').replace(/[“”《》]/g, '').replace(/(?:是|才|就|也是|正式|在[^，]{1,8})$/, '').slice(-6);
}

/** “9月22日这一天，码头进了6000多人”: the day of the only event the story tells, said to have been 前天. */
function checkThatDay(context: RelativeContext, story: Story, shifted: readonly Telling[]): void {
  const { text, parts } = story.copy;
  const { tellings, dates } = context.facts(story);
  const [word, other] = shifted.filter((t) => t.mention.grain === 'day');
  const [date, more] = tellings.filter((t) => t !== word && t.mention.grain === 'day' && t.mention.days !== null);
  if (!word || other || !date || more || word.mention.from.dayShift === null || date.mention.from.month === null || isShift(date.mention) || !isApart(word, date)) return;
  if (!/举行|举办|开幕|启动|开赛|上演/.test(word.near) || !/^这一?天[，里]/.test(text.slice(date.mention.end, date.mention.end + 4)) || /前一天|头天|次日|第二天|[两二三四五六七八九十]天|连续/.test(text) || dates.some((m) => m.kind === 'weekday')) return;
  const part = parts[word.mention.part];
  if (part && shareName(date.words, text.slice(part.start, part.end))) reportRetold(context, story, word.mention, date.mention);
}
