// format/repeated-word: a character, word or phrase that was set twice by mistake.
import { find } from '../../base/held.ts';
import { isDigit, isHan } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { Segmenter } from '../../base/words.ts';
import { isPair, isVerb } from '../../syntax/lexicon.ts';
import type { Repeat } from '../../facts/marks.ts';
import { adverbEchoes, doubled, doubledPairs, fixedPhrases, givingVerbs, lightVerbs, neverTwice, placeNouns, placeSides, sounds, toPlace, triedVerbs } from './repeated-word-data.ts';
import { defineStoryRule, type FixReport } from '../define.ts';

const contexts = new Map(doubled.map((d) => [d.character, d]));
/** Fixed phrases by each of their characters. */
const phrasesOf = byCharacter(fixedPhrases);
const numerals = '一二三四五六七八九十百千万亿两几零〇';
/** Verbs of bringing about, before 合作项目合作30余项. */
const making = /(?:形成|达成|签订|签约|新增|实施|完成|落地|引进|促成|推出|建成|举办|开展|接待|培育|入选|获得|发放|投入)$/;

const messages = {
  character: { zh: '“{unit}”字重复', en: '“{unit}” is set twice' },
  word: { zh: '“{unit}”重复', en: '“{unit}” is set twice' },
  near: { zh: '“{unit}”在一处用了两次', en: '“{unit}” is used twice in one phrase' },
  once: { zh: '删去重复的“{unit}”', en: 'Remove the second “{unit}”' },
  all: { zh: '改为“{whole}”', en: 'Change to “{whole}”' },
} as const;

export default defineStoryRule({
  id: 'format/repeated-word',
  severity: 'warning',
  fixable: true,
  needs: ['marks'],
  usesWords: true,
  source: '编校常识：重字、重词',
  messages,
  check({ copy: { text }, facts: { marks }, words, report }) {
    for (const repeat of marks.repeats) {
      const { start, length } = repeat;
      const unit = text.slice(start, start + length);
      const tripled = length === 1 ? tripledBy(text, start, unit) : 0;
      if (tripled > 0) {
        const run = { start, end: start + 3 };
        report({ message: 'character', data: { unit }, span: run, fixes: [{ title: 'once', data: { unit }, safety: 'confirm', edits: [{ span: { start: run.end - tripled, end: run.end }, newText: '' }] }] });
        continue;
      }
      // 9800平方平方米 is told by figure/slip
      if (length === 2 && (unit === '平方' || unit === '立方') && isDigit(text.charCodeAt(start - 1))) continue;
      // 住宿生每生每学期, 村每村每户: for each of them, and each of another
      if (length === 2 && unit.includes('每')) continue;
      // 邻里邻里，有邻才有里: the word is taken apart behind it
      if (length === 2 && text.startsWith(`，有${unit[0] ?? ''}`, start + 4)) continue;
      const wrong = length === 1 ? isDoubledCharacter(text, start, unit, words) : isDoubledWord(text, repeat, unit, words);
      if (!wrong) continue;
      const span = { start, end: start + 2 * length };
      const fixes: FixReport<typeof messages>[] = [{ title: 'once', data: { unit }, safety: 'confirm', edits: [{ span: { start: start + length, end: span.end }, newText: '' }] }];
      // 应知应知 is more often 应知尽知 than 应知
      if (length === 2 && unit[0] === '应') fixes.unshift({ title: 'all', data: { whole: `${unit}尽${unit[1] ?? ''}` }, safety: 'confirm', edits: [{ span: { start: start + 2, end: start + 3 }, newText: '尽' }] });
      report({ message: length === 1 ? 'character' : 'word', data: { unit }, span, fixes });
    }
    for (const echo of [...marks.figures.map(({ start }) => echoBefore(text, start)), ...lightEchoes(text)]) {
      if (!echo) continue;
      const unit = text.slice(echo.start, echo.start + 2);
      report({ message: 'near', data: { unit }, span: echo, fixes: [{ title: 'once', data: { unit }, safety: 'confirm', edits: [{ span: { start: echo.end - 2, end: echo.end }, newText: '' }] }] });
    }
    for (const { start, end, unit } of reckonedTwice(text, marks.figures)) report({ message: 'near', data: { unit }, span: { start, end }, fixes: [{ title: 'once', data: { unit }, safety: 'confirm', edits: [{ span: { start: end - unit.length, end }, newText: '' }] }] });
    for (const { start, end } of adverbsAgain(text)) {
      const unit = text.slice(start, start + 1);
      report({ message: 'near', data: { unit }, span: { start, end }, fixes: [{ title: 'once', data: { unit }, safety: 'confirm', edits: [{ span: { start: end - 1, end }, newText: '' }] }] });
    }
  },
});

