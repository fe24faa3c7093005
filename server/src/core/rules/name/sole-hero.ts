// Part of name/pronoun: a story of one named person that has nobody of the other sex: a pronoun of that sex is the hero's, in the text and in the headline.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Part, StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { readBystanders } from './bystanders.ts';
import { calledSex, type Sex, type SexWord, statedSex } from './sexes.ts';

/** A pronoun that can only be the hero's and is of the wrong sex. */
export interface OddOne {
  readonly at: number;
  readonly here: Sex;
  readonly there: Sex;
  readonly name: string;
  /** The word that says the sex; '' where the other pronouns do. */
  readonly word: string;
  readonly witness: Span;
}

const told = new Set(['paragraph', 'brief', 'note', 'caption']);
const women = /[女妻母妈婆奶姐妹姑婶嫂媳娘妇媛]|太太|夫人|阿姨|老伴|爱人|丈夫|夫妻|夫妇|两口子/;
const men = /[男爸爷哥叔伯舅妻]|夫妇|两口子|丈夫|父|公公|老公|外公|弟|儿子|孙子|小伙|老汉|汉子|先生|老伴|爱人|兄|女婿|老头/;
const before = new Set('其吉排利维自及无');
const behind = new Set('们人乡国山日杀方者/或');
const stops = '。！？\n';
/** One person of any calling: 来了个学徒, 真实的修鞋匠. */
const anyone = /(?<![\d两二三四五六七八九十百千万多几余半数])[个位名](?!置|于|移|[人]?月|小时|半|个|百分|单|字|样|子|头|性|称|词|额|牌|片|叫|为(?=[\u4e00-\u9fff]{2,4}[，。的])|习惯|毛病|规矩|办法|主意|原则|念头|心愿|愿望|爱好|绝活|本事|特点|道理|外号|绰号|故事|本子|小本|箱子|盒子|袋子|问题|想法|决定|目标|梦|任务|项目|动作|好消息|机会|难题)[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff](?:匠|师傅|师|徒(?!弟)|童|客(?![厅车运])|(?<!行)医(?![院疗保])|工(?![作程厂人地具艺业])|主播|老板)(?![们范生])/g;
/** 有个修鞋摊: no person. */
const thing = /[摊店铺馆厂院坊村镇乡县区市园场站所桥路街巷屋房棚箱柜袋本册车船湾岛库池]$/;
const crowdBefore = /[\d两二三四五六七八九十百千万多几余数][位名个][\u4e00-\u9fff]{0,3}$/;
/** Somebody out of a crowd speaks for himself. */
const speaker = /(?:村民|居民|市民|学生|家长|游客|顾客|乘客|志愿者|老人|孩子|队员|学员|员工|工人|读者|观众|商户|负责人|干部)(?:说|告诉|介绍|回忆|问|答|笑|表示|[^，。]{0,3}说)/;
const least = 2;

