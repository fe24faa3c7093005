// issue/number: one issue has one number; page headers and what the paper says of itself must repeat the masthead's.
import { type CivilDate, dayNumber } from '../../base/calendar.ts';
import { mastheadNumeral } from '../../syntax/numerals.ts';
import type { Story, StoryText, Tree } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';
import { otherNumber } from './across.ts';
import { checkCalendar } from './calendar.ts';
import { inFrontMatter } from './imprint.ts';
import { checkNeighbours } from './neighbouring.ts';
import { mayBe, pastNumbers } from './past-numbers.ts';
import { change, type Numbered, printedNumbers } from './printed-numbers.ts';
import { strayNumbers } from './stray-numbers.ts';
import { offBeat, offMasthead } from './year-and-total.ts';

export default defineIssueRule({
  id: 'issue/number',
  severity: 'error',
  fixable: true,
  needs: [],
  source: '《报纸期刊质量管理规定》附件：报纸出版形式差错数计算方法（总期号须准确）',
  messages: {
    differs: { zh: '“{later}”与“{first}”不是同一期', en: '“{later}” and “{first}” are not the same issue' },
    swapped: { zh: '“{later}”与“{first}”不是同一期（数字相同、次序不同）', en: '“{later}” and “{first}” are not the same issue: the same digits in another order' },
    earlier: { zh: '{date}出版的是第{number}期，本期日期在后而期号不大', en: 'The issue of {date} was No. {number}; this one is later but its number is not larger' },
    later: { zh: '{date}出版的是第{number}期，本期日期在前而期号不小', en: 'The issue of {date} is No. {number}; this one is earlier but its number is not smaller' },
    between: { zh: '{date}是第{number}期，{after}是第{next}期，本期“{words}”不在两者之间', en: 'The issue of {date} is No. {number} and that of {after} is No. {next}; “{words}” is not between them' },
    skipped: { zh: '{date}出版的是第{number}期，到本期“{words}”期号跳过了几期，请核对', en: 'The issue of {date} was No. {number}; “{words}” leaves numbers out: please check' },
    beyond: { zh: '{date}是第{number}期（创刊设置），就是一天一期，本期也只到第{most}期，“{words}”过大', en: 'The issue of {date} was No. {number} (firstIssue); with one a day this one would be No. {most}: “{words}” is too large' },
    ahead: { zh: '{date}是第{number}期（创刊设置），按出版日推算本期至多是第{most}期，“{words}”过大', en: 'The issue of {date} was No. {number} (firstIssue); by the days of publication this one is No. {most} at most: “{words}” is too large' },
    behind: { zh: '{date}是第{number}期（创刊设置），按出版日推算本期应为第{most}期，除去节假日休刊也不少于第{least}期，“{words}”请核对', en: 'The issue of {date} was No. {number} (firstIssue); by the days of publication this one is No. {most}, without holidays No. {least}: please check “{words}”' },
    offDay: { zh: '“{words}”是星期{weekday}，不是设置里的出版日，请核对', en: '“{words}” is no day of publication by the settings: please check' },
    step: { zh: '“{words}”与本期“{first}”对不上，应为第{due}期', en: '“{words}” does not fit “{first}”; it should be No. {due}' },
    past: { zh: '“{words}”与本期“{first}”对不上：按日期推算应在第{least}期至第{most}期之间', en: '“{words}” does not fit “{first}”: by its date it lies between No. {least} and No. {most}' },
    beat: { zh: '“{later}”与“{first}”对不上：按年内期号应为总第{due}期', en: '“{later}” does not fit “{first}”: by the number within the year it should be {due}' },
    other: { zh: '另一处“{first}”', en: 'The other, “{first}”' },
    change: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  },
  check({ tree, issue, siblings, config, at, report }) {
    const other = otherNumber(tree, siblings);
    if (other) {
      const { own, front, page } = other;
      const data = { first: front.text, later: own.text };
      report({ message: sameDigits(own.value, front.value) ? 'swapped' : 'differs', data, span: own.span, related: [{ message: 'other', data, span: front.span, page }], fixes: [change(own, front.value)] });
    }
    const told = other !== null || checkNeighbours(tree, siblings, config, report);
    checkCalendar(tree, config, told, report);
    for (const story of tree.stories) {
      if (!saysNumber(story.copy)) continue;
      for (const off of offMasthead(tree.text, story.copy)) {
        const first = tree.text.slice(off.first.start, off.first.end);
        const span = at(story, off.span);
        report({ message: 'beat', data: { later: off.text, first, due: off.due }, span, severity: 'warning', related: [{ message: 'other', data: { first }, span: off.first }], fixes: [change({ kind: 'total', value: off.due, text: off.text, span }, off.due)] });
      }
      for (const off of offBeat(story.copy)) {
        const first = story.copy.text.slice(off.first.start, off.first.end);
        const span = at(story, off.span);
        report({ message: 'beat', data: { later: off.text, first, due: off.due }, span, severity: 'warning', related: [{ message: 'other', data: { first }, span: at(story, off.first) }], fixes: [change({ kind: 'total', value: off.due, text: off.text, span }, off.due)] });
      }
    }
    const printed = printedNumbers(tree);
    if (printed.length === 0) return;
    const front = frontMatterNumber(tree, printed);
    if (front) {
      const [first] = printed;
      const data = { first: front.text, later: first?.text ?? '' };
      if (first) report({ message: sameDigits(front.value, first.value) ? 'swapped' : 'differs', data, span: first.span, related: [{ message: 'other', data, span: front.span }], fixes: [change(first, front.value), change(front, first.value)] });
    }
    const oneCount = isOneCount(tree.text, printed);
    const said = tree.stories.flatMap((story) => (saysNumber(story.copy) ? ownNumbers(story, issue.paper).map((n) => ({ ...n, span: at(story, n.span) })) : []));
    for (const kind of ['total', 'number'] as const) {
      const first = printed.find((n) => n.kind === kind);
      if (!first) continue;
      const alone = !printed.some((n) => n.kind !== kind);
      const seen = new Set([first.value]);
      for (const later of [...printed, ...said]) {
        if ((later.kind !== kind && !oneCount && !(alone && said.includes(later))) || (later.ofYear && alone) || seen.has(later.value)) continue;
        seen.add(later.value);
        const data = { first: first.text, later: later.text };
        report({
          message: sameDigits(first.value, later.value) ? 'swapped' : 'differs',
          data,
          span: later.span,
          related: [{ message: 'other', data, span: first.span }],
          fixes: [change(later, first.value), change(first, later.value)],
        });
      }
    }
    const { date } = issue;
    const weekly = /周/.test(issue.paper ?? '');
    if (date) {
      for (const story of tree.stories) {
        if (!saysNumber(story.copy)) continue;
        for (const stray of strayNumbers(story.copy, issue.paper, printed.map((n) => n.value))) {
          const span = at(story, stray.span);
          const [first] = printed;
          if (!first || said.some((n) => n.span.start === span.start) || pastNumbers(story.copy, issue.paper, date).some((p) => p.span.start === stray.span.start)) continue;
          const later: Numbered = { kind: 'number', value: stray.value, text: stray.text, span };
          const data = { first: first.text, later: later.text };
          report({ message: sameDigits(first.value, later.value) ? 'swapped' : 'differs', data, span, related: [{ message: 'other', data, span: first.span }], fixes: [change(later, first.value)] });
        }
        for (const told of pastNumbers(story.copy, issue.paper, date)) {
          if (said.some((n) => n.span.start === at(story, told.span).start)) continue;
          // 总第898期 is measured by the running total
          const own = told.total && printed.some((n) => n.kind === 'total') ? printed.filter((n) => n.kind === 'total') : printed;
          const bounds = own.map((n) => mayBe(told, n.value, date, weekly, paceOf(printed, date)));
          const [first] = own;
          const [bound] = bounds;
          if (!first || !bound || bounds.some((b) => !b || (told.value >= b.least && told.value <= b.most))) continue;
          const exact = told.step !== null;
          const span = at(story, told.span);
          report({
            message: exact ? 'step' : 'past',
            data: { words: told.text, first: first.text, due: bound.least, least: bound.least, most: bound.most },
            span,
            related: [{ message: 'other', data: { first: first.text }, span: first.span }],
            fixes: exact ? [change({ kind: 'number', value: told.value, text: told.text, span }, bound.least)] : [],
          });
        }
      }
    }
  },
});

