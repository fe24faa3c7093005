// Pairs of titles in 《》 that seem to be one document's or one work's.
import { differing } from '../../base/differing.ts';
import { confusable } from '../../facts/names/confusable.ts';
import type { Bodies, DocumentMention } from '../../facts/organisations.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { BodyClash } from './organisation.ts';
import { headAndBody, standTogether } from './same-actor.ts';

/** Kinds of documents, as their titles end. */
const genres = ['实施意见', '实施方案', '实施细则', '实施办法', '管理办法', '管理条例', '管理规定', '行动方案', '行动计划', '工作方案', '意见', '方案', '细则', '办法', '条例', '规定', '规划', '计划', '纲要', '通知', '决定', '公告', '协议', '协议书', '合同', '章程', '制度', '规则', '准则', '公约', '条约', '守则', '指南', '手册', '标准', '规范', '规程', '报告', '白皮书', '倡议', '倡议书', '承诺书', '清单', '名录', '目录', '导则', '备忘录', '预案', '暂行办法', '若干措施', '若干意见', '措施', '政策'].sort((a, b) => b.length - a.length);
const issued = /(?:印发|出台|发布|制定|下发|颁布|通过|公布|审议|推出|编制|签订|签署|修订|起草|推行|又|还|另|配套)[^，。；]{0,14}$/;
const several = /(?:两|二|三|多|一系列|系列|多项|相关)[份个部项](?:文件|政策|制度|方案|办法)|(?<!》的)配套|先后|分别|一并|同步出台|征求意见稿|草案|姊妹篇|续集|上下册|新版|旧版|修订前/;
const numbering = /^[\d一二三四五六七八九十上中下前后甲乙丙A-Za-zⅠⅡⅢ]+$/;
const mostTitles = 60;

/** Clashes of documents, each title compared with those that share its beginning or its end. */
export function documentClashes(copy: StoryText, { documents, introductions }: Bodies, sentences: readonly Sentence[]): BodyClash[] {
  if (documents.length < 2) return [];
  const groups = new Map<string, DocumentMention[]>();
  for (const d of documents) if (groups.size < mostTitles || groups.has(d.title)) groups.set(d.title, [...(groups.get(d.title) ?? []), d]);
  const titles = [...groups.keys()];
  const shorts = new Set(introductions.map((i) => i.short));
  const found: BodyClash[] = [];
  titles.forEach((first, i) => {
    for (const second of titles.slice(i + 1)) {
      // 《…管理办法》的前身，是《…管理暂行办法》，同时废止
      if (/前身|废止|“暂行”|取代|替代/.test(copy.text) && first.replace(/暂行|试行|（试行）|修订/g, '') === second.replace(/暂行|试行|（试行）|修订/g, '')) continue;
      const a = groups.get(first) ?? [];
      const b = groups.get(second) ?? [];
      if (!(alike(first, second, shorts) || (isTurned(first, second) && !kindred.test(copy.text)) || soleWork(copy.text, titles, first, second) || takenUp(copy.text, titles, a, b)) || standTogether(a, b, sentences) || apart(copy, a, b, sentences)) continue;
      const [wrong, right] = a.length < b.length ? [a, b] : [b, a];
      found.push({ message: 'document', wrong, right, wrongText: `《${wrong[0]?.title ?? ''}》`, rightText: `《${right[0]?.title ?? ''}》` });
    }
  });
  return [...found, ...wrongShorts(copy, documents, shorts)];
}

/** One stem with two genres, or titles that share seven pairs of characters in ten. */
function alike(a: string, b: string, shorts: ReadonlySet<string>): boolean {
  if (shorts.has(a) || shorts.has(b) || a.includes(b) || b.includes(a)) return false;
  const ga = genreOf(a);
  const gb = genreOf(b);
  const stemA = stemOf(a, ga);
  const stemB = stemOf(b, gb);
  if (termsClash(a, b)) return true;
  if (ga !== gb && ga !== '' && gb !== '') return stemA.length >= 2 && (stemA === stemB || (stemA.length >= 6 && jaccard(stemA, stemB) >= 0.8));
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if ((left !== '' && numbering.test(left)) || (right !== '' && numbering.test(right)) || /[\d（(]/.test(left + right)) return false;
  // 《秋园》 and 《秋圆》: one character that sounds or looks alike
  if (left.length === 1 && right.length === 1 && confusable(left, right) !== null) return true;
  if (Math.max(left.length, right.length) > 3) return Math.min(a.length, b.length) >= 8 && jaccard(a, b) >= 0.7;
  return head + tail >= 4 && head + tail >= 0.6 * Math.min(a.length, b.length) && !/[省市县区镇乡村]/.test(left + right);
}

const kindred = /姊妹|续[集作篇]|同名|改编|系列|三部曲|新作|致敬|颠倒|倒过来|互文/;

/** 《山间灯火》 and 《灯火山间》: the two halves of a title the other way round. */
function isTurned(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4 || !/^[\u4e00-\u9fff]+$/.test(a)) return false;
  for (let cut = 2; cut + 2 <= a.length; cut++) if (a.slice(cut) + a.slice(0, cut) === b) return true;
  return false;
}