/** 父亲在一次风浪中失踪: who has long been gone acts no more. */
const lost = /(?:父亲|母亲|爷爷|奶奶|外公|外婆|丈夫|妻子|老伴)[^，。；“”\n]{0,12}(?:失踪|去世|病逝|走了|牺牲|遇难|早逝|过世)/g;
/** 有女生偷偷哭鼻子，…跟她们讲: several of them. */
const groupOf = /(?:女|男)(?:生|孩|同学|队员|工|兵)(?=[^。]{0,40}[她他]们)/g;
/** Such pronouns, at most one of the headline and two of the text. */
export function oddOfSoleHero(copy: StoryText, people: readonly PersonMention[], inSpeech: (at: number) => boolean): OddOne[] {
  const { text, parts } = copy;
  if (!holds(text, '他') && !holds(text, '她')) return [];
  const sole = heroOf(copy, people);
  const first = sole === null ? firstNamed(copy, people) : null;
  const name = sole ?? first?.name ?? null;
  if (name === null) return [];
  const said = statedSex(text, people, name) ?? calledSex(text, people, name);
  // where others are named later on only a word that says what the first one is will do
  if (sole === null && !said) return [];
  const [he, she, quoted] = pronouns(copy, inSpeech);
  const sex = said?.sex ?? usualSex(he, she);
  if (sex === null) return [];
  // two against one, or one against one, where a closer look must show that all of them are the hero's
  const few = said === null && Math.max(he.length, she.length) <= 2 * Math.min(he.length, she.length);
  const wrong: Sex = sex === '他' ? '她' : '他';
  const limit = first?.until ?? text.length;
  const [odd, right] = (sex === '他' ? [she, he] : [he, she]).map((all) => all.filter((at) => at < limit)) as [number[], number[]];
  if (sole === null && odd.length === 0) return [];
  if (odd.length > 2 || quoted.has(wrong)) return [];
  // 魏招弟: her name has no man in it
  const others = withoutObjects(text, odd).replaceAll(name, '').replace(lost, '').replace(groupOf, '').replace(/其他|他人|他乡|吉他|“女先生”|[女男](?:婴|宝宝)|徒弟|弟子|门徒|(?<!奶)奶(?![奶妈娘])/g, '').match(wrong === '她' ? women : men);
  // a wife who is named once in passing is not whom the headline tells of, where it tells what the hero does
  if (others !== null && !(odd.length === 0 && right.length >= 4 && tellsOfHero(copy, wrong))) return [];
  const witness: Span | null = right[0] === undefined ? (said?.span ?? null) : { start: right[0], end: right[0] + 1 };
  if (!witness) return [];
  const found: OddOne[] = [];
  const add = (at: number): void => void found.push({ at, here: wrong, there: sex, name, word: wordOf(said, right), witness });
  if (odd.length === 0 && (right.length >= least || said)) {
    const at = inHeading(copy, wrong, sex);
    if (at !== null) add(at);
    return found;
  }
  for (const at of odd) {
    // 潘师傅…。他今年46岁，…徒弟龙晓丽: the hero has not been named yet
    if (right.length === 0 && at < text.indexOf(name)) continue;
    const index = parts.findIndex((p) => at >= p.start && at < p.end);
    const part = parts[index];
    if (part && told.has(part.kind) && isHero(text, part, at, name, right, people.filter((m) => m.part === index), inSpeech) && (!few || isAllHeros(copy, at, right, name, people, inSpeech))) add(at);
  }
  return found;
}

/** The sex of most pronouns; of one and one the first, null where many of both are told. */
function usualSex(he: readonly number[], she: readonly number[]): Sex | null {
  const [more, fewer] = he.length > she.length || (he.length === she.length && (he[0] ?? 0) < (she[0] ?? 0)) ? [he, she] : [she, he];
  if (more.length < least && fewer.length === 0) return null;
  if (more.length <= 2 * fewer.length && fewer.length > 1) return null;
  return more === he ? '他' : '她';
}

/** …电话又响了：产妇大出血。\n她重新换上手术服: who gets up at once at the head of a paragraph is whom the one before told of, not who needs help. */
const rises = /^(?:重新|又|再次|二话没说，?|顾不上[^，。；]{1,6}，|来不及[^，。；]{1,6}，|立刻|立即|当即|马上|连忙|赶紧|转身)?就?(?:换上|披上|穿上|套上|抓起|拎起|背起|背上|冲[进出向下]|赶[到往去]|跑[到出进去]|奔[向到]|返回|折回)/;

/** Somebody of whom no list of callings knows: 落水者, 跑友. */
const somebody = /[\u4e00-\u9fff](?:者|友(?![好谊情善爱])|客(?![厅车运服]))(?!们)/;
/** 护林员※: what stands before the name says who the hero is. */
const ownCalling = /[\u4e00-\u9fff]{1,10}(?=※)/g;

