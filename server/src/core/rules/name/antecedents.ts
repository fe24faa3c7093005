// Whom a 他 or 她 means, where only one person can be meant.
import { isHan, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import { isClosedPost, mayEndTitle, postAtEnd } from '../../facts/people/titles.ts';
import type { Part, StoryText } from '../../syntax/model.ts';

/** A pronoun that can mean one named person only. */
export interface Link {
  readonly at: number;
  readonly pronoun: '他' | '她';
  readonly name: string;
  /** `near`: the name stands in the same paragraph; `far`: in an earlier one, and the story names nobody else. */
  readonly how: 'near' | 'far';
}

interface Event {
  readonly at: number;
  readonly kind: 'name' | 'other' | 'pronoun';
  readonly name: string;
  /** Introduced as somebody's kin, so that somebody else is there. */
  readonly kin?: boolean;
}

/** Links of all paragraphs, in order. Pronouns inside speech are left out: they are said by somebody about somebody. */
export function readLinks(copy: StoryText, people: readonly PersonMention[], inSpeech: (at: number) => boolean): Link[] {
  const heroes = new Set(people.filter((m) => m.evidence !== 'byline').map((m) => m.name));
  const sole = heroes.size === 1 ? ([...heroes][0] ?? null) : null;
  const links: Link[] = [];
  let clear = false;
  copy.parts.forEach((part, index) => {
    if (part.kind !== 'paragraph' && part.kind !== 'brief' && part.kind !== 'note' && part.kind !== 'caption') return;
    const pronouns = pronounsOf(copy.text, part, inSpeech);
    const named = people.filter((m) => m.part === index);
    if (pronouns.length === 0 && named.length === 0 && !clear) return;
    const events = [...pronouns, ...named.map((m): Event => ({ at: m.start, kind: m.evidence === 'byline' ? 'other' : 'name', name: m.name, kin: m.titles.some((t) => kinPost.test(t.base)) })), ...othersOf(copy.text, part, named, inSpeech)].sort((a, b) => a.at - b.at);
    clear = linkPart(events.filter((e) => e.kind !== 'other' || e.at > headEnd(copy.text, part)), sole, clear, links, copy.text);
  });
  return links;
}

/** Ends of the dateline: the writers named there are nobody's antecedent. */
function headEnd(text: string, part: Part): number {
  const head = text.slice(part.start, part.start + 60);
  const close = /^[^。，]{0,30}(?:记者|通讯员)[^）)]{0,40}[）)]/.exec(head);
  return part.start + (close?.[0].length ?? 0) - 1;
}

/** Walks one paragraph; the answer is whether the sole hero is still the only one who can be meant. */
function linkPart(events: readonly Event[], sole: string | null, carried: boolean, links: Link[], text: string): boolean {
  const names = new Set<string>();
  let others = false;
  for (const event of events) {
    if (event.kind === 'name') {
      // a name at the head of a new sentence begins anew for the sole hero
      if (names.size === 0 || (names.size === 1 && names.has(event.name))) others = others && !headsSentence(text, event.at);
      names.add(event.name);
      if (event.kin) others = true;
    } else if (event.kind === 'other') others = true;
    else {
      const pronoun = text[event.at] === '他' ? '他' : '她';
      const [only] = names;
      if (names.size === 1 && only && !others) links.push({ at: event.at, pronoun, name: only, how: 'near' });
      else if (names.size === 0 && !others && carried && sole) links.push({ at: event.at, pronoun, name: sole, how: 'far' });
    }
  }
  return sole !== null && !others && (carried || names.has(sole));
}

function headsSentence(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && at - i < 8 && !'。！？\n”，'.includes(text[i - 1] ?? '')) i--;
  return at - i < 8 && '。！？\n”'.includes(text[i - 1] ?? '\n');
}

const kinPost = /^(?:哥哥|弟弟|姐姐|妹妹|父亲|母亲|妻子|丈夫|儿子|女儿|孙子|孙女|老伴|爱人|公公|婆婆|岳父|岳母|儿媳|女婿|侄子|侄女|叔叔|伯伯|舅舅|徒弟|师父|师傅|(?:堂|表)[哥弟姐妹兄叔伯舅姑姨侄])$/;

const before = new Set('其吉排利维自及无');
const behind = new Set('们人乡国山日杀方者');

function pronounsOf(text: string, part: Part, inSpeech: (at: number) => boolean): Event[] {
  const found: Event[] = [];
  const own = text.slice(part.start, part.end);
  for (const c of ['他', '她']) {
    for (let i = own.indexOf(c); i >= 0; i = own.indexOf(c, i + 1)) {
      const at = part.start + i;
      if (before.has(text[at - 1] ?? '') || behind.has(text[at + 1] ?? '') || inSpeech(at) || '他她/或'.includes(text[at + 1] ?? '\n') || '他她/或'.includes(text[at - 1] ?? '\n')) continue;
      found.push({ at, kind: 'pronoun', name: '' });
    }
  }
  return found;
}

