// format/title-mark: the wrong inner title marks, lone ones, and 《》 on what is no work.
import { find } from '../../base/held.ts';
import { isHan } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { Marks } from '../../facts/marks.ts';
import type { StoryText } from '../../syntax/model.ts';
import { quotedAgain, quotedWorks } from './title-mark-quoted.ts';
import { aboutWorks, activities, activityVerbs, bodies, classics, credentials, genres, honours, works } from './title-mark-data.ts';
import { defineStoryRule } from '../define.ts';

/** So many places of one kind are told in a story; more are no slips. */
const mostJudged = 30;

export default defineStoryRule({
  id: 'format/title-mark',
  severity: 'warning',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'furniture'],
  source: 'GB/T 15834—2011 4.15.3.5、A.13',
  messages: {
    inner: { zh: '书名号里还用书名号时，内层用〈〉', en: 'Inner title marks are 〈〉' },
    angle: { zh: '书名号应为《》，不是“{found}”', en: 'Title marks are 《》, not “{found}”' },
    open: { zh: '书名号不成对', en: 'Title marks do not pair' },
    noWork: { zh: '“{name}”是{what}，不是作品、文件，不用书名号', en: '“{name}” is no work or document ({what}): no title marks' },
    quoted: { zh: '书名、篇名用书名号', en: 'Titles of books and writings take 《》' },
    toInner: { zh: '改为〈〉', en: 'Change to 〈〉' },
    toTitle: { zh: '改为《》', en: 'Change to 《》' },
    toQuotes: { zh: '改为引号“”', en: 'Change to quotation marks' },
    bare: { zh: '删去书名号', en: 'Remove the title marks' },
    doubled: { zh: '书名号外不再加引号', en: 'No quotation marks round title marks' },
    dropQuotes: { zh: '删去引号', en: 'Remove the quotation marks' },
  },
  check({ copy, facts: { marks }, report }) {
    const { text } = copy;
    const found = readTitles(copy, marks);
    let judged = 0;
    for (const { start, end, depth } of found.titles) {
      if (depth > 0) {
        report({ message: 'inner', span: { start, end }, fixes: [{ title: 'toInner', safety: 'safe', edits: swap(start, end, '〈', '〉') }] });
        continue;
      }
      // 话剧“《最后一班渡船》”: both at once; ：“《…》” is what somebody answers
      if (text[start - 1] === '“' && text[end] === '”' && text[start - 2] !== '：') {
        report({ message: 'doubled', span: { start: start - 1, end: end + 1 }, fixes: [{ title: 'dropQuotes', safety: 'confirm', edits: [{ span: { start: start - 1, end: start }, newText: '' }, { span: { start: end, end: end + 1 }, newText: '' }] }] });
        continue;
      }
      const what = judged < mostJudged ? noWork(text, start, end) : null;
      if (!what) continue;
      judged++;
      const fixes = [{ title: 'toQuotes' as const, safety: 'confirm' as const, edits: swap(start, end, '“', '”') }, { title: 'bare' as const, safety: 'confirm' as const, edits: swap(start, end, '', '') }];
      report({ message: 'noWork', data: { name: text.slice(start + 1, end - 1), what: what.word }, span: { start, end }, related: [{ message: 'noWork', data: { name: text.slice(start + 1, end - 1), what: what.word }, span: what.span }], fixes });
    }
    for (const close of marks.at('”')) {
      const open = isWork.test(text.slice(close + 1, close + 9)) ? text.slice(Math.max(0, close - 40), close).lastIndexOf('“') + Math.max(0, close - 40) : -1;
      if (open < 0 || text[open] !== '“' || text.slice(open, close).includes('\n')) continue;
      report({ message: 'quoted', span: { start: open, end: close + 1 }, fixes: [{ title: 'toTitle', safety: 'confirm', edits: swap(open, close + 1, '《', '》') }] });
    }
    for (const { start, end } of [...quotedWorks(text), ...quotedAgain(text)]) report({ message: 'quoted', span: { start, end }, fixes: [{ title: 'toTitle', safety: 'confirm', edits: swap(start, end, '《', '》') }] });
    for (const at of found.lone.slice(0, mostJudged)) report({ message: 'open', span: { start: at, end: at + 1 } });
    for (const { start, end, inside } of readAngles(text, marks, found.titles, found.lone.length > 0)) {
      if (inside) report({ message: 'inner', span: { start, end }, fixes: [{ title: 'toInner', safety: 'safe', edits: swap(start, end, '〈', '〉') }] });
      else report({ message: 'angle', data: { found: `${text[start]}${text[end - 1]}` }, span: { start, end }, fixes: [{ title: 'toTitle', safety: 'confirm', edits: swap(start, end, '《', '》') }] });
    }
  },
});