/** 期号 of the front matter where nothing the masthead prints says the same; null where something does. */
function frontMatterNumber(tree: Tree, printed: readonly Numbered[]): Numbered | null {
  const { number, numberSpan: span } = tree.issue;
  if (number === null || !span || !inFrontMatter(tree, span.start) || printed.some((n) => n.value === number || (n.span.start <= span.start && span.end <= n.span.end))) return null;
  return { kind: 'number', value: number, text: tree.text.slice(span.start, span.end), span };
}

/** No year has so many issues. */
const mostOfYear = 366;

/** How many issues a day the paper had this year, by 第11期（总第889期）; null where the masthead does not count within the year. */
function paceOf(printed: readonly Numbered[], date: CivilDate): number | null {
  const ofYear = printed.find((n) => n.kind === 'number' && n.value <= mostOfYear);
  const days = dayNumber(date) - dayNumber({ year: date.year, month: 1, day: 1 }) + 1;
  return ofYear && printed.some((n) => n.kind === 'total') && days > 60 ? ofYear.value / days : null;
}

/** 第3047期 in the masthead and 总第3074期 in a header: both count from the first issue on, as no line has them side by side. */
function isOneCount(text: string, printed: readonly Numbered[]): boolean {
  const numbers = printed.filter((n) => n.kind === 'number');
  const totals = printed.filter((n) => n.kind === 'total');
  return numbers.length > 0 && totals.length > 0 && numbers.every((n) => n.value > mostOfYear && totals.every((t) => text.slice(Math.min(n.span.end, t.span.end), Math.max(n.span.start, t.span.start)).includes('\n')));
}