const same = /(?:是|作为|身为|当|当了|当过|成为|成了|做|这位|这名|该|担任|任|被称为)[^，。；：、]{0,9}$/;
/** Words that mean a crowd where nothing makes them one person. */
const crowds = new Set(['居民', '村民', '市民', '农民', '渔民', '牧民', '游客', '乘客', '顾客', '旅客', '观众', '读者', '听众', '网民', '员工', '工人', '职工', '家长', '学生', '学员', '干部', '代表', '志愿者', '党员', '团员', '队员', '商户', '农户', '业主', '客商', '球迷', '球员', '患者', '先锋', '模范', '骨干', '青年', '成员', '会员', '工作人员', '老板', '劳模', '经理', '主任', '书记']);
// bounded: every repeat has an upper limit
const many = /(?:[\d多几数百千万两三四五六七八九十]{1,8}余?[名位个户]|各位|各|全体|广大|许多|不少|一些|这些|那些|所有|每位|每名|众|们)[^，。；：]{0,6}$/;
const unnamed = ['有人', '某人', '对方', '那人', '一人', '另一', '婴儿', '小家伙', '丈夫', '妻子', '父母', '老两口', '夫妻', '小伙', '闺女', '媳妇', '爸', '妈', '恩人', '客人', '主人', '病人', '新人', '伴', '烈士', '死者', '伤者', '伟人', '诗人', '恋人', '情侣', '大师', '前辈', '后辈', '师兄', '师姐', '师弟', '师妹', '搭档', '战友', '队友', '工友', '老乡', '亲戚', '亲人', '老伯', '老汉', '同事', '朋友', '伙伴', '同伴', '老友', '伙计', '师徒', '父女', '母子', '父子', '母女', '兄弟', '姐妹', '男孩', '女孩', '男子', '女子', '男人', '女人', '老人家', '一位', '一名', '那位', '有位', '有个', '有名', '某位'];

/** Unnamed people who might be meant: an old man, her husband, 小陈. Groups are left out: a singular pronoun cannot mean them. */
function othersOf(text: string, part: Part, named: readonly PersonMention[], inSpeech: (at: number) => boolean): Event[] {
  const found: Event[] = [];
  const starts = new Set(named.map((m) => m.start));
  const families = new Set(named.map((m) => m.name[0] ?? ''));
  for (let i = part.start + 2; i <= part.end; i++) {
    if (!mayEndTitle(text, i)) continue;
    const post = postAtEnd(text.slice(Math.max(part.start, i - 5), i));
    if (!isClosedPost(post) || crowds.has(post) || starts.has(i) || '们铺店班院部室厅馆站证岗费协会'.includes(text[i] ?? '\n') || inSpeech(i - 1)) continue;
    if (named.some((m) => i > m.start && i <= m.end + 5 && m.titles.some((t) => t.end === i))) continue;
    const window = text.slice(Math.max(part.start, i - post.length - 10), i - post.length);
    if (same.test(window) || many.test(window) || families.has(text[i - post.length - 1] ?? '') || continuesTitle(text, i, starts)) continue;
    found.push({ at: i - post.length, kind: 'other', name: '' });
  }
  const own = text.slice(part.start, part.end);
  for (const word of unnamed) {
    for (let i = own.indexOf(word); i >= 0; i = own.indexOf(word, i + word.length)) {
      const at = part.start + i;
      if (text[at + word.length] !== '们' && !(/[位名个]$/.test(word) && same.test(text.slice(Math.max(part.start, at - 8), at + word.length))) && !inSpeech(at) && !continuesTitle(text, at + word.length, starts) && !named.some((m) => at >= m.start && at < m.end)) found.push({ at, kind: 'other', name: '' });
    }
  }
  for (let i = part.start; i < part.end - 1; i++) {
    if ('小老阿'.includes(text[i] ?? '\n') && surnameLength(text, i + 1) > 0 && !families.has(text[i + 1] ?? '') && isHan(text.charCodeAt(i + 1)) && mayFollow(text, i + 2)) found.push({ at: i, kind: 'other', name: '' });
  }
  return found;
}

/** The word goes on to a name: 县水利局局长司马望. */
function continuesTitle(text: string, at: number, starts: ReadonlySet<number>): boolean {
  for (let i = at; i < at + 14; i++) {
    if (starts.has(i)) return true;
    if ('，。；：“”（）的'.includes(text[i] ?? '。')) return false;
  }
  return false;
}