/** Behind the marks: 一书, 这部小说, 这首歌. */
const isWork = /^(?:一[书文诗剧]|这[部本篇首出](?:长篇|短篇|中篇|儿童|经典|老)?(?:小说|书(?![店屋画架法写院包])|散文|诗|电影|名著|话剧|歌|童话|绘本|电视剧|纪录片|影片|连环画))/;

interface Title extends Span {
  readonly depth: number;
}

function swap(start: number, end: number, open: string, close: string): { span: Span; newText: string }[] {
  return [{ span: { start, end: start + 1 }, newText: open }, { span: { start: end - 1, end }, newText: close }];
}

/** Pairs of 《》 within their paragraph, with their depth, and marks without a partner. */
function readTitles({ text, parts }: StoryText, marks: Marks): { titles: Title[]; lone: number[] } {
  const titles: Title[] = [];
  const lone: number[] = [];
  const open: number[] = [];
  let part = 0;
  for (const at of marks.of('《》')) {
    while (part < parts.length && (parts[part]?.end ?? 0) <= at) {
      keepLone(text, part, parts, open.splice(0), lone);
      part++;
    }
    if (text[at] === '《') {
      // a title does not run over the end of a sentence, so the first of the two lacks its partner
      open.push(at);
    } else {
      const from = open.pop();
      if (from === undefined) keepLone(text, part, parts, [at], lone);
      else titles.push({ start: from, end: at + 1, depth: open.length });
    }
  }
  keepLone(text, part, parts, open, lone);
  return lone.length > 0 ? { titles: titles.map((t) => ({ ...t, depth: 0 })), lone } : { titles, lone };
}

/** Marks without a partner, but those of a paragraph that was broken off: the other half stands in lost text or in the next line. */
function keepLone(text: string, part: number, parts: StoryText['parts'], marks: readonly number[], lone: number[]): void {
  const own = parts[part];
  if (!own) return;
  for (const at of marks) {
    const broken = text[at] === '《' ? !'。！？”'.includes(text[own.end - 1] ?? ' ') && own.kind === 'paragraph' : !text.slice(own.start, Math.min(at, own.start + 400)).includes('。') && !'。！？”'.includes(text[(parts[part - 1]?.end ?? 0) - 1] ?? ' ');
    if (!broken) lone.push(at);
  }
}

/** Pairs of <> or ＜＞ round Han, and of 〈〉 that stand in no 《》; with a `lone` mark in the story the latter tell nothing. */
function readAngles(text: string, marks: Marks, titles: readonly Title[], lone: boolean): (Span & { inside: boolean })[] {
  const found: (Span & { inside: boolean })[] = [];
  for (const [open, close] of [['<', '>'], ['＜', '＞'], ['≪', '≫'], ['«', '»'], ['〈', '〉']] as const) {
    for (const start of marks.at(open)) {
      const to = text.indexOf(close, start);
      // 〈…〉 within 《…》 is as it should be, and a lone mark is told otherwise
      if (open === '〈' && (lone || to - start < 6 || titles.some((t) => t.start < start && to < t.end))) continue;
      if (to < 0 || to - start > 60 || !isHan(text.charCodeAt(start + 1)) || text.slice(start, to).includes('\n')) continue;
      found.push({ start, end: to + 1, inside: titles.some((t) => t.start < start && to < t.end) });
    }
  }
  return found;
}

