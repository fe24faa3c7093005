// format/dash: —— written with hyphens, half of it or too much of it, and 一一 taken for it.
import { find } from '../../base/held.ts';
import { isDigit, isHan, isLatin } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import { defineStoryRule } from '../define.ts';

/** Wrong dashes from which on they are the story's habit. */
const habit = 4;
const strokes = '-－–—─━ーｰ';
/** Behind 一一 these explain what stands before it; before a verb 一一 means “one by one”. */
const explains = /^一一(?:一[个位种台座条件次名支张家本份场项片群只把句间部栋棵]|这|那|从|他|她|它|我|不是|没有|只|就是|正是|即|也就是|是)/;
/** Behind a character: a third 一 with its measure word (新主人一一一支剧团), or a clause that says what it is. */
const opensApposition = /^一一(?:一([个位种台座条件次名支张家本份场项片群只把句间部栋棵所双艘匹头口辆幅首封段块根面盏枚])(?!\1)[\u4e00-\u9fff]|(?:这|那)(?:就|便|正|不)?是|也就是|正是[这那])/;
const numerals = '一二三四五六七八九十百千第零〇两';
const listing = /^(?:解读|介绍|列举|解答|讲解|展示|呈现|梳理|盘点|道来|点评|细数|回应|破解|剖析)/;
/** Routes, spans and links that — joins. */
const route = /^[\u4e00-\u9fff]{0,8}?(?:线|段|路|铁路|高速|高铁|公路|航线|航班|班列|专线|古道|走廊|动车|列车|区间|轴|带|隧道|大桥|通道|管线|管道|盆地|山脉|时期|之间|长途|班车|班线|快线|货运|物流|专车|线路|航程|里程|客车|货车|旅程|往返|方向)/;
/** Words behind — that explain what stands before it. */
const explaining = /^(?:一[个位种台座条件次名支张家本份场项片群只把句间部栋棵]|这|那|即|也就是|正是|就是|不是|而是|他|她|它|我|你|谁|没有|只有|让|把|从|不|为了|哪怕|因为|只要|如果|[^，。；：！？]{0,12}[了的是着要会能不没都让给把就还也])/;