/** 累计登记失物累计1400余件: a word of reckoning before the verb and again before the figure, with nothing but Han characters between; whom it was for (累计为老人累计…) is told by figure/slip. */
function reckonedTwice(text: string, figures: readonly Span[]): (Span & { readonly unit: string })[] {
  const found: (Span & { readonly unit: string })[] = [];
  for (const { start: at } of figures) {
    const unit = text.slice(at - 2, at);
    if (!reckonings.has(unit)) continue;
    let from = at - 3;
    while (from >= 0 && at - from < 16 && isHan(text.charCodeAt(from))) from--;
    const first = text.indexOf(unit, from + 1);
    if (first >= at - 4 || '为向给对在让从'.includes(text[first + 2] ?? '为')) continue;
    found.push({ start: first, end: at, unit });
  }
  return found;
}

const reckonings = new Set(['累计', '共计', '总计', '合计', '总共', '一共', '平均']);

/** 已经已习惯: an adverb of two characters and its first one again, where that begins no word of its own. */
function adverbsAgain(text: string): Span[] {
  const found: Span[] = [];
  for (const [words, behind] of adverbEchoes) {
    for (let at = find(text, words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (isHan(text.charCodeAt(end)) && !behind.includes(text[end] ?? ' ')) found.push({ start: at, end });
    }
  }
  return found;
}

function isDoubledCharacter(text: string, start: number, unit: string, words: Segmenter | null): boolean {
  const before = text[start - 1] ?? '';
  const behind = text[start + 2] ?? '';
  if (behind === unit || before === unit) return false;
  // 对|对虾, 对|对联
  if (unit === '对' && '虾联'.includes(behind || ' ')) return false;
  // 往镇镇上赶
  if (placeNouns.includes(unit) && toPlace.includes(before || ' ') && placeSides.includes(behind || ' ') && !'边中头'.includes(text[start + 3] ?? ' ')) return true;
  if (breaksPhrase(text, start, unit)) return true;
  // 顾不上喝喝一口: 喝一口, or 喝喝
  if ('喝吃看尝听吸咬'.includes(unit) && /^一[口眼下遍]/.test(text.slice(start + 2, start + 4))) return true;
  // 老师师们
  // 和|和家村
  if (unit === '和' && ownPlace.test(text.slice(start + 2, start + 6))) return false;
  const context = contexts.get(unit);
  if (behind === '们' && !'人妈爸爷奶哥姐弟妹叔婶伯姑舅婆公太宝娃囡嬷乖蛋丫妞粉'.includes(unit)) return !(before !== '' && context?.before.includes(before));
  // 所以以队员要练的: not 所以，以队员为主
  if (unit === '以' && before === '所' && !/^[^，。；！？\n]{0,14}[为作待代换易相来去求促带应养致]/.test(text.slice(start + 2, start + 17)) && !context?.behind.includes(behind || ' ') && !'诚此'.includes(behind || ' ')) return true;
  if (context) {
    if (behind !== '' && context.behind.includes(behind)) return false;
    if (before !== '' && context.before.includes(before)) return false;
    return !isStammer(text, start, start + 2);
  }
  return clingsToBoth(text, start, unit) || (words !== null && breaksWord(text, start, words));
}

/** Words of place and time that head nothing here: 塔里里举办, 通过考试后后上岗; and 大学生生协助, 动手手辨认. */
const clinging: ReadonlyMap<string, string> = new Map([['里', '弄程外头边面子巷运海应脊'], ['后', '山院人窗门排来天年宫厨备勤续期世代妈爹卫腰脑半座轮盘台方'], ['生', '吃怕硬拉搬煎切喝啃拌火病活产意气动日长出成存效平怕养'], ['手', '艺工机术法指掌把套腕续册段脚里中上下头心气枪拉持绘写抄语动感表球推车电帕巾牵捧抱拿握提足臂背稿迹札记雷榴鼓杖炉势松软忙巧快痒冷']]);

/** Verbs and adverbs that begin no word with 里 before them. */
const actsThere = '转走跑坐站躺睡玩看找捡挑摘挖种养住干忙都也就还没不只才又再很最满挂摆放堆晒藏的是有';

/** The character ends the word before it, begins none with what follows, and a word follows that. */
function clingsToBoth(text: string, start: number, unit: string): boolean {
  // 菜地里里转一圈: a place, and a verb or an adverb of one character
  if (unit === '里' && !'公英海邻乡村保'.includes(text[start - 1] ?? ' ') && isHan(text.charCodeAt(start - 1)) && actsThere.includes(text[start + 2] ?? ' ')) return true;
  const spared = clinging.get(unit);
  const [b, n] = [text.charCodeAt(start + 2), text.charCodeAt(start + 3)];
  if (spared === undefined || !isHan(text.charCodeAt(start - 1)) || !isHan(b) || !isHan(n) || spared.includes(text.charAt(start + 2)) || isPair(text.charCodeAt(start + 1), b) || !isPair(b, n)) return false;
  if (unit === '生') return text[start - 1] === '学';
  if (unit === '手') return isPair(text.charCodeAt(start - 1), text.charCodeAt(start));
  // 王后后来, 公里里: no word of place ends there
  return !(unit === '后' ? '王皇太前先背落' : '公英海邻').includes(text[start - 1] ?? ' ');
}


/** The rest of a place's name that begins with 和. */
const ownPlace = /^(?![邻本各该全外老新小大每两同他她])[\u4e00-\u9fff]{1,2}[村镇乡街路巷苑庄寨屯县区州园]/;

/** 刚刚, 常常, 渐渐. */
const doubledAdverbs = '刚常渐仅偏往悄默缓匆恰屡频久';

/** How many are too many of a character that stands three times inside a clause (现在在在家里: one; 推进的的的工作: two); 0 where all belong (目的的的确). */
function tripledBy(text: string, start: number, unit: string): number {
  const context = contexts.get(unit);
  // 前天刚刚刚铺上: an adverb that is doubled already
  if (doubledAdverbs.includes(unit) && text[start + 2] === unit && text[start + 3] !== unit && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(start + 3))) return 1;
  // 连说对对对: answers are given three times
  if (!context || '对是有要没能'.includes(unit) || text[start + 2] !== unit || text[start + 3] === unit) return 0;
  const [before, behind] = [text[start - 1] ?? '', text[start + 3] ?? ''];
  // 对对对设备… opens a clause as 对对对，你说得对 does
  if (!isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(start + 3)) || text.startsWith('的的确确', start + 1)) return 0;
  const sides = Number(context.before.includes(before)) + Number(context.behind.includes(behind));
  return 2 - sides;
}

