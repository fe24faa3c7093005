// Lists of people named one after another: 县领导余文昭、石敬川、戚晚晴出席; 严守正　方若兰　陆可久参加.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { sentenceAt } from './persons.ts';

/** One list; the span runs from the first name to the last, in the story's reading text. */
export interface Roster extends Span {
  readonly names: readonly string[];
  readonly members: readonly (Span & { readonly name: string; readonly bare: boolean })[];
  /** Said to be leaders, or by their posts. */
  readonly leaders: boolean;
  /** Stands in a headline, deck or kicker. */
  readonly head: boolean;
}

const joint = /^(?:[、，；和与及 　]|以及){1,2}$/;
const post = /领导|书记|[省市县区镇乡州]长|常委|主席|主任|政协|人大|局长|部长|院长|检察长/;
/** 温如玉、高建川、闻澄等市领导. */
const saidLeaders = /^等?[省市区县镇乡]{0,2}领导/;
/** 县领导章若谷宣布开工，…，戎北辰、伏灵均出席: said at the head of the sentence. */
const leadersFirst = /(?:^|[，。）　 ])(?:[省市区县镇乡州]{1,2}|[\u4e00-\u9fff]{2,3}[省市区县镇乡州])领导(?![干班小])[^。；]{2,60}，$/;
/** Orders of another kind: who speaks first, where people stand, how a list is sorted. */
const otherOrder = /分别(?!带队|率队|参加|出席|走访|看望|调研|陪同|督导|到|赴|前往|深入)|先后|依次|轮流|为序|排序|排名|顺序|姓氏|得票|抽签|左起|从左|左一|右一|前排|后排|左[：（）]|右[：（）]|主持|致辞|发言|获奖|夺|冠军|比赛|交班|接任|当选|任命|免去/;
const rows = new WeakMap<StoryText, readonly Roster[]>();

/** Rosters of two and more, in order of position; read once a story text. */
export function rostersOf(copy: StoryText, people: () => readonly PersonMention[], sentences: () => readonly Sentence[]): readonly Roster[] {
  let found = rows.get(copy);
  if (!found) {
    found = holds(copy.text, '、') || holds(copy.text, '　') ? read(copy, people(), sentences()) : [];
    rows.set(copy, found);
  }
  return found;
}

function read(copy: StoryText, people: readonly PersonMention[], sentences: readonly Sentence[]): Roster[] {
  const found: Roster[] = [];
  let run: PersonMention[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 1 && new Set(run.map((m) => m.name)).size === run.length) {
      const s = sentences[sentenceAt(sentences, first.start)];
      const near = s?.clauses.filter((c) => c.end >= first.start && c.start <= last.end + 1).map((c) => copy.text.slice(c.start, c.end)).join('，') ?? '';
      const head = headings.has(copy.parts[first.part]?.kind ?? '');
      if (!otherOrder.test(head ? '' : near)) {
        found.push({
          start: first.start, end: last.end, head, names: run.map((m) => m.name),
          members: run.map((m) => ({ start: m.start, end: m.end, name: m.name, bare: m.titles.length === 0 || m === first })),
          leaders: run.some((m) => m.titles.some((t) => post.test(t.text))) || saidLeaders.test(copy.text.slice(last.end, last.end + 6)) || (s !== undefined && leadersFirst.test(copy.text.slice(s.start, first.start))),
        });
      }
    }
    run = [];
  };
  for (const m of people) {
    const last = run.at(-1);
    const startsAt = Math.min(m.start, ...m.titles.filter((t) => t.start < m.start).map((t) => t.start));
    const endsAt = last ? Math.max(last.end, ...last.titles.map((t) => t.end)) : 0;
    // 费思南江晚吟调研春耕生产: names run together in a headline
    if (last && (last.part !== m.part || !(joint.test(copy.text.slice(endsAt, startsAt)) || (endsAt === startsAt && headings.has(copy.parts[m.part]?.kind ?? ''))))) close();
    if (m.evidence !== 'byline') run.push(m);
  }
  close();
  return found;
}