export default defineStoryRule({
  id: 'format/dash',
  severity: 'information',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'furniture'],
  source: 'GB/T 15834—2011 4.10、4.13',
  messages: {
    form: { zh: '破折号应为“——”，不是“{found}”', en: 'The dash is “——”, not “{found}”' },
    all: { zh: '本稿{n}处破折号写成了“{found}”，应为“——”', en: '{n} dashes are written “{found}”; the dash is “——”' },
    half: { zh: '破折号占两格，应为“——”（一字线“—”用于起止、相关项目之间）', en: 'The dash takes two squares: “——”' },
    ones: { zh: '“一一”疑为破折号“——”之误', en: '“一一” looks like a dash “——”' },
    comma: { zh: '逗号后不用破折号；“——”是否“一一”之误？', en: 'No dash behind a comma; is “一一” (one by one) meant?' },
    route: { zh: '两地之间用一字线“—”，不用破折号', en: 'Between two places stands one “—”, no dash' },
    toLine: { zh: '改为“—”', en: 'Change to “—”' },
    correct: { zh: '改为“——”', en: 'Change to “——”' },
    toOnes: { zh: '改为“一一”', en: 'Change to “一一”' },
  },
  check({ copy: { text }, facts: { marks }, report }) {
    let end = 0;
    const wrong: { span: Span; found: string }[] = [];
    for (const at of marks.of(strokes)) {
      if (at < end || marks.inAddress(at)) continue;
      end = at + 1;
      while (end < text.length && strokes.includes(text[end] ?? '')) end++;
      const span = { start: at, end };
      const found = text.slice(at, end);
      const edits = [{ span, newText: '——' }];
      if (found === '——') {
        if (listing.test(text.slice(end, end + 4)) && '，,、'.includes(text[at - 1] ?? ' ')) {
          report({ message: 'comma', severity: 'warning', span: { start: at - 1, end }, fixes: [{ title: 'toOnes', safety: 'confirm', edits: [{ span, newText: '一一' }] }] });
        }
        if (twoPlaces(text, span)) report({ message: 'route', span: { start: span.start - 2, end: span.end + 2 }, fixes: [{ title: 'toLine', safety: 'confirm', edits: [{ span, newText: '—' }] }] });
      } else if (end - at >= 2) {
        if (isDash(text, span) && !isLong(text, span, found)) wrong.push({ span, found });
      } else if (isHalfDash(text, at)) {
        report({ message: found === '—' ? 'half' : 'form', data: { found }, span, fixes: [{ title: 'correct', safety: 'confirm', edits }] });
      }
    }
    const [first] = wrong;
    const put = (list: readonly Span[]): { span: Span; newText: string }[] => list.map((span) => ({ span, newText: '——' }));
    if (first && wrong.length >= habit) report({ message: 'all', data: { n: wrong.length, found: first.found }, span: first.span, fixes: [{ title: 'correct', safety: 'safe', edits: put(wrong.map((w) => w.span).filter((s) => isSure(text, s))) }] });
    else for (const { span, found } of wrong) report({ message: 'form', data: { found }, span, fixes: [{ title: 'correct', safety: isSure(text, span) ? 'safe' : 'confirm', edits: put([span]) }] });
    for (let at = find(text, '一一'); at > 0; at = text.indexOf('一一', at + 2)) {
      if (!('”》'.includes(text[at - 1] ?? ' ') ? explains.test(text.slice(at, at + 6)) : isHan(text.charCodeAt(at - 1)) && !numerals.includes(text[at - 1] ?? ' ') && (opensApposition.test(text.slice(at, at + 8)) || isTold(text, at)))) continue;
      const span = { start: at, end: at + 2 };
      report({ message: 'ones', span, fixes: [{ title: 'correct', safety: 'confirm', edits: [{ span, newText: '——' }] }] });
    }
  },
});

/** 领到一份新差事一一江上救生员。, 老护林员一一孟广山。: a noun or a name that the story has elsewhere, and nothing behind it; no verb is done one by one. */
function isTold(text: string, at: number): boolean {
  // 这就是他的答案一一把书留住: what has just been called the answer
  if (/(?:就是|便是|正是|只有一个|是)[^，。；！？\n]{0,8}(?:答案|心愿|愿望|梦想|目标|理由|秘诀|秘密|原因|道理|规矩|办法|想法|念头)$/.test(text.slice(Math.max(0, at - 20), at)) && /^[\u4e00-\u9fff]/.test(text.charAt(at + 2)) && !/^(?:[列道讲说告摆写记揭解实兑满])/.test(text.charAt(at + 2))) return true;
  // 三件宝一一墨斗、刨子和鲁班尺: a number of things, and their list
  if (/(?:是|有|带着?|装着?|放着?|留下|摆着|挂着|卖|就)[^，。；！？\n把将对给向为]{0,8}[两二三四五六七八九十\d](?:[件样个种位项道门条座支只])[\u4e00-\u9fff]{0,4}$/.test(text.slice(Math.max(0, at - 22), at)) && !/[把将对给向为][^，。；！？\n]{0,16}$/.test(text.slice(Math.max(0, at - 18), at)) && /^[^，。；！？一二三四五六七八九十\n、]{1,8}、[^，。；！？\n]{1,12}[、和]/.test(text.slice(at + 2, at + 26))) return true;
  const behind = /^[\u4e00-\u9fff]{2,8}(?=[。；！”\n]|$)/.exec(text.slice(at + 2, at + 11))?.[0];
  if (behind === undefined) return false;
  const before = /[\u4e00-\u9fff]{2,12}$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (behind.length <= 3 && /(?:员|师傅|师|长|工|人|匠|者|手|农|医|校友|教练|队友|战友|父亲|母亲|儿子|女儿|妻子|丈夫|徒弟|搭档)$/.test(before)) return text.indexOf(behind, at + 4) >= 0 || text.indexOf(behind) < at;
  return named.test(before) && /(?:员|人|师|手|工|长|匠|桥|路|馆|书|剧|歌|画|酒|茶|糕|饼|鱼|船|塔|楼)$/.test(behind) && !/^(?:介绍|列举|解答|讲解|核对|登记|看望|拜访|走访|告别|握手|道谢|感谢|询问|问候|慰问)/.test(behind);
}