function sameDigits(a: number, b: number): boolean {
  const digits = (n: number): string => [...String(n)].sort().join('');
  return digits(a) === digits(b);
}

/** Words by which a paper speaks of itself. */
const self = /(?:本报(?!讯|记者|通讯员|见习|评论|实习|全媒体|特约|综合)|我报|本刊|我刊|创刊|创办以来)/;
/** 从本期（第5120期）起, 您手里这张报纸是第5120期: nobody says so of another paper. */
const thisIssue = /(?:^|[从自在到，：])(?:本期|这一?期|今天|今日|即日)[（(]?$|(?:您|你|各位|大家)(?:现在)?(?:手里|手中|手上|眼前|面前|读到|看到|拿到)的?这[张份]报纸?[，,]?(?:就|正)?是$/;
/** 本期为第2074期, in the imprint at the foot: （编辑部出版　总编辑：某某　本期为第2074期）. */
const footer = /(?:^|[　 ，；：（(])(?:本期(?:报纸)?(?:为|是|系|即)?|总?期[号数][：:]?)$/;
/** 主办：白杨中学　主编：郁南　第361期: closes a line of the imprint. */
const footLine = /(?:编辑部|主办[：:]|主编[：:]|总编[：:]|责任编辑[：:]|编辑[：:])[^。！？]{0,40}[　 ]$/;
const imprintWords = /编辑部|每份[定零售]|定价|刊号|出版物号|印数|总?编辑[：:]|主编[：:]|总编[：:]|出版[：:　 ]|承?印[：:刷]|地址[：:]|电话[：:]|投稿|责编|校对[：:]/;
/** Draws of a lottery and courses have issues of their own. */
const drawn = /彩|奖|开出|号码|奖池|投注|中签|课|讲座|节目|培训|学员|班|栏目|杂志|月刊|期刊|简报/;
/** 校报编得这么慢, in 石埠校报: a paper that calls itself by what it is. */
function speaksOfKind(words: string, paper: string | null): boolean {
  const kind = paper === null ? '' : (/(?:校|院|厂|矿|社|县|镇|村|警|院|医|农|工|林|电|港)报$/.exec(paper)?.[0] ?? '');
  return kind !== '' && new RegExp(`(?:^|[，。；：“、我们咱的\\n])${kind}(?!社)`).test(words);
}

/** What has numbers of its own inside a paper or beside it: 本报“邻里说”专栏今天刊出第100期. */
const series = /合办|[^，。；]”(?:已经?|也|共)?[出办做编]到$|专栏|栏目|专版|专页|专刊|特刊|副刊|连载|专题|公众号|视频号|播客|节目|读[报书]会|沙龙|讲[堂座坛]|课|展|培训|活动/;

/** What leads up to the number of the issue in hand. */
const leads = /(?:(?:^|[，。；：、“])(?:这|这一?期|此期)(?:已经?|就|正)?是(?:本报|我报|本刊|我刊|我们)?(?:(?:创刊|复刊)以来)?的?|(?:本报|我报|本刊|我刊|》|(?:^|[，。；：、我们咱的])[校院厂矿社县镇村]报)(?:今天|今日|已|已经|也|共|累计|至今|终于|正式)?(?:迎来|出版|出到|出至|出满|编到|编至|走到|走过|推出|发行|是|为|的)?(?:了|的)?|(?:今天|今日|本周|本期|这一期|这期|此期|眼前|手中|手里|手上|面前|桌上|案头|读到的|看到的|拿到的)[^，。；《]{0,10}?(?:出版|见报|付印|迎来|是|为|系|即)?(?:的)?(?:这一期|一期)?[，,]?(?:(?:也|正|便)?就?是|为|系|即)?(?:本报|我报|本刊|我刊)?(?:的)?[（(]?)$/;
/** 您手里的这一本，是创刊以来的第389期. */
const held = /(?:手[里中上]|眼前|面前|捧着|翻开)的?这?一?[本张份册期](?:报纸|刊物|小报)?，?(?:是[^，。；]{2,14}，(?:也|还|又|更))?(?:就|正|便|已)?是(?:本报|本刊|我刊|我报)?自?创[刊办]以来的?$/;
/** 创刊以来的第389期: counted from the first issue on. */
const sinceFirst = /(?:创刊|创办|复刊)以来的?$/;
/** 本刊出版到今天，已是第409期. */
const untilToday = /(?:本报|我报|本刊|我刊)[^，。；]{0,8}(?:到|至)(?:今天|今日|本期|这一期)[，,]?(?:已经?|就|正)?(?:是|为|出到|出版到)?$/;
/** 出到第300期: only of what the same sentence is about. */
const reaches = /(?:已|已经)?(?:出版|出到|出至|出满|编到|编至|走到)(?:了)?(?:今天的|今日的)?$/;
/** 今天出版的第1033期. */
const edition = /(?:今天|今日)(?:出版|见报|付印|发行)的$/;
const present = /(?:这是|今天|今日|本周|本期|这期|这一期|此期|至此|迎来|眼前|手中|手里|手上|面前|桌上|案头|读到的|看到的|拿到的|已出|已经出|出到|出至|出满|至今|走到|现在)/;
const past = /(?:曾|当年|那年|那期|创刊号|年前的|上一期|前一期|上期|首期|从第|自第|去年的|前年|将出版|即将|明年|再过|下一期|下期)/;

/** 您读到的是今年第4期: the number within the year, of the issue in the reader's hands. */
const inHand = /(?:读到|看到|拿到|拿着|捧着|翻开|手中|手里|眼前)的?(?:这一?[期本张份])?(?:报纸|刊物|校刊|小报)?[，,]?(?:就|正)?(?:是|为)(?:本报|本刊|我刊|我报)?(?:今年|本年度?|全年|本年)的?$/;

const sayers = new WeakMap<StoryText, boolean>();

/** An article with 第…期 in it; a story keeps its text object as long as it stands. */
/** 第47期, 第一、二期: what each reader of numbers looks for. */
const aNumber = /第[\s0-9〇零一二三四五六七八九十百千、和至—～第-]{1,60}期/;

function saysNumber(copy: StoryText): boolean {
  const known = sayers.get(copy) ?? (copy.role === 'article' && aNumber.test(copy.text));
  sayers.set(copy, known);
  return known;
}

/** What the paper says of its own number in running text: 今天出版的，是本报第496期; 从今天的第301期起. */
function ownNumbers({ copy }: Story, paper: string | null): Numbered[] {
  const found: Numbered[] = [];
  const { text } = copy;
  for (let at = text.indexOf('期'); at >= 0; at = text.indexOf('期', at + 1)) {
    const match = /(总)?(?:第)\s?([0-9]{1,7}|[〇零一二三四五六七八九十百千]{1,8})\s?$/.exec(text.slice(Math.max(0, at - 14), at));
    const value = match && mastheadNumeral(match[2] ?? '');
    if (!match || value === null) continue;
    const start = at - match[0].length;
    let from = start;
    while (from > 0 && start - from < 80 && !'。！？；\n'.includes(text[from - 1] ?? '')) from--;
    let to = at + 1;
    while (to < text.length && to - at < 30 && !'。！？；\n'.includes(text[to] ?? '')) to++;
    const before = text.slice(from, start);
    // 复刊后的第三期: counted from then on
    if (/(?:后|以来)的$/.test(before) && value < 100) continue;
    // 本刊“芦花”…今天为第982期: a supplement has a count of its own
    if (/[本副专]刊“/.test(before)) continue;
    const sentence = text.slice(from, to);
    const rest = /^[^\n]{0,80}/.exec(text.slice(at + 1, at + 81))?.[0] ?? '';
    if (((footer.test(before) && imprintWords.test(`${before}${rest}`)) || (footLine.test(before) && rest === '')) && !past.test(before) && !drawn.test(before)) {
      found.push({ kind: match[1] ? 'total' : 'number', value, text: text.slice(start, at + 1), span: { start, end: at + 1 } });
      continue;
    }
    const titles = [...before.matchAll(/《([^》]{1,20})》/g)].map((m) => m[1]);
    const named = paper !== null && titles.includes(paper);
    // 到今天出版的第1033期，已是第三篇: whatever else the sentence tells of
    if (edition.test(before.slice(-8)) && self.test(before) && titles.every((t) => t === paper) && /^[，。；、（就即也正是止]/.test(text.slice(at + 1, at + 2))) {
      found.push({ kind: match[1] ? 'total' : 'number', value, text: text.slice(start, at + 1), span: { start, end: at + 1 } });
      continue;
    }
    if (inHand.test(before.slice(-24)) && !match[1]) {
      found.push({ kind: 'number', ofYear: true, value, text: text.slice(start, at + 1), span: { start, end: at + 1 } });
      continue;
    }
    if (!(self.test(text.slice(Math.max(0, from - 60), to)) || named || (thisIssue.test(before) && !drawn.test(text.slice(Math.max(0, from - 60), to))) || speaksOfKind(text.slice(Math.max(0, from - 60), to), paper)) || (titles.length > 0 && !named)) continue;
    if (!(leads.test(before.slice(-24)) || untilToday.test(before.slice(-30)) || held.test(before.slice(-30)) || (reaches.test(before) && (named || self.test(before)))) || !present.test(sentence) || past.test(sentence) || series.test(before) || /^[一-鿿]/.test(text.slice(at + 1, at + 2).replace(/[起是将开与和了的出正]/, ''))) continue;
    found.push({ kind: match[1] || sinceFirst.test(before) ? 'total' : 'number', value, text: text.slice(start, at + 1), span: { start, end: at + 1 } });
  }
  return found;
}