/** 进行了进行检修: a verb that takes another behind it, set again behind its 了. */
function lightEchoes(text: string): Span[] {
  const found: Span[] = [];
  for (const particle of '了过') {
    for (let at = find(text, particle); at > 0; at = text.indexOf(particle, at + 1)) {
      if (text.charCodeAt(at - 1) !== text.charCodeAt(at + 2) || text.charCodeAt(at - 2) !== text.charCodeAt(at + 1) || !lightVerbs.has(text.slice(at + 1, at + 3))) continue;
      // 增加了增加值的核算
      if (isHan(text.charCodeAt(at + 3)) && !'率量度额者值比幅权会点时期性针'.includes(text[at + 3] ?? ' ')) found.push({ start: at - 2, end: at + 3 });
    }
  }
  return found;
}

/** “我我……” in speech: the pair stands alone between marks. */
function isStammer(text: string, start: number, end: number): boolean {
  return !isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end));
}

/** With one of the two taken out, a fixed phrase runs over the place (争先先进位). */
function breaksPhrase(text: string, start: number, unit: string): boolean {
  for (const phrase of phrasesOf.get(unit) ?? []) {
    for (let at = phrase.indexOf(unit, 1); at > 0 && at < phrase.length - 1; at = phrase.indexOf(unit, at + 1)) {
      const tail = phrase.slice(at);
      if (text.startsWith(phrase.slice(0, at), start - at) && text.startsWith(tail, start + 1)) return true;
    }
  }
  return false;
}