const placeBefore = /(?:^|[。；，、“（\n从])[\u4e00-\u9fff]{2,3}$/;
const placeBehind = /^[\u4e00-\u9fff]{2,3}(?:城际列车|城际铁路|高铁|高速|铁路|列车|动车|班列|航线|航班|客运专线)(?!站|票|新城)/;

/** 棠川——砚池城际列车: a clause that begins with a place, and behind the dash a place and its line. */
const twoPlaces = (text: string, { start, end }: Span): boolean => placeBefore.test(text.slice(Math.max(0, start - 4), start)) && placeBehind.test(text.slice(end, end + 8)) && !/^(?:这|那|全|首|一|最|我|新)/.test(text.slice(end, end + 1));

/** Rules of a line and separators are no dashes. */
function isLong(text: string, { start, end }: Span, found: string): boolean {
  // 一样老物件-----两组暖气片: hyphens within a sentence
  if (/^-{5,8}$/.test(found)) return !isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(end));
  return found.length > 4 || found === '————';
}

/** Han or a Chinese mark on both sides, or at the line's start before Han. */
function isDash(text: string, { start, end }: Span): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isDigit(before) && isDigit(after)) return false;
  const left = start === 0 || text[start - 1] === '\n' || !(isLatin(before) || text[start - 1] === ' ');
  return left && (isHan(after) || '“《‘（'.includes(text[end] ?? '\n') || (isHan(before) && !isLatin(after)));
}

function isSure(text: string, { start, end }: Span): boolean {
  return (start === 0 || isHan(text.charCodeAt(start - 1)) || '”》）’。！？\n'.includes(text[start - 1] ?? '\n')) && (isHan(text.charCodeAt(end)) || '“《'.includes(text[end] ?? '\n'));
}

/** 他一生只做一件事-种树: what stands before the mark is counted or singled out. */
const named = /(?:一[个件条种座位名项句份门家]|这[个件条种座位名项]|那[个件条种座位]|[最唯][一\u4e00-\u9fff]{1,4}的|名叫|绰号|外号|雅号|乳名|小名|别名)[\u4e00-\u9fff]{0,6}$/;

/** 只带一样—手艺, 找到了新路子—直播卖鱼: what stands before the mark wants to be told. */
const singled = /(?:[一两]样(?:东西|宝贝|家什)?|(?:[一两]|[这那])(?:个|句|件|条|种|招|点|桩)[^，。；]{0,2}[字话事理招点]?|[是了的有出找认守定叫记说][^，。；]{0,6}(?:路子|办法|法子|答案|秘密|秘诀|诀窍|原因|名字|心愿|愿望|梦想|主意|念头|道理|规矩|绝活|绝招|本事|宝贝|礼物|去处|外号|绰号|小名|称号|身份|头衔|难题|好消息|惊喜))$/;

/** 盼了三十年的桥—石门大桥: the same thing by kind and by name; 的 stands before the kind. */
function apposed(left: string, right: string): boolean {
  const kind = left.slice(-1);
  return left.length >= 4 && /的[\u4e00-\u9fff]{1,3}$/.test(left) && /[桥路楼馆园村站校院店塔寺湖山河]/.test(kind) && new RegExp(`^[\\u4e00-\\u9fff]{1,7}${kind}$`).test(right) && right.length >= 3;
}

