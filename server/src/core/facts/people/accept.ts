// Decides whether a name begins at a place by what stands before and behind it.
import { wordsFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import { bridgesAt, isDoubtful, isGrammar, isHan, isWord, looksLikeWord, mayBeGiven, surnameLength } from '../names/lexicon.ts';
import { isPair } from '../../syntax/lexicon.ts';
import { soundsAlike } from '../names/confusable.ts';
import { pureSoundCharacters, soundCharacters } from '../names/foreign-data.ts';
import type { NameEvidence } from './model.ts';
import { clauseSpeaks, mayFollow, nameEnds, startsVerb, verbAt } from './shape.ts';
import { isAddress, isClosedPost, isHeadPost, mayEndTitle, postBefore, titleBehind } from './titles.ts';

/** Where a name was seen, before titles are read. */
export interface Seed {
  readonly start: number;
  readonly end: number;
  readonly evidence: NameEvidence;
}

/** Kin joined to a name: 魏长河和妻子卓玉兰. */
const withKin = /^[和与](?:妻子|丈夫|老伴|爱人|儿子|女儿|父亲|母亲|孙子|孙女|儿媳|女婿|哥哥|弟弟|姐姐|妹妹|徒弟)/;
const boundary = charSet('。！？；：，“”‘’、（(\n■□●▲◆—…');
/** Characters after which a name with a title behind it may begin: 请李明院长. */
const openings = charSet('叫名的请找向对在让和与由为跟陪听被把见当是给到及有');
/** A name does not end in the name of a place or a body. */
const bodyTails = charSet('县市区镇乡村街路省州局院校厂社队部馆站所港会司处科室园场店行业组团委办学医');
const strictVerbs = wordsFrom(['说', '表示', '介绍', '告诉', '坦言', '指出', '强调', '认为', '回忆', '感慨', '透露', '直言', '笑着', '笑道', '谈到', '谈起', '讲述']);
/** First characters of `strictVerbs`. */
export const verbHeads = charSet('说表介告坦指强认回感透直笑谈讲');

/** Whether a plain verb of saying begins at `at`. */
export function saysAt(text: string, at: number): boolean {
  return strictVerbs.longest(text, at, text.length) !== null;
}

const ages = /^(?:，|（|今年|，今年|年近|年过)?(?:\d{1,3}岁(?!的)|男，|女，|今年)/;
/** 五十出头的, 年过半百的. */
const inYears = /出头|半百|花甲|古稀|[五六七八九]旬/;
const captionVerbs = charSet('在正（(与和向为给指展');

/** Whether the character before allows a name at all: the cheap test before `acceptName`. */
export function mayBeginName(text: string, at: number, from: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === from || has(boundary, before) || has(openings, before) || mayEndTitle(text, at) || has(verbHeads, text.charCodeAt(at + 3));
}

/** The name that begins at `at`, or null. `from` and `to` bound the part. */
export function acceptName(text: string, at: number, from: number, to: number, kind: 'heading' | 'caption' | 'text'): Seed | null {
  const before = text.charAt(at - 1);
  const atEdge = at === from || has(boundary, text.charCodeAt(at - 1));
  const post = at > from && mayEndTitle(text, at) ? postBefore(text, at, Math.max(from, at - 6)) : '';
  if (!atEdge && post === '' && !has(openings, text.charCodeAt(at - 1))) return spokenName(text, at, from, to);
  // without a post before it no family name that is a word of grammar is read
  if (post === '' && isGrammar(text, at)) return null;
  // 修车师傅|简道恒: the character ends a title itself
  if (!atEdge && mayEndTitle(text, at + 1) && isClosedPost(postBefore(text, at + 1, Math.max(from, at - 4)))) return null;
  // 徒弟问手艺有什么诀窍: a verb
  if (text[at] === '问' && post !== '') return null;
  const ends = nameEnds(text, at, to);
  if (ends.length === 0) return null;
  const bridged = post !== '' && bridgesAt(text, at);
  // 业主方计划年底注盐: the side of whom it is
  // 县师范毕业
  if (text[at] === '范' && text[at - 1] === '师') return null;
  if (text[at] === '方' && post !== '' && /(?:业主|投资|设计|甲|乙|租户|房东|卖家|买家|客户|雇主|家长|教练)$/.test(post)) return null;
  // 一位老太太: a classifier
  if (text[at] === '位' && '一两几三四五六七八九十这那各每多数余'.includes(before || '的')) return null;
  // 阿婆看不清
  if (text[at] === '阿' && '婆公姨伯叔妈爸姐哥弟妹嫂爷奶'.includes(text[at + 1] ?? ' ') && text[at + 2] !== '·') return null;
  const doubt = isGrammar(text, at) ? 2 : isDoubtful(text, at) || bridged ? 1 : 0;
  for (const end of ends) {
    // 师傅|只说了一句
    if (isAddress(text, at, at + 2) || isAddress(text, at + surnameLength(text, at), end) || isAddress(text, end - 1, end + 1)) continue;
    // 副总工|程师: the post goes on
    if (post !== '' && postBefore(text, end, Math.max(from, at - 6)).length > end - at) continue;
    const evidence = post !== '' ? titledName(text, at, end, doubt, post) : looseName(text, at, end, atEdge, doubt, kind, before, from);
    if (evidence) return { start: at, end, evidence };
  }
  return null;
}

/** A calling that no list has, then a name of three characters, then a verb of saying: 校医戚若岚说. */
function spokenName(text: string, at: number, from: number, to: number): Seed | null {
  const end = at + 3;
  if (end > to || !saysAt(text, end) || surnameLength(text, at) !== 1 || isDoubtful(text, at) || isGrammar(text, at)) return null;
  let start = at;
  while (start > from && at - start < 9 && !has(boundary, text.charCodeAt(start - 1))) start--;
  if (at - start > 8 || at - start < 2 || /[的了在和与及从向对把被是有不都也这那]/.test(text.slice(start, at))) return null;
  // 于止|戈赛后说
  if (startsVerb(text, at + 1)) return null;
  const plain = mayBeGiven(text.charCodeAt(at + 1)) && mayBeGiven(text.charCodeAt(at + 2)) && !looksLikeWord(text, at, end) && !has(bodyTails, text.charCodeAt(at + 2)) && postBefore(text, end, at) === '' && postBefore(text, end, at + 1) === '';
  return plain && !bridgesAt(text, at) ? { start: at, end, evidence: 'speech' } : null;
}

/** `doubt`: 0 a plain family name, 1 one that is often a word, 2 one that nearly always is. */
function titledName(text: string, at: number, end: number, doubt: 0 | 1 | 2, post: string): NameEvidence | null {
  const says = saysAt(text, end);
  const long = end - at > 2;
  // 老家尉氏县, 渔江师范学院
  if ('县镇乡院校'.includes(text.charAt(end - 1))) return null;
  // 毕业生问杨可贵, 泥人张家
  if ((text[at] === '问' && surnameLength(text, at + 1) > 0) || (!long && text[end - 1] === '家')) return null;
  // 母亲管戏箱, 父亲是鼓师: what they do
  if ('管是有能那都会'.includes(text.charAt(at)) && !says && ofKin.test(post) && !repeats(text, at, end)) return null;
  // 祖父祖母: a calling behind a calling
  if (isClosedPost(postBefore(text, at + 2, at))) return null;
  if (doubt === 2 && long && ofKin.test(post) && isGiven(text, at, end) && (startsVerb(text, end) || '了着过'.includes(text[end + 1] ?? ' ') || '，。、（'.includes(text[end] ?? ' '))) return 'title';
  // 博士于采薇，: no preposition goes with two characters that are no word
  if (doubt === 2 && long && '于向成时应初'.includes(text.charAt(at)) && isClosedPost(post) && !'老小阿'.includes(text.charAt(at + 1)) && isGiven(text, at, end) && ('，。、（'.includes(text[end] ?? ' ') || clauseSpeaks(text, at) || (mayFollow(text, end) && headsClauseAgain(text, at, end)))) return 'title';
  if ((doubt === 2 && !(says && long)) || (doubt === 1 && !isClosedPost(post) && !isHeadPost(post) && !says)) return null;
  if (looksLikeWord(text, at, end) && !survivesAsWord(text, at, end, says, doubt, post)) return null;
  const again = (): boolean => repeats(text, at, end);
  if (!says && post.length < 3 && bridgesAt(text, at) && !(long && isHeadPost(post) && again())) return null;
  const closes = '、，。（(：）)”\n'.includes(text[end] ?? '\n');
  if (doubt === 1 && !says && !(startsVerb(text, end) && long && isClosedPost(post) && !bridgesAt(text, at)) && !(closes && post.length > 2) && !(long && mayFollow(text, end) && postBefore(text, end, at) === '' && (closes || ((!bridgesAt(text, at) || isHeadPost(post)) && again())))) return null;
  if (has(bodyTails, text.charCodeAt(end - 1)) && !says && postBefore(text, Math.min(end + 1, text.length), at) !== '') return null;
  if (mayFollow(text, end) || titleBehind(text, end, text.length)) return 'title';
  // 书记麦穗|沿路走了, and 乡长麦穗 before
  if (!long && doubt === 0 && isPair(text.charCodeAt(end), text.charCodeAt(end + 1)) && (isClosedPost(post) || isHeadPost(post)) && again()) return 'title';
  if (!long || doubt > 0 || has(bodyTails, text.charCodeAt(end - 1))) return null;
  // 骑手尉然|白天送餐: a word reaches over the end
  if (isPair(text.charCodeAt(end - 1), text.charCodeAt(end)) && !again()) return null;
  return isClosedPost(post) || again() ? 'title' : null;
}

/** Whom a story names by a word of kin: 父亲于得水守了三十年. */
const ofKin = /^(?:祖父|祖母|外祖父|外祖母|曾祖父|曾祖母|伯父|叔父|舅父|姑姑|姑妈|姨妈|小姨|婶子|堂叔|表叔|嫂子|姐夫|妹夫|孙儿|外孙女|曾孙|父亲|母亲|爷爷|奶奶|爸爸|妈妈|妻子|丈夫|老伴|爱人|儿子|女儿|孙子|孙女|儿媳|女婿|哥哥|弟弟|姐姐|妹妹)$/;

/** The two characters behind a family name that is a word of grammar elsewhere are no word, nor does one reach over an end: 父亲于去年病故. */
function isGiven(text: string, at: number, end: number): boolean {
  if (end - at !== 3 || /[去前今昨明年月日时初末底晚早春夏秋冬世\d一二三四五六七八九十]/.test(text.slice(at + 1, end))) return false;
  return !looksLikeWord(text, at, end) && !isWord(text, at + 1, end) && !isPair(text.charCodeAt(at + 1), text.charCodeAt(at + 2)) && !isPair(text.charCodeAt(at), text.charCodeAt(at + 1)) && !isPair(text.charCodeAt(at + 2), text.charCodeAt(end));
}

/** Whether the same characters stand in the text a second time. */
function repeats(text: string, at: number, end: number): boolean {
  const name = text.slice(at, end);
  return text.indexOf(name) !== at || text.indexOf(name, end) > 0;
}

/** The same characters head a clause elsewhere, and what follows them there may follow a name. */
function headsClauseAgain(text: string, at: number, end: number): boolean {
  const name = text.slice(at, end);
  for (let i = text.indexOf(name), seen = 0; i >= 0 && seen < 8; i = text.indexOf(name, i + 3), seen++) if (i !== at && has(boundary, text.charCodeAt(i - 1)) && mayFollow(text, i + 3)) return true;
  return false;
}

/** A name that is or begins like a word (祁连玉, 高峰) stands where title and verb leave no other reading. */
function survivesAsWord(text: string, at: number, end: number, says: boolean, doubt: 0 | 1 | 2, post: string): boolean {
  // 副主任医师米兰, where elsewhere 米兰 says something
  if (end - at === 2) return doubt === 0 && (says || (post.length > 2 && isClosedPost(post) && saysElsewhere(text, at, end)));
  if (isWord(text, at, end)) return false;
  if (!says && isClosedPost(post) && startsVerb(text, end)) return true;
  return says ? isClosedPost(post) || isHeadPost(post) || !isWord(text, at, at + 2) : doubt === 0 && isHeadPost(post) && (startsVerb(text, end) || '，。（(：'.includes(text[end] ?? '\n'));
}

/** “…”米兰说: the word speaks behind a quotation. */
function saysElsewhere(text: string, at: number, end: number): boolean {
  const speaker = `”${text.slice(at, end)}`;
  for (let i = text.indexOf(speaker); i >= 0; i = text.indexOf(speaker, i + 3)) if (saysAt(text, i + speaker.length)) return true;
  return false;
}

/** A name without a title before it. */
function looseName(text: string, at: number, end: number, atEdge: boolean, doubt: 0 | 1 | 2, kind: 'heading' | 'caption' | 'text', before: string, from: number): NameEvidence | null {
  if (doubt === 2 || has(bodyTails, text.charCodeAt(end - 1)) || looksLikeWord(text, at, end) || postBefore(text, end, at) !== '') return null;
  const behind = titleBehind(text, end, text.length);
  if (behind && behind.base.length > 1 && doubt === 0) return 'title';
  // 12岁的孙子白小林
  if (isClosedPost(postBefore(text, at + 2, at))) return null;
  const next = text[end] ?? '\n';
  if (before === '的' && (text[at - 2] === '岁' || inYears.test(text.slice(at - 3, at - 1))) && doubt === 0 && (mayFollow(text, end) || end - at > 2)) return 'age';
  if ((next === '和' || next === '与') && withKin.test(text.slice(end, end + 3)) && (doubt === 0 || end - at > 2)) return 'title';
  if ((before === '叫' || before === '名') && doubt === 0 && mayFollow(text, end)) return 'title';
  const long = end - at > 2;
  // 易锦棠和他的戏班, 把戏台搬到田埂上的易锦棠, and below 易锦堂
  if (kind === 'heading' && long && (atEdge || before === '的') && '：:，、和与的 　\n'.includes(next) && recursNearly(text, at, end, false)) return 'heading';
  if (!atEdge) return null;
  const says = saysAt(text, end);
  // 易锦棠：把戏台搬到田埂上, and below 易锦堂
  if (doubt === 1 && kind === 'heading' && at === from && long && '：:'.includes(next) && recursNearly(text, at, end, true)) return 'heading';
  // “…”查如愚点评时说: behind a quotation a clause that speaks names its speaker
  if (doubt > 0 && !(long && (says || (before === '”' && clauseSpeaks(text, at))))) return null;
  // 信中说, 会上说: a letter and a meeting
  if (says) return long || !'中里上内外'.includes(text.charAt(end - 1)) ? 'speech' : null;
  if (long && (kind !== 'heading' || next === '：') && (verbAt(text, end) || mayFollow(text, end)) && clauseSpeaks(text, at) && before !== '、') return 'speech';
  if (ages.test(text.slice(end, end + 6)) && long) return 'age';
  if (kind === 'heading' && at === from && long && '：:'.includes(next)) return 'heading';
  if (kind === 'caption' && long && has(captionVerbs, text.charCodeAt(end))) return 'caption';
  return text.slice(at - 2, at) === '图为' && mayFollow(text, end) ? 'caption' : null;
}

/** Whether the name of three characters stands again behind `end`, its last character another of the same sound, or, where `exact` allows, the same. */
function recursNearly(text: string, at: number, end: number, exact: boolean): boolean {
  if (end - at !== 3 || surnameLength(text, at) !== 1 || !mayBeGiven(text.charCodeAt(at + 1)) || !mayBeGiven(text.charCodeAt(at + 2))) return false;
  const head = text.slice(at, at + 2);
  const last = text.charAt(at + 2);
  for (let i = text.indexOf(head, end), seen = 0; i >= 0 && seen < 8; i = text.indexOf(head, i + 2), seen++) {
    const c = text.charAt(i + 2);
    if ((c === last ? exact : soundsAlike(c, last)) && mayFollow(text, i + 3)) return true;
  }
  return false;
}

/** A name with 间隔号 around the one at `dot`: 买买提·艾力. It needs a title or a verb beside it. */
export function foreignName(text: string, dot: number, from: number, to: number): Seed | null {
  let start = dot;
  while (start > from && dot - start < 6 && isHan(text.charCodeAt(start - 1)) && mayBeGiven(text.charCodeAt(start - 1)) && !titleEnds(text, start, from)) start--;
  let end = dot + 1;
  while (end < to && end - dot < 8 && (isHan(text.charCodeAt(end)) ? mayBeGiven(text.charCodeAt(end)) : text[end] === '·')) {
    if (end - dot > 2 && (verbAt(text, end) || startsVerb(text, end) || '着了过在的'.includes(text[end + 1] ?? '\n') || titleBehind(text, end, to))) break;
    end++;
  }
  const titled = titleEnds(text, start, from);
  const shown = titled || saysAt(text, end) || titleBehind(text, end, to) !== null;
  const edge = titled || start === from || has(boundary, text.charCodeAt(start - 1));
  return shown && edge && dot - start >= 2 && end - dot >= 3 ? { start, end, evidence: 'title' } : soundedName(text, dot, from, to);
}

/** The characters that stand for foreign sounds, and of them those that stand for little else. */
const sounds = charSet(soundCharacters);
const pureSounds = charSet(pureSoundCharacters);

/** A name that is written in such characters on both sides of the mark needs nothing beside it: 村里的阿依古丽·艾山. */
function soundedName(text: string, dot: number, from: number, to: number): Seed | null {
  let start = dot;
  while (start > from && dot - start < 6 && has(sounds, text.charCodeAt(start - 1))) start--;
  let end = dot + 1;
  while (end < to && end - dot < 8 && has(sounds, text.charCodeAt(end)) && !(end - dot > 2 && (verbAt(text, end) || startsVerb(text, end)))) end++;
  if (dot - start < 2 || end - dot < 3 || '“《‘·'.includes(text[start - 1] ?? '\n') || '”》’·'.includes(text[end] ?? '\n')) return null;
  // 局长吐尔洪·买买提: of a post's holder no character need be one of these alone
  const headed = mayEndTitle(text, start) && isHeadPost(postBefore(text, start, Math.max(from, start - 6)));
  return (headed || (pure(text, start, dot) && pure(text, dot + 1, end))) && mayFollow(text, end) ? { start, end, evidence: 'title' } : null;
}

function pure(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (has(pureSounds, text.charCodeAt(at))) return true;
  return false;
}

function titleEnds(text: string, at: number, from: number): boolean {
  return at > from && mayEndTitle(text, at) && isClosedPost(postBefore(text, at, Math.max(from, at - 6)));
}