/** The same with the dictionary's words of three and four characters, where no word holds the doubled pair itself. */
function breaksWord(text: string, start: number, words: Segmenter): boolean {
  const join = (left: number, right: number): string => text.slice(start - left, start + 1) + text.slice(start + 2, start + 2 + right);
  const whole = (left: number, right: number): string => text.slice(start - left, start + 2 + right);
  const isText = (left: number, right: number): boolean => {
    for (let i = start - left; i < start + 2 + right; i++) if (!isHan(text.charCodeAt(i))) return false;
    return true;
  };
  for (const [left, right] of [[1, 2], [2, 1]] as const) {
    if (!isText(left, right) || !words.has(join(left, right))) continue;
    const split = [[0, 1], [1, 0], [0, 2], [2, 0], [1, 1], [2, 1], [1, 2], [0, 0]] as const;
    // 研究院|院长: both halves are words that end, and begin, with the character
    const ends = words.has(whole(left, 0).slice(0, -1)) && words.has(whole(0, right).slice(1));
    if (ends || split.some(([l, r]) => words.has(whole(l, r)))) continue;
    return true;
  }
  return false;
}

const measure = /^[一二三四五六七八九十两半几]个?(?:多|余)?(?:周|天|年|月|岁|倍|成|米|里|吨|亩|斤|元|块|毛|尺|寸|丈|季度|小时|钟头|星期|分钟|秒钟?|公里|公斤|厘米|度|个?百分点|届)$/;
/** 比往年早了一周一周: by how much, or how long, and nothing behind that it could tell the manner of. */
function isMeasureTwice(text: string, start: number, end: number, unit: string): boolean {
  if (!measure.test(unit) || isHan(text.charCodeAt(end)) || '、…—'.includes(text[end] ?? '…')) return false;
  const before = text.slice(Math.max(0, start - 20), start).replace(/^.*[，。；：！？\n]/s, '');
  // 修了三年三年，: two and more say no manner behind 了; 比去年瘦了五斤五斤 nor does what is compared
  if ((!'一半几'.includes(unit[0] ?? '一') && /[^为好完罢极]了$/.test(before)) || (/比[^比]{2,14}了$/.test(before) && !/一年比|一天比|一次比/.test(before))) return true;
  return /(?:[早晚迟]|提前|推迟|延后|推后|缩短|延长|[增减]少|增加|提高|降低|[^多至不]多[走跑种收用干]?|[^多至不]少[走跑种收用干]?|快|慢|长达|超过|不到|不足|大约|约|将近|满)了?$/.test(text.slice(Math.max(0, start - 4), start));
}

/** Whom somebody may have who is himself somebody's. */
const related = /^的(?:学生|老师|朋友|孩子|儿子|女儿|父亲|母亲|爸爸|妈妈|爷爷|奶奶|徒弟|师傅|同学|亲戚|后代|子孙)$/;