/** The word that shows that a title names an activity, a prize, a course or a certificate; null where it may name a work. */
function noWork(text: string, start: number, end: number): { word: string; span: Span } | null {
  const name = text.slice(start + 1, end - 1);
  if (classics.has(name) || works.some((w) => name.includes(w)) || isWorkBefore(text, start)) return null;
  // 《关于加快饮水提标的议案》列为大会议案: a paper by its own name
  if (/^关于.{2,60}的[\u4e00-\u9fff]{2,4}$/u.test(name)) return null;
  const after = text.slice(end, end + 14).replace(/[^\u4e00-\u9fff].*$/s, '');
  const behind = activityBehind(after, /[\u4e00-\u9fff]杯$/.test(name) && !/[茶酒水奖一举干空交]杯$/.test(name));
  if (behind) return isWorkElsewhere(text, text.slice(start, end), start) ? null : { word: behind.word, span: { start: end + behind.at, end: end + behind.at + behind.word.length } };
  const marked = readingTime.test(after) && !isWorkElsewhere(text, text.slice(start, end), start) ? text.indexOf(`“${name}”`) : -1;
  if (marked >= 0 && !isWorkAt(text, marked, marked + name.length + 2)) return { word: `“${name}”`, span: { start: marked, end: marked + name.length + 2 } };
  const honour = honours.find((h) => after.startsWith(h));
  if (honour && !name.includes('奖')) return { word: honour, span: { start: end, end: end + honour.length } };
  if (genres.some((g) => after.includes(g))) return null;
  const before = sentenceBefore(text, start);
  const body = bodies.find((x) => name.endsWith(x));
  if (body) return { word: body, span: { start: end - 1 - body.length, end: end - 1 } };
  const own = [...activities, ...credentials].find((a) => name.endsWith(a) && name.length > a.length);
  // “厨艺大比武” in the headline
  const quoted = own && activities.includes(own) && !isWorkElsewhere(text, text.slice(start, end), start) ? text.indexOf(`“${name}”`) : -1;
  if (own && quoted >= 0 && !isWorkAt(text, start, end) && !isWorkAt(text, quoted, quoted + name.length + 2)) return { word: own, span: { start: quoted, end: quoted + name.length + 2 } };
  if (own && prizes.test(own) && (given.test(before) || won.test(after) || told(text, end))) return { word: own, span: { start: end - 1 - own.length, end: end - 1 } };
  if (!own || !(isOfProgramme.test(before) || activityVerbs.some((v) => before.includes(v)) || activityVerbs.some((v) => after.startsWith(v)) || (own.endsWith('证') && holding.test(before.slice(-6))))) return null;
  return { word: own, span: { start: end - 1 - own.length, end: end - 1 } };
}

const prizes = /^(?:奖|奖章|称号|证书)$/;
/** 领到了《金穗奖》, 捧回《银锄奖》, 评为: what is given to people. */
const given = /(?:领[到取走回了]|[捧抱]回|[捧摘夺拿斩揽收][得到获下走]|拿了|得[了到过]|喜获|再获|首获|问鼎|授予|颁[发给出]|颁|评[为上出]|入围|申报|竞[逐争]|冲击|设[立了]|设|增设|奖项(?:是|为)?)了?(?:[他她]|[\u4e00-\u9fff]{0,8}?(?:的|届|年度|首个))?$/;
const won = /^(?:[一二三]等奖|金[奖牌]|银[奖牌]|铜[奖牌]|得主|获得者|获奖|奖[杯牌状金]|颁[奖发给]|评[选出]|由|每[年两]|共|花落|揭晓|名单|是?[县市省区镇乡村厂校]里给)/;