/** Behind — these begin a clause: 三箱子票据—都是孩子的学费单. */
const opensClause = /^(?:[都全竟正就]是|原来|上面|里面|下面|再也|从此|一下子|一夜之间|结果|其实|后来|毕竟|只见|哪知|谁知|可是|但是|不过|因为|所以|于是|竟然|居然|果然|总算|终于)/;

const opensWithPronoun = /^(?:[他她它](?:们)?|我们?|这[是里就些样]|那[是里就些])(?![\u4e00-\u9fff]{0,2}$)/;

/** From and to, as a route is told; 自家, 至少 and 找到 lead nowhere. */
const leads = /从|由(?![此于衷])|自(?![家己然主动来豪信愿制学身发觉行费助办编治在如拍])|至(?![少今此多于])|(?<![做找听想遇见收得感达直没轮等])到|往返|开通|连接|途经|沿/;

/** 各挂一盏灯—灯的样式由自己挑, 村里有座桥—桥不长: a clause ends in the word with which the next one begins. */
function takesUp(left: string, right: string): boolean {
  return right.length >= 5 && /[是了的着有在把被给挂种开建做挑修盖办编写留]|[一两这那每各][\u4e00-\u9fff]/.test(left) && left.endsWith(right[0] ?? ' ') && /^[\u4e00-\u9fff][的是都也就不很还没由里上谁]/.test(right);
}

/** 物—物互联, 校—企合作: two that are put in relation. */
const paired = /^[\u4e00-\u9fff]{1,3}(?:互联|互通|互动|协同|交互|通信|对接|对话|关系|结合|一体|融合|循环|联动|联合|合作|系统)/;

/** A single — that explains rather than links: behind a closing mark, or between two clauses. */
function isHalfDash(text: string, at: number): boolean {
  const from = lineStart(text, at);
  const left = text.slice(from, at);
  const right = text.slice(at + 1, at + 41).replace(/[，。；：！？\n].*$/s, '');
  if (left === '' && isHan(text.charCodeAt(at + 1))) return text[at - 1] === '\n';
  if (right === '' || left.includes('—') || right.includes('—')) return false;
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if ('”》）'.includes(before)) return after !== '“' && after !== '《' && after !== '（' && isHan(text.charCodeAt(at + 1)) && !route.test(right);
  if (!isHan(text.charCodeAt(at - 1)) || !(isHan(text.charCodeAt(at + 1)) || after === '“')) return false;
  if (paired.test(right)) return false;
  if (text[at] === '—' && right.length >= 2 && (apposed(left, right) || (!route.test(right) && left.length >= 4 && (singled.test(left) || named.test(left))))) return true;
  if (text[at] === '—' && left.length >= 4 && right.length >= 4 && (opensClause.test(right) || (!route.test(right) && (takesUp(left, right) || /[^为完罢极好够][了着]$/.test(left))))) return true;
  // 不过写的不是航程，而是鸟—他在滩涂边住了四年: no route leads to a clause that opens with a pronoun
  if (text[at] === '—' && right.length >= 6 && opensWithPronoun.test(right) && !route.test(right) && !leads.test(left.slice(-12))) return true;
  if (leads.test(left.slice(-12)) || /(?:[月日年时点周期]|[0-9一二三四五六七八九十]号)$/.test(left) || route.test(right)) return false;
  // a hyphen never stands before a quoted word, nor between a counted thing and what it is
  if (text[at] !== '—' && !right.includes('-') && !left.includes('-') && ((after === '“' && left.length >= 2) || named.test(left))) return true;
  if (after === '“') return left.length >= 4 && /[是了的着有叫]/.test(left) && !left.endsWith('”');
  if (left.length >= 8 && right.length >= 5 && /[是了的着有也在被把]/.test(left)) return true;
  return left.length >= 5 && /[是了的着有叫说想问记他她我你它这那]/.test(left) && explaining.test(right);
}

/** Start of the clause before `at`. */
function lineStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && i > at - 40 && !'，。；：！？\n'.includes(text[i - 1] ?? '')) i--;
  return i;
}