/** 该剧, 这首歌: the story tells of one work, has no third title, and the two part in one character inside. */
function soleWork(text: string, titles: readonly string[], a: string, b: string): boolean {
  if (titles.length !== 2 || a.length !== b.length || a.length < 3 || a.length > 8 || numbering.test(a.slice(-1)) || numbering.test(b.slice(-1))) return false;
  const odd = [...a].filter((c, i) => c !== b[i]).length;
  return odd === 1 && a.at(-1) === b.at(-1) && /该[剧片书曲歌舞戏]|这[部首本出支台][^，。；]{0,4}[剧片书歌曲舞戏]/.test(text) && !/姊妹|两[部首本出支台]|另一[部首本出支台]|续[集作篇]|前作|同名|改编|系列|[部首本出支台]新[剧片书歌曲舞戏]|三部曲|上一[部首本出]|处女作/.test(text);
}

/** A work is made or comes out. */
const made = /(?:编成|写成|编写|编纂|写出|创作|出版|首发|首演|排演|拍摄|推出|编排|撰写|著有|绘制|整理)(?:了|出|的)?[^，。；“”]{0,14}$/;
const second = /姊妹|[两几多三][部首本出支台册]|另|还有|也(?!是)|续[集作篇]|前作|同名|改编|系列|三部曲|上一[部首本出]|处女作|上[册集卷]|下[册集卷]|再版/;

/** 编成《双溪村志》 … 村里打算把《双桥村志》送给游子: the only two titles, the later told once and made by nobody. */
function takenUp(text: string, titles: readonly string[], a: readonly DocumentMention[], b: readonly DocumentMention[]): boolean {
  const [first, odd] = [a[0], b[0]];
  if (titles.length !== 2 || !first || !odd || b.length > 1 || first.title.length !== odd.title.length || odd.title.length < 4 || odd.title.length > 10 || numbering.test(odd.title.slice(-1)) || first.title.at(-1) !== odd.title.at(-1)) return false;
  const places = differing(first.title, odd.title);
  const [at = 0] = places;
  if (places.length !== 1 || /[一二两三四五六七八九十上中下前后甲乙丙\dA-Za-z]/.test(first.title.charAt(at) + odd.title.charAt(at))) return false;
  return made.test(text.slice(Math.max(0, first.start - 24), first.start)) && !made.test(text.slice(Math.max(0, odd.start - 24), odd.start)) && !second.test(text);
}

const term = /[（(](\d{4})[—–－~～至-]{1,2}(\d{4})年?[）)]$/;

/** 《…三年行动计划（2026—2028年）》 and 《…（2025—2027年）》: plans of one name follow each other, they do not overlap. */
function termsClash(a: string, b: string): boolean {
  const left = term.exec(a);
  const right = term.exec(b);
  if (!left || !right || a.slice(0, left.index) !== b.slice(0, right.index)) return false;
  const common = Math.min(Number(left[2]), Number(right[2])) - Math.max(Number(left[1]), Number(right[1])) + 1;
  return common > 1 && (left[1] !== right[1] || left[2] !== right[2]);
}

function stemOf(title: string, genre: string): string {
  return title.slice(0, title.length - genre.length).replace(/(?:管理|实施|行动|工作|暂行|试行|的)$/, '');
}

function genreOf(title: string): string {
  return genres.find((g) => title.endsWith(g)) ?? '';
}

function jaccard(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  let common = 0;
  for (const p of left) if (right.has(p)) common++;
  return common / (left.size + right.size - common || 1);
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/** The story tells of two documents: each is issued in running text, or it says so. */
function apart(copy: StoryText, a: readonly DocumentMention[], b: readonly DocumentMention[], sentences: readonly Sentence[]): boolean {
  const said = (d: DocumentMention): string => {
    const s = sentences.find((x) => x.start <= d.start && d.end <= x.end);
    return s ? copy.text.slice(s.start, s.end) : '';
  };
  if (several.test([...a, ...b].map(said).join(''))) return true;
  if (headAndBody(copy, a, b)) return false;
  const isIssued = (list: readonly DocumentMention[]): boolean => list.some((d) => issued.test(copy.text.slice(Math.max(0, d.start - 20), d.start)));
  return isIssued(a) && isIssued(b);
}

/** The story introduces 《方案》 for its only document and then says 《办法》. */
function wrongShorts(copy: StoryText, documents: readonly DocumentMention[], shorts: ReadonlySet<string>): BodyClash[] {
  const introduced = [...shorts].filter((s) => genres.includes(s));
  const [only] = introduced;
  if (introduced.length !== 1 || !only) return [];
  const right = documents.filter((d) => d.title === only);
  const found: BodyClash[] = [];
  for (const d of documents) {
    if (d.title === only || !genres.includes(d.title) || copy.text.slice(0, d.start).includes(`${d.title}》`)) continue;
    if (right[0]) found.push({ message: 'short', wrong: [d], right, wrongText: `《${d.title}》`, rightText: `《${only}》` });
  }
  return found;
}