/** …《金穗奖》，这是县里…的最高奖励。 */
function told(text: string, end: number): boolean {
  return /^，(?:这|也)是[^，。；]{2,20}(?:奖励|荣誉|奖项|表彰|嘉奖)/.test(text.slice(end, end + 30));
}

/** 持《健康证》, 凭《居住证》: papers that somebody has with them. */
const holding = /(?:[持凭]|携带?|带上?|出示|办理?|补办|换[领发]|考取|拿到|申领|核发|吊销)了?(?:有效的?|本人的?|新)?$/;

/** 当晚放映的是, 听一段: what is shown, seen, heard or told is a work. */
const ofWork = /[映看听拍讲演唱播读剧戏影歌书字]/;
const showing = /节目|主持人|收视|首播|综艺|小品|相声|电影|影片|电视|纪录片|栏目|导演|作者|主角|台词|结局|散场|压轴|书名|出版|展[映播]/;

/** Whether the sentence round a name tells of a work. */
function isWorkAt(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start).replace(/^.*[。！？\n]/s, '');
  const after = text.slice(end, end + 24).replace(/[。！？\n].*$/s, '');
  return ofWork.test(before.slice(-10)) || ofWork.test(after.slice(0, 10)) || showing.test(before + after);
}

/** 首个项目是《厨艺大比武》: the title is an item of what is held. */
const isOfProgramme = /(?:项目|环节|赛事|比赛|活动|赛项|一站|一场)(?:就|正)?(?:是|为|叫|叫作|叫做|名为)$/;

/** The kind of activity right behind the title, with up to five characters between that say what kind (广场舞大赛). */
function activityBehind(after: string, cup: boolean): { word: string; at: number } | null {
  for (let at = 0; at <= 5 && at < after.length; at++) {
    const word = activities.find((a) => after.startsWith(a, at));
    if (word) return !cup && aboutWorks.some((w) => after.slice(0, at).replace(readingHours, '').replace(operas, '').includes(w)) ? null : { word, at };
  }
  return null;
}

/** Kinds of opera whose friends meet: 京剧票友大赛. */
const operas = /^(?:[京越川豫沪评昆锡婺粤晋秦汉湘赣淮扬闽吕楚滇黔桂琼壮]剧|黄梅戏|戏曲|曲艺|秦腔)(?=票友|爱好者|演唱|青年|少儿|业余|大赛|比赛)(?!演唱会)/;

/** A month or a week of reading may have a work for its name: not where the story has that name in “” as well. */
const readingTime = /^(?:全民|大众)?(?:读书|阅读|诵读|悦读)(?:月|周|季|节|日|夜|会)/;

/** 《灯下一刻钟》夜读活动: a reading hour by name; nobody says that a work is 夜读. */
const readingHours = /^(?:夜读|悦读|伴读)/;

function sentenceBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 14), at).replace(/^.*[。！？；\n]/s, '');
}

/** A word for a book, a film, a document … leads up to the title. */
function isWorkBefore(text: string, at: number): boolean {
  const before = sentenceBefore(text, at).replace(/[开发进扩拓]展|[领指辅引]导|试图|剧[场院团社]|影[院城]|书[店屋房吧城院记]|[证聘文秘]书|图书馆|读书会|展[馆厅]|画[院廊]|歌舞团|乐园|俱乐部|音乐厅|戏楼/g, '');
  return genres.some((g) => before.includes(g));
}

/** The same title stands elsewhere as a work's. */
function isWorkElsewhere(text: string, title: string, own: number): boolean {
  let seen = 0;
  for (let at = find(text, title); at >= 0 && seen < mostJudged; at = text.indexOf(title, at + 1)) {
    seen++;
    if (at !== own && (isWorkBefore(text, at) || genres.some((g) => text.startsWith(g, at + title.length)))) return true;
  }
  return false;
}
