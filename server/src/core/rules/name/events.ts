// Part of name/organisation: one event under two names: 2026枫港绿色航运论坛 and 2026枫港绿色航运峰会.
import { find, holdsAny } from '../../base/held.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { isHan } from '../../facts/names/lexicon.ts';
import type { BodyClash } from './organisation.ts';
import { sentenceAt } from './persons.ts';

/** Words that end the name of an event; longer ones first where one ends another. */
const endings = ['研讨会', '座谈会', '博览会', '交易会', '展览会', '洽谈会', '推介会', '展销会', '招聘会', '双选会', '音乐会', '朗诵会', '交流会', '运动会', '读书会', '读书月', '读书周', '文艺节', '科技节', '体育节', '订货会', '采购会', '购物节', '艺术节', '文化节', '旅游节', '美食节', '音乐节', '读书节', '采摘节', '电影节', '戏剧节', '锦标赛', '公开赛', '邀请赛', '挑战赛', '大奖赛', '选拔赛', '对抗赛', '友谊赛', '争霸赛', '嘉年华', '音乐季', '艺术周', '文化周', '活动周', '宣传周', '论坛', '峰会', '大会', '年会', '联赛', '大赛', '晚会', '展会', '书展', '车展', '画展', '花展', '灯会', '庙会'];
const stops = '的了在和与及由从向对到为是将把被让等于也都还就，。；：！？“”‘’（）()《》、 　\n';
/** Words by which one event is told of as part, sequel or neighbour of another. */
const related = /期间|同期|同时|分论坛|主论坛|平行|框架|之一|系列|配套|子活动|作为|更名|改名|前身|升级|去年|上届|往届|明年|下届|分会场|另|还|也(?!是)|两[个场项大]|预热|前奏|闭幕后|随后|之后|接着/;
const leastStem = 4;
const longest = 20;

interface EventName {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly ending: string;
}

/** Pairs of names with one stem and two endings, each told of in sentences that join them by nothing. */
export function eventClashes({ text }: StoryText, sentences: readonly Sentence[]): BodyClash[] {
  if (!holdsAny(text, '会坛赛节华季周展')) return [];
  const byStem = new Map<string, EventName[]>();
  for (const event of eventsOf(text)) byStem.set(event.stem, [...(byStem.get(event.stem) ?? []), event]);
  const found: BodyClash[] = [];
  for (const events of byStem.values()) {
    const byEnding = new Map<string, EventName[]>();
    for (const event of events) byEnding.set(event.ending, [...(byEnding.get(event.ending) ?? []), event]);
    if (byEnding.size !== 2) continue;
    const [one = [], two = []] = [...byEnding.values()];
    const later = (two[0]?.start ?? 0) > (one[0]?.start ?? 0);
    const [wrong, right] = two.length < one.length || (two.length === one.length && later) ? [two, one] : [one, two];
    const held = new Set(right.map((e) => sentenceAt(sentences, e.start)));
    if (wrong.some((e) => held.has(sentenceAt(sentences, e.start)) || joins(text, sentences, e)) || right.some((e) => joins(text, sentences, e))) continue;
    found.push({ message: 'body', wrong, right, wrongText: text.slice(wrong[0]?.start, wrong[0]?.end), rightText: text.slice(right[0]?.start, right[0]?.end) });
  }
  return found;
}

function joins(text: string, sentences: readonly Sentence[], event: EventName): boolean {
  const s = sentences[sentenceAt(sentences, event.start)];
  return s !== undefined && related.test(text.slice(s.start, event.start) + text.slice(event.end, s.end));
}

/** Names with a year or a number of the event before them, or of six characters and more before the ending. */
function eventsOf(text: string): EventName[] {
  const found: EventName[] = [];
  const taken = new Set<number>();
  for (const ending of endings) {
    for (let at = find(text, ending); at >= 0 && found.length < 60; at = text.indexOf(ending, at + 1)) {
      const end = at + ending.length;
      if (taken.has(end)) continue;
      let start = at;
      while (start > 0 && at - start < longest && (isHan(text.charCodeAt(start - 1)) || /[0-9A-Za-z]/.test(text[start - 1] ?? '')) && !stops.includes(text[start - 1] ?? ' ')) start--;
      const head = /(?:(?:19|20)\d{2}年?(?:度)?|第[一二三四五六七八九十\d]{1,4}届|首届|[一-龥]{0,2}[省市县区])[^0-9]{0,18}$/.exec(text.slice(start, at))?.[0];
      const stem = head ?? text.slice(start, at);
      if (stem.length < leastStem || (head === undefined && stem.length < 6)) continue;
      taken.add(end);
      found.push({ start: at - stem.length, end, stem, ending });
    }
  }
  return found;
}