function isDoubledWord(text: string, { start, length }: Repeat, unit: string, words: Segmenter | null): boolean {
  const end = start + 2 * length;
  if (isMeasureTwice(text, start, end, unit)) return true;
  // 十天后天后灯就亮了
  if (/^[天年月周日](?:后|前|来|里|间)$/.test(unit) && isHan(text.charCodeAt(end)) && (isDigit(text.charCodeAt(start - 1)) || numerals.includes(text[start - 1] ?? ' '))) return true;
  // 青白青白的: a colour
  if (length === 2 && [...unit].every((c) => '青白红黑黄绿蓝紫灰粉金银棕橙褐'.includes(c))) return false;
  // 赢不赢|不要紧
  if (length === 2 && unit[1] === '不' && text[start + 4] !== unit[0]) return false;
  // 谁也没有没有使坏
  if (unit === '没有' && text[start - 1] !== '有' && isHan(text.charCodeAt(end)) && !inSpeech(text, start, end)) return true;
  if (inSpeech(text, start, end) || isNumber(unit) || (length === 2 && (doubledPairs.has(unit) || unit[0] === unit[1]))) return false;
  // 您的学生的学生
  if (unit[0] === '的' && related.test(unit)) return false;
  // 前进前进再前进
  if (text.startsWith(unit, end + 1) && '再又复更、，'.includes(text[end] ?? ' ')) return false;
  // 剪枝剪枝，剪的是心思: a saying takes the word apart
  if (length === 2 && text[end] === '，' && text[end + 1] === unit[0] && '的得了不在'.includes(text[end + 2] ?? ' ')) return false;
  // 半天半天地等, 对半对半地分
  if (length === 2 && text[end] === '地' && (unit[0] === '半' || unit === '对半')) return false;
  // 听着听着就笑了
  if (length === 2 && unit[1] === '着') return false;
  if (isRelative(text, end, unit)) return false;
  // 想办法|办|法律咨询, 学生|学|生物
  if (length === 2 && seamVerbs.includes(unit[0] ?? ' ') && isPair(text.charCodeAt(end - 1), text.charCodeAt(end)) && isHan(text.charCodeAt(end)) && !'们的了和与都在会是也将不'.includes(text[end] ?? '们')) return false;
  if (length === 2 && triedVerbs.has(unit) && isTried(text, start)) return false;
  // 一直一直没有找到: heightened in speech and in verse, not in a report
  if (length === 2 && oneWords.has(unit)) return !isSpoken(text, start) && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(end)) && text[end] !== '地' && !text.startsWith(unit, end);
  if (length === 2 && (isReduplicated(text, start, unit) || numerals.includes(unit[0] ?? ' ') || (unit[0] === '成' && numerals.includes(unit[1] ?? ' ')))) return false;
  // 一个路口一个路口往前找: one after the other
  if (length > 2 && numerals.includes(unit[0] ?? ' ') && unit.length <= (unit[0] === '一' ? 6 : 3)) return false;
  // 咔嗒咔嗒: what is heard
  if (length === 2 && [...unit].every((c) => sounds.includes(c))) return false;
  // 乌泱乌泱一片, 哗啦哗啦一阵: painted, before what is no number
  if (length === 2 && text[end] === '一' && '片阵'.includes(text[end + 1] ?? ' ')) return false;
  // 供电公司|公司化改造, 集团公司|公司制改革
  if (length === 2 && derived.test(text.slice(end, end + 2)) && isHan(text.charCodeAt(start - 1))) return false;
  if (words === null && length === 2 && isCarriedOn(text, start, end)) return true;
  return length > 2 || neverTwice.has(unit) || isGiving(unit) || (words !== null && standsApart(text, start, unit, words)) || !isSeam(text, start, unit, words);
}

/** Words with 一 that count nothing. */
const oneWords: ReadonlySet<string> = new Set(['一直', '一共', '一律', '一旦', '一般', '一度', '一贯', '一向']);

/** Inside quotation marks of its paragraph. */
function isSpoken(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at).replace(/^.*\n/s, '');
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** What makes a new word of the second of the two: 化, 制; not 化工, 制作. */
const derived = /^(?:化(?![工学肥妆验石解纤])|制(?![作造定度订止约品药冷衣片图表裁售]))/;

/** Verbs of one character that are also the head of a noun. */
const seamVerbs = '办学教用打看听读写种养卖买做造修管送';

/** 撰写撰写而成, 打磨打磨出来: a verb whose second carries on to what came of it, so that nobody only tries. */
function isCarriedOn(text: string, start: number, end: number): boolean {
  const code = (at: number): number => text.charCodeAt(at);
  if (!isVerb(code(start), code(start + 1)) || !isHan(code(start - 1)) || '要去来好多再得想让给帮起以该咱们家先就能会请也别不常一'.includes(text[start - 1] ?? ' ')) return false;
  return '而了成完'.includes(text[end] ?? ' ') && !isPair(code(start - 1), code(start)) && !isPair(code(end - 1), code(end)) && !isPair(code(start + 1), code(start));
}

/** 传给传给, 搬进搬进: a verb with its 给, 往, 进 behind it; nouns that end so (补给, 前进) are not of the list. */
function isGiving(unit: string): boolean {
  return givingVerbs.get(unit[1] ?? '')?.includes(unit[0] ?? ' ') === true;
}

/** 送到送到过的地方, 坐在坐在门口的老人身边: the second begins what the noun behind is told by. */
function isRelative(text: string, end: number, unit: string): boolean {
  return unit.length === 2 && (isGiving(unit) || unit === '走进') && (text[end] === '过' || ('在进入到'.includes(unit[1] ?? ' ') && /^[^，。；]{1,8}的\p{Script=Han}/u.test(text.slice(end, end + 11))));
}