/** One of the other pronouns is told beside the hero's name, and the paragraph of the odd one, or the one before it where the hero is not named, brings in nobody. */
function isAllHeros({ text, parts }: StoryText, at: number, right: readonly number[], name: string, people: readonly PersonMention[], inSpeech: (at: number) => boolean): boolean {
  const alone = (part: Part | undefined, until: number): boolean => part === undefined || !told.has(part.kind) || readBystanders(text, part, people.filter((m) => m.start >= part.start && m.start < part.end), inSpeech, []).every((o) => o.at >= until || isCompanion(text, o.at, name));
  const of = (place: number): number => parts.findIndex((p) => place >= p.start && place < p.end);
  const own = of(at);
  const named = people.some((m) => m.part === own && m.start < at);
  if (!named && !alone(parts[own - 1], at)) return false;
  const home = parts[own];
  if (!home || somebody.test(text.slice(home.start, at).replaceAll(name, '※').replace(ownCalling, ''))) return false;
  // 跑友常约她: whoever acts on the hero may be meant by what follows
  if (right.some((r) => r >= home.start && r < at && !'，。；：！？”“\n'.includes(text[r - 1] ?? '\n') && !text.slice(Math.max(home.start, r - 12), r).split(/[，。；]/).at(-1)?.includes(name) && '约请找叫让给对把向跟教帮劝问等见拉替陪看'.includes(text[r - 1] ?? ' '))) return false;
  return right.some((r) => {
    const index = of(r);
    const part = parts[index];
    if (part !== undefined && r === part.start && people.some((m) => m.part === index - 1 && m.evidence !== 'byline') && rises.test(text.slice(r + 1, r + 20))) return true;
    return part !== undefined && people.some((m) => m.part === index && m.start < r) && isHero(text, part, r, name, [], people.filter((m) => m.part === index), inSpeech);
  });
}

/** The headline's words behind the pronoun stand in the text again. */
function tellsOfHero({ text, parts }: StoryText, wrong: Sex): boolean {
  return parts.some((part) => {
    const head = headings.has(part.kind) ? text.slice(part.start, part.end) : '';
    const said = head.slice(head.indexOf(wrong) + 1);
    if (!head.includes(wrong)) return false;
    let shared = 0;
    for (let i = 0; i + 2 <= said.length; i++) if (text.indexOf(said.slice(i, i + 2), part.end) >= 0) shared++;
    return shared >= 4;
  });
}

function wordOf(said: SexWord | null, right: readonly number[]): string {
  return right.length > 0 ? '' : (said?.word ?? '');
}

