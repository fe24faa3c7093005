// Things told one after another from the one that opens to the one that closes: 四支队伍 … 矿工队打头阵 … 教师队 … 护士队 … 压轴的是环卫队.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** Farthest, in characters, from the number to the one that opens, and from there to the one that closes. */
const reach = { number: 120, all: 320 };
const closes = ['压轴', '最后登场', '最后出场', '最后上场', '最后亮相', '殿后', '压台'];
const opens = /打头阵|打头炮|率先(?:登场|出场|上场|亮相)|首先(?:登场|出场|上场|亮相)|第一个(?:登场|出场|上场|亮相)|开场的?是|拉开(?:了)?(?:序|大)幕|开唱|开锣/;
/** What a counted group may be called by its last character. */
const kinds: Readonly<Record<string, string>> = { 队伍: '队', 队: '队', 代表队: '队', 参赛队: '队', 方队: '队', 小组: '组', 组: '组', 班: '班', 班级: '班', 社团: '社', 剧团: '团', 合唱团: '团', 村: '村', 学校: '学' };
/** Groups that stand by. */
const bystanders = /啦啦|拉拉|乐队|志愿|医疗|安保|保障|裁判|消防|伴奏|仪仗|服务|后勤|评审|表演|友谊|助阵|嘉宾|特邀|[这该本全每各一两三四五六]队$|[这该本全每各一两三四五六]组$/;

/** The groups told from the first to the last where they are more than the number says: fewer may be told than there are. */
export function inOrder({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const word of closes) {
    for (let at = find(text, word); at >= 0; at = text.indexOf(word, at + 2)) {
      const from = Math.max(0, at - reach.all);
      const open = opens.exec(text.slice(from, at));
      if (!open) continue;
      const first = from + open.index;
      // the sentence that opens begins with its group
      let start = first;
      while (start > from && !'。！\n'.includes(text[start - 1] ?? '\n')) start--;
      const near = phrases.filter((p) => p.end <= start && start - p.end < reach.number && kindOf(p) !== undefined && parts[p.part]?.kind !== 'headline');
      const count = near.at(-1);
      const kind = count && kindOf(count);
      if (!count || kind === undefined || near.some((p) => p.value !== count.value && kindOf(p) === kind)) continue;
      const tail = text.slice(at, at + 40).search(/[。！\n]/);
      const items = groups(text, start, tail < 0 ? at + 20 : at + tail, kind);
      const [a, b] = [items[0], items.at(-1)];
      if (!a || !b || items.length <= count.value || items.length > count.value + 2 || found.some((e) => e.count.start === count.start)) continue;
      found.push({ start: a.start, end: b.end, count, place: 'after', items, readings: [items.length], open: false, certain: true });
    }
  }
  return found;
}

/** 队 of 四支队伍: the phrase's noun begins with the kind's word. */
function kindOf({ unit, noun }: CountPhrase): string | undefined {
  const words = noun === '' ? unit : noun;
  for (let n = Math.min(3, words.length); n > 0; n--) {
    const kind = kinds[words.slice(0, n)];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The groups at the heads of clauses, each once. */
function groups(text: string, start: number, end: number, kind: string): Span[] {
  const found = new Map<string, Span>();
  const head = new RegExp(`^(?:[^，。；！]{0,8}的?是|接着|随后|然后|接下来)?“?([\\p{Script=Han}]{1,6}?${kind})(?![伍员长形列里中内])`, 'u');
  for (let i = start; i < end; i++) {
    if (i > start && !'。，；！\n'.includes(text[i - 1] ?? ' ')) continue;
    const m = head.exec(text.slice(i, Math.min(end, i + 20)));
    const name = m?.[1];
    if (!m || name === undefined || bystanders.test(name) || found.has(name)) continue;
    const at = i + m[0].length - name.length;
    // 渔家女队, later 女队: one group by two names
    if ([...found.keys()].some((known) => known.endsWith(name) || name.endsWith(known))) continue;
    found.set(name, { start: at, end: at + name.length });
  }
  return [...found.values()];
}