/** 数据|修改修改|气象台: no dictionary has the repeated pair, and both sides are words that end and begin beside it, so that no word straddles. */
function standsApart(text: string, start: number, unit: string, words: Segmenter): boolean {
  const end = start + 4;
  const [before, behind] = [text.slice(start - 2, start), text.slice(end, end + 2)];
  if (words.has(unit) || before.length < 2 || behind.length < 2 || !words.has(before) || !words.has(behind)) return false;
  return !words.has((unit[1] ?? '') + (unit[0] ?? '')) && !words.has((before[1] ?? '') + (unit[0] ?? '')) && !words.has((unit[1] ?? '') + (behind[0] ?? ''));
}

/** A chant or a song: the repeated words fill the quotation. */
function inSpeech(text: string, start: number, end: number): boolean {
  const open = text[start - 1] ?? '';
  const close = text[end] ?? '';
  // 小满小满，江河渐满: the first half of a saying
  if (!isHan(text.charCodeAt(start - 1)) && close === '，' && /^，\p{Script=Han}{4}[，。；！”]/u.test(text.slice(end, end + 6)) && end - start === 4) return true;
  return '“‘《「！，'.includes(open || ' ') && '”’》」！，…'.includes(close || ' ') && !(open === '，' && close === '，');
}

function isNumber(unit: string): boolean {
  return [...unit].every((c) => numerals.includes(c));
}

/** A verb set twice to say “try it”: before a pause, or behind a word that asks for it (要研究研究, 好好了解了解). */
function isTried(text: string, start: number): boolean {
  // 研究研究、琢磨琢磨想出来的
  if ((text[start - 1] === '、' && text.slice(start - 5, start - 3) === text.slice(start - 3, start - 1)) || '想看试再才怎'.includes(text[start + 4] ?? ' ')) return true;
  return !isHan(text.charCodeAt(start + 4)) || /[要去来好多再得想让给帮起以该咱们家先就能会请也别不常]$/.test(text.slice(Math.max(0, start - 1), start)) || '这那他她它我你吧呢嘛自'.includes(text[start + 4] ?? ' ');
}

/** 一个一个, and XYXY that runs on (哗啦哗啦哗啦). */
function isReduplicated(text: string, start: number, unit: string): boolean {
  return text.startsWith(unit, start + 4) || text.startsWith(unit, start - 2) || unit[0] === '一' || numerals.includes(text[start - 1] ?? ' ') && '个步点次遍代家条张件天年'.includes(unit[0] ?? ' ');
}

/** 产业创业创新: the repeated pair straddles other words. Without a dictionary only a pair at a clause's edge is sure. */
function isSeam(text: string, start: number, unit: string, words: Segmenter | null): boolean {
  const before = text[start - 1] ?? '';
  const behind = text[start + 4] ?? '';
  if ('部厅局院所校长员者家'.includes(behind || ' ')) return true;
  if (words?.has(unit)) return (words.has(before + (unit[0] ?? '')) && words.has((unit[1] ?? '') + behind) && words.has(`${unit[1] ?? ''}${unit[0] ?? ''}`));
  const freeBefore = !isHan(text.charCodeAt(start - 1)) || '的了是在和与就都也把被对从向又再还很着过地得一'.includes(before);
  const freeBehind = !isHan(text.charCodeAt(start + 4)) || '一二三四五六七八九十两几数近约逾超的了是在和与就都也把被对从向又再还很着过地得'.includes(behind);
  return !freeBefore && !freeBehind;
}

/** 合作项目合作 before a figure: the word, two characters, the word again, led by a verb of bringing about. */
function echoBefore(text: string, at: number): Span | null {
  const start = at - 6;
  if (start < 0 || text.charCodeAt(at - 1) !== text.charCodeAt(start + 1) || text.charCodeAt(at - 2) !== text.charCodeAt(start)) return null;
  for (let i = start; i < at; i++) if (!isHan(text.charCodeAt(i))) return null;
  return isDigit(text.charCodeAt(at)) && making.test(text.slice(Math.max(0, start - 4), start)) ? { start, end: at } : null;
}

function byCharacter(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const phrase of phrases) {
    for (const c of new Set(phrase.slice(1, -1))) {
      const list = table.get(c);
      if (list) list.push(phrase);
      else table.set(c, [phrase]);
    }
  }
  return table;
}