/** The only named person; a name that stands in headings alone and once is none. */
function heroOf({ text, parts }: StoryText, people: readonly PersonMention[]): string | null {
  const names = new Set<string>();
  for (const m of people) {
    if (m.evidence === 'byline' || (headings.has(parts[m.part]?.kind ?? '') && text.indexOf(m.name) === text.lastIndexOf(m.name))) continue;
    names.add(m.name);
  }
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** Who is named before all others, and where the next one is. */
function firstNamed({ parts }: StoryText, people: readonly PersonMention[]): { readonly name: string; readonly until: number } | null {
  const told = people.filter((m) => m.evidence !== 'byline' && !headings.has(parts[m.part]?.kind ?? ''));
  const [first] = told;
  const next = told.find((m) => m.name !== first?.name);
  return first && next ? { name: first.name, until: next.start } : null;
}

/** 他 and 她 of the running text outside speech, and those said inside it. */
function pronouns({ text, parts }: StoryText, inSpeech: (at: number) => boolean): [number[], number[], Set<Sex>] {
  const he: number[] = [];
  const she: number[] = [];
  const quoted = new Set<Sex>();
  for (const part of parts) {
    if (!told.has(part.kind)) continue;
    for (let at = part.start; at < part.end; at++) {
      const c = text[at];
      if ((c !== '他' && c !== '她') || before.has(text[at - 1] ?? '') || behind.has(text[at + 1] ?? '')) continue;
      if (inSpeech(at)) quoted.add(c);
      else (c === '他' ? he : she).push(at);
    }
  }
  return [he, she, quoted];
}

/** The wrong pronoun of the headings, where they have it and not the right one; neither 他们 nor in quotation marks. */
function inHeading({ text, parts }: StoryText, wrong: Sex, right: Sex): number | null {
  for (const part of parts) {
    if (!headings.has(part.kind)) continue;
    const head = text.slice(part.start, part.end);
    const at = head.indexOf(wrong);
    if (at < 0 || head.includes(right) || before.has(head[at - 1] ?? '') || behind.has(head[at + 1] ?? '') || head.includes('“') && head.lastIndexOf('“', at) > head.lastIndexOf('”', at)) continue;
    return part.start + at;
  }
  return null;
}

/** Many at once, whom 他 of a later sentence does not take up. */
const crowd = /^(?:乡亲|村民|居民|街坊|游客|顾客|群众|市民|老乡|乘客|观众|大家)$/;

/** Nobody else of the paragraph, or nobody behind the hero's name in the sentence, can be meant. */
function isHero(text: string, part: Part, at: number, name: string, right: readonly number[], named: readonly PersonMention[], inSpeech: (at: number) => boolean): boolean {
  let head = at;
  while (head > part.start && !stops.includes(text[head - 1] ?? '\n')) head--;
  let clause = at;
  while (clause > head && !'，；：”“'.includes(text[clause - 1] ?? '，')) clause--;
  const end = /^[^，。；：！？“”\n]*/.exec(text.slice(at, at + 40))?.[0] ?? '';
  // 大家叫他老伍: somebody of another family name
  const called = /^[他她](?:老|小|阿|大)([\u4e00-\u9fff])/.exec(end)?.[1];
  if (called !== undefined && '叫喊称呼管'.includes(text[at - 1] ?? ' ') && surnameLength(text, at + 2) > 0 && !name.includes(called)) return false;
  // 她是石磊的学生, 他把迷路的她送回了家
  if (end.includes(name) || right.some((r) => r >= clause && r < at + end.length) || (text.slice(clause, at).includes(name) && !/的$|说$/.test(text.slice(clause, at)) && text.slice(clause, at).length < name.length + 3)) return false;
  // 护士钟蕊扶着他: on whom the hero acts
  if (text.slice(clause, at).includes(name) && '着了过给把被对向跟同和陪扶帮教问请叫让为替拉背抱送接带劝喊找'.includes(text[at - 1] ?? ' ')) return false;
  const others = readBystanders(text, part, named, inSpeech, []).filter((o) => o.at < at && (o.sex === null || o.sex === text[at]) && !(o.at < head && o.sex === null && crowd.test(o.word)) && !isPassive(text, o.at, at) && !isReason(text, o.at, at) && !isServed(text, o.at, o.word) && text.slice(o.at - 2, o.at) !== '“女' && !isTakenUp(text, o.at, at, right) && o.word !== '有人' && !isNamedThen(text, o.at + o.word.length, name) && !isPurpose(text, o.at, o.at + o.word.length) && !isHabit(text, part.start, o.at, head) && !isCompanion(text, o.at, name) && !right.includes(o.at - (/(?:带|领|约|拉)[着上了]$/.test(text.slice(o.at - 2, o.at)) ? 3 : /[带领和与跟同]$/.test(text.charAt(o.at - 1)) ? 2 : 0)) && !crowdBefore.test(text.slice(Math.max(part.start, o.at - 8), o.at)) && text[o.at + o.word.length] !== '们' && !isObjectBehind(text, o.at, o.word, at) && !(text[o.at + o.word.length] === '的' && '给为'.includes(text[o.at - 1] ?? ' ')) && !text.startsWith('给的', o.at + o.word.length)).map((o) => o.at);
  for (const m of text.slice(part.start, at).matchAll(anyone)) {
    const end = part.start + m.index + m[0].length;
    if (!isPassive(text, part.start + m.index, at) && !isReason(text, part.start + m.index, at) && !thing.test(m[0]) && !/^[铺店摊坊馆活艺案]/.test(text.slice(end, end + 1)) && !/^手艺/.test(text.slice(end, end + 2)) && !/[，。；]一个人$/.test(text.slice(Math.max(0, part.start + m.index - 2), part.start + m.index + 2)) && !isNamedThen(text, end, name) && !isHabit(text, part.start, end - 1, head) && !inSpeech(end - 1) && !isTakenUp(text, end, at, right) && !isObjectBehind(text, end, m[0], at)) others.push(end - 1);
  }
  const lastName = Math.max(text.slice(head, at).lastIndexOf(name) < 0 ? -1 : head + text.slice(head, at).lastIndexOf(name), ...right.filter((r) => r >= head && r < at));
  if (speaker.test(text.slice(Math.max(head, lastName), at))) return false;
  if (lastName >= 0) return others.every((o) => o <= lastName);
  if (decides(text, part, head, at, name, others)) return true;
  return others.length === 0 && !speaker.test(text.slice(part.start, at).replace(/“[^“”]{0,80}”/g, '“”')) && (named.some((m) => m.start < at) || right.some((r) => r >= part.start && r < at) || part.start === head || isOnlySpeech(text, part, at));
}

/** 编辑找上门。屠阿莲犹豫了半个月。最后，他签了名: who has been in two minds is who makes them up. */
function decides(text: string, part: Part, head: number, at: number, name: string, others: readonly number[]): boolean {
  if (!/^(?:最后|最终|终于|于是|末了|到底|一咬牙|思前想后|想来想去)，?$/.test(text.slice(head, at))) return false;
  const from = Math.max(part.start, ...[...stops].map((stop) => text.lastIndexOf(stop, head - 2) + 1));
  return text.startsWith(name, from) && others.every((o) => o < from) && /^[^。！？“”\n]{0,6}(?:犹豫|考虑|琢磨|纠结|盘算|思量|寻思|掂量|想了|挣扎|拿不定主意|合计)/.test(text.slice(from + name.length, head));
}

/** 又给早起的环卫工留一壶，因为她知道，…: why the one who gives does so. */
const isReason = (text: string, from: number, at: number): boolean => /[给为替帮][^，。；]{0,10}$/.test(text.slice(Math.max(0, from - 12), from)) && /^[^，。；“”\n]{1,14}，(?:只|都是|就)?因为?$/.test(text.slice(from, at)) && /^(?:知道|晓得|清楚|明白|记得|懂得?|惦记|心疼|相信)/.test(text.slice(at + 1, at + 4));

/** 帮邻居修好家电1100多台: whoever lives there, and nobody of them. */
function isServed(text: string, at: number, word: string): boolean {
  return '帮给为替教'.includes(text[at - 1] ?? ' ') && /^(?:邻居|街坊|乡亲|村民|居民|老人|顾客|乘客|患者|病人|学生|孩子|老乡|邻里|村里人|乡邻|徒弟|弟子|学徒|徒工)$/.test(word) && !/^[们]?(?:说|问|道)/.test(text.slice(at + word.length, at + word.length + 2));
}

/** “海干净了，鱼才肯回来。”他说: the paragraph begins with speech, and behind it stands the pronoun. */
function isOnlySpeech(text: string, part: Part, at: number): boolean {
  return text[part.start] === '“' && text[at - 1] === '”' && text.indexOf('”', part.start) === at - 1;
}

/** 邻村一位农民送来断刀，薄友山让他等着: a pronoun as an object is of the other one, and of the sex that the hero has. */
function isTakenUp(text: string, from: number, to: number, right: readonly number[]): boolean {
  return right.some((r) => r > from && r < to && '让给对把向跟和教帮请叫劝问告诉'.includes(text[r - 1] ?? ' '));
}

/** 有位修鞋匠，名叫屠阿莲; 修鞋匠屠阿莲. */
function isNamedThen(text: string, end: number, name: string): boolean {
  const at = text.indexOf(name, end);
  const noun = '位名个'.includes(text[end - 1] ?? ' ') ? /^[\u4e00-\u9fff]{0,6}?(?=$|，|名|叫|是|摊主|店主)/ : /^(?:师傅|只有一[位名个]，[\u4e00-\u9fff]{0,6})?/;
  return at >= end && at - end < 14 && /^(?:，?(?:名字?|摊主|店主|老板|师傅)?(?:叫做?|就是|是))?$/.test(text.slice(end, at).replace(noun, ''));
}

/** 一位老人坐过了站，她把车开到终点后，又陪着老人换车: whom the sentence goes on to name as an object is not the pronoun's. */
function isObjectBehind(text: string, from: number, called: string, at: number): boolean {
  // 一位|老人
  const word = /^[一有那某][位名个]?$/.test(called) ? text.slice(from + called.length, from + called.length + 2) : called.length === 1 ? text.slice(from - 1, from + 1) : called.replace(/^[一有那某]?[位名个]/, '').slice(0, 2);
  if (word.length < 2) return false;
  const rest = /^[^。！？\n“”]*/.exec(text.slice(at + 1, at + 80))?.[0] ?? '';
  const again = rest.indexOf(word);
  return again > 0 && (handled.test(rest.slice(0, again)) || /，$/.test(rest.slice(0, again))) && !/[位名个另]$|^们/.test(rest.slice(0, again)) && !rest.slice(again + word.length).startsWith('们');
}

/** The story without the one person of the other sex whom the sentence of its only odd pronoun names on both sides, the second time as an object. */
function withoutObjects(text: string, odd: readonly number[]): string {
  const [at] = odd;
  if (at === undefined || odd.length > 1) return text;
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  for (const m of text.slice(from, at).matchAll(/[大老小][妈爷姐哥娘嫂叔伯太汉]|阿[姨婆公]|奶奶|爷爷|婆婆|姑娘|小伙|女[孩生]|男[孩生]/g)) {
    if (isObjectBehind(text, from, m[0], at) || isPassive(text, from + m.index, at)) return text.replaceAll(m[0], '');
  }
  return text;
}

/** 李大爷半夜发烧，他接到电话; 一位老人心脏骤停，他跪在地上按压: who has been struck down does not act in the next clause. */
const struck = /^[^，。；：“”\n]{0,14}?(?:突发[^，。；]{1,6}|发(?:高)?烧|高烧不退|心脏骤停|心梗|脑梗|中风|晕倒|昏倒|摔倒|摔伤|摔断[^，。；]{1,4}|倒地|落水|没了呼吸|病重|病危|病倒|犯病|发病|胸痛|腹痛|腹泻|抽搐|窒息|中暑|难产|溺水)，$/;
/** 送走最后一位客人，他把凳子倒扣到桌上. */
const seenOff = /(?:送走|送别|送完|打发走)了?(?:最后|头|这)?[一几]?[位拨批名个]?$/;

/** Whether the one at `from` cannot be who acts behind the comma. */
function isPassive(text: string, from: number, at: number): boolean {
  return struck.test(text.slice(from, at)) || (seenOff.test(text.slice(Math.max(0, from - 8), from)) && /^[^，。；“”\n]{0,6}，$/.test(text.slice(from, at)));
}

/** 陪着, 把, 扶起: verbs and prepositions right before the one they act on. */
const handled = /(?:陪[着同了]?|把|将|给|帮[着助]?|替|对|向|扶[着起住稳]?|搀[着扶]?|送|背[起着上]?|抱[起着住]?|拉[住着起]?|接[过走到]?|领着|带着?|护着|劝|安慰|叫[住醒]?|喊住|问|牵着|跟着|为|让|请)$/;

/** 三副老花镜，是给老人备的: for whom a thing is there. */
function isPurpose(text: string, at: number, end: number): boolean {
  return /是(?:给|为|替|帮)$/.test(text.slice(Math.max(0, at - 2), at)) && /^们?[^，。；]{1,5}的[，。；]/.test(text.slice(end, end + 8));
}

/** 屠阿莲有个习惯，下雨天给路人备伞。…: anybody, in an earlier sentence that tells what is done always. */
function isHabit(text: string, from: number, at: number, head: number): boolean {
  if (at >= head) return false;
  let start = at;
  while (start > from && !stops.includes(text[start - 1] ?? '\n')) start--;
  return /习惯|规矩|常常|总是|总会|每天|每次|每逢|每到|每晚|天天|年年|从不/.test(text.slice(start, at));
}

/** 巩雪梅和同事: who goes with the hero. */
function isCompanion(text: string, at: number, name: string): boolean {
  const lead = text.slice(Math.max(0, at - name.length - 5), at);
  const end = lead.lastIndexOf(name);
  return end >= 0 && '和与跟同带'.includes(lead[end + name.length] ?? ' ');
}
