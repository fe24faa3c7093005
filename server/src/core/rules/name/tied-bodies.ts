// Part of name/organisation: two bodies of one kind that part in a word (第七小学 and 第九小学, 理工大学 and 工业大学), tied to one by a person or by what belongs to them.
import { differing } from '../../base/differing.ts';
import type { OrganisationMention } from '../../facts/organisations.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { sentenceAt } from './persons.ts';

/** Who and what belongs to a body. */
const belongings = ['毕业生', '学生', '师生', '教授', '专家', '学员', '职工', '员工', '工人', '医生', '护士', '老人', '队员', '团员', '孩子', '食堂', '操场', '教室', '走廊', '门口', '车间', '展厅', '大厅', '病房', '宿舍', '院子', '校长', '院长', '馆长', '厂长', '园长', '所长', '站长', '会长', '社员', '村民', '居民'];
/** Somebody of one body goes to the other, or both meet. */
const visits = /[到去赴来往]|走[访进]|交流|参观|做客|邀请|受邀|请来|对手|对阵|比赛|战胜|迎战|客场|联谊|考[上入取]|毕业于|曾|当年|原|转|调|另|还|也(?!是)|同样|隔壁|邻|对面|兄弟|分别|则|相比|不同|借|供|合作|携手|结对|帮扶|共建|附近|旁边|前身|改名|更名|合并|招聘|双选|来自|竞赛|联赛|论坛|校友/;

/** How two names part in the middle. */
interface Parting {
  readonly shared: number;
}

/** One stretch of one to three characters differs, with two and more before it in both and the same behind. */
export function partsInMiddle(a: string, b: string): Parting | null {
  let tail = 0;
  while (tail < a.length && tail < b.length && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  if (tail === 0 || tail === a.length || tail === b.length) return null;
  for (let cut = 1; cut <= 3; cut++) {
    let run = 0;
    while (run + cut + tail < a.length && run + cut + tail < b.length && a.at(-1 - tail - cut - run) === b.at(-1 - tail - cut - run)) run++;
    if (run >= 2 || (run === 1 && run + cut + tail === a.length && a.length === b.length)) return { shared: run + tail };
  }
  return null;
}

/** Whether something ties the two to one body: the same person beside both, or the same belonging directly behind both names. */
export function isTied(copy: StoryText, a: readonly OrganisationMention[], b: readonly OrganisationMention[], sentences: readonly Sentence[], people: readonly PersonMention[]): boolean {
  const later = (a[0]?.start ?? 0) > (b[0]?.start ?? 0);
  const [rare, often] = a.length < b.length || (a.length === b.length && later) ? [a, b] : [b, a];
  const [odd] = rare;
  if (!odd || rare.length > 1 || !partsInMiddle(odd.name, often[0]?.name ?? '')) return false;
  const s = sentences[sentenceAt(sentences, odd.start)];
  if (!s) return false;
  const before = copy.text.slice(s.start, odd.start);
  const own = copy.text.slice(s.start, s.end).replace(odd.name, '，');
  if (onOneRoad(odd.name, often[0]?.name ?? '')) return !/另|隔壁|对面|邻|分别|两/.test(own);
  if (visits.test(before.replace(/到\d/g, '')) || /也(?!是)|另|隔壁|对面|则|同样|分别|两/.test(own)) return false;
  return isNumbered(copy.text, odd, often, s) || tiedByPerson(often, s, sentences, people, own) || often.some((m) => sameBelonging(copy.text, m, odd));
}

/** 受赠的是第二聋校。聋校要钢琴做什么？…第一聋校校长说: a number alone parts the two, the story has taken the first up by its bare kind, and the head of the other speaks for it. */
function isNumbered(text: string, odd: OrganisationMention, often: readonly OrganisationMention[], s: Sentence): boolean {
  const [first] = often;
  if (!first || first.start > odd.start || odd.name.length !== first.name.length) return false;
  const off = differing(odd.name, first.name);
  const [at = 0] = off;
  if (off.length !== 1 || odd.name.charAt(at - 1) !== '第' || !/^[一二三四五六七八九十]{2}$/.test(odd.name.charAt(at) + first.name.charAt(at))) return false;
  const kind = odd.name.slice(at + 1);
  const between = text.slice(first.end, odd.start);
  return kind.length >= 3 && between.split(/[。！？，；“”\n：]/).some((clause) => clause.startsWith(kind)) && /^[校院馆园厂所站]长[\u4e00-\u9fff]{2,4}(?:说|介绍|表示|告诉|坦言|回忆)/.test(text.slice(odd.end, odd.end + 10)) && !visits.test(text.slice(s.start, odd.start)) && !bothTold.test(text);
}

const bothTold = /两校|两院|两馆|两所|结对|交流|联谊|比赛|对阵|合作|共建|兄弟|联合|分别|各自/;

/** 北固路派出所, 北固街派出所: no town has a road and a street of one name with the same body on each. */
function onOneRoad(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const off = differing(a, b);
  const [at = 0] = off;
  return off.length === 1 && at >= 2 && '路街道巷'.includes(a.charAt(at)) && '路街道巷'.includes(b.charAt(at));
}

/** 校长阮一鸣 stands in the paragraph of the one and in the sentence of the other. */
function tiedByPerson(often: readonly OrganisationMention[], s: Sentence, sentences: readonly Sentence[], people: readonly PersonMention[], own: string): boolean {
  if (visits.test(own.replace(/[来到去](?:了)?/g, ''))) return false;
  const here = people.filter((p) => p.evidence !== 'byline' && p.start >= s.start && p.end <= s.end).map((p) => p.name);
  if (here.length !== 1) return false;
  return people.some((p) => p.name === here[0] && p.titles.some((t) => t.body === '' && belongings.includes(t.base)) && often.some((m) => Math.abs(sentenceAt(sentences, m.start) - sentenceAt(sentences, p.start)) <= 4));
}

/** 棉纺厂的食堂 and 毛纺厂的食堂; 理工大学建筑学院的五名应届毕业生 and 工业大学毕业生. */
function sameBelonging(text: string, a: OrganisationMention, b: OrganisationMention): boolean {
  const behind = ({ end }: OrganisationMention): string => /^[^，。；：！？“”\n]{0,16}/.exec(text.slice(end, end + 16))?.[0].replace(/^的/, '') ?? '';
  const [one, two] = [behind(a), behind(b)];
  const near = belongings.find((w) => two.startsWith(w));
  return near !== undefined && one.includes(near) && one.indexOf(near) <= 11;
}
