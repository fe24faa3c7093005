// Part of figure/target: 普及率要提到95% over 眼下普及率是96.3%; 到2027年参与率达到85% … 到2030年再上台阶，达到82%: a rate that is to rise, to less than it has reached or is to have reached before.
import { holds } from '../../base/held.ts';
import type { Mention } from '../../facts/statements/mentions.ts';
import { placesDiffer, wish } from '../../facts/statements/mention-scopes.ts';

/** Words between a rate's name and its value. */
const verbs = /(?:还要|要|将|力争|争取|确保|能|已|再|进一步|继续){0,3}(?:提[高升]?|升|达|增|稳|保持|稳定)?(?:到|至|在|达到|达|为|是|有){0,2}$/;
/** Rates that are to fall. */
const bad = /(?:损|失业|投诉|事故|死亡|近视|贫困|空置|缺勤|发病|感染|差错|失火|漏|退货|返贫|负债|污染|超标|违法|案|逾期|流失|辍学|肥胖|龋|折旧|利|税|费)率$/;
const now = /眼下|目前|现在|如今|当前|已/;
const later = /明年|后年|到(?:20\d\d|今年|年底)|年底|[两三五]年内|今后/;
const toGo = /要|将|力争|争取|目标|计划|确保/;
const up = /提[高升]?[到至]|升[到至]|达到|增[加长]?[到至]|再上台阶|更上/;
const other = /原|去年|上年|前年|其中|全国|全省|邻|低于|高于|不低于|下调|调低|部分|试点|争先|最高|曾/;

/** What is to be and what is reached, of one rate, in a story that tells each once. */
export function fallenRates(text: string, mentions: readonly Mention[]): { readonly goal: Mention; readonly reached: Mention }[] {
  if (!holds(text, '率')) return [];
  const told = mentions.flatMap((m) => {
    const name = m.q.kind === 'percent' && /[%％]/.test(m.q.unit) && m.q.approximator !== 'range' && m.q.approximator !== 'under' && m.q.approximator !== 'atMost' ? nameOf(m) : '';
    return name === '' || bad.test(name) ? [] : [{ m, name }];
  });
  return told.flatMap(({ m: goal, name }) => {
    const same = told.filter((t) => t.m !== goal && t.name === name);
    const [only] = same;
    if (same.length !== 1 || !only || !isGoal(goal) || other.test(goal.clause) || other.test(only.m.clause) || placesDiffer(goal, only.m) || !samePlace(goal, only.m) || !samePlace(only.m, goal)) return [];
    const reached = only.m;
    const gap = reached.q.value - goal.q.value;
    if (gap <= 0 || gap > 30) return [];
    return isNow(reached) || isStageBefore(text, reached, goal) ? [{ goal, reached }] : [];
  });
}

/** The last three characters of the name right before a value, up to 率: 及率, 普及率. */
function nameOf({ before }: Mention): string {
  const words = before.split(/[，。；：“]/);
  // 到2030年，参与率再上台阶，达到82%以上
  const own = (words.at(-1) ?? '').replace(verbs, '') || (words.at(-2) ?? '').replace(/(?:再|进一步|继续|还要)[\u4e00-\u9fff]{2,4}$/, '');
  return /[\u4e00-\u9fff]{2}率$/.exec(own)?.[0] ?? '';
}

const named = /(?:^|[，。；“到年底前])([\u4e00-\u9fff]{2}[省市县区镇乡村])/;

/** 石塘镇森林覆盖率, 全县森林覆盖率: a place that the other does not name. */
function samePlace(a: Mention, b: Mention): boolean {
  const place = named.exec(a.lead.split('；').at(-1) ?? '')?.[1] ?? named.exec(a.clause)?.[1];
  return place === undefined || place.startsWith('全') || b.sentence.includes(place);
}

const isGoal = (m: Mention): boolean => (m.place === 'display' || wish(m) || later.test(m.sentence)) && up.test(m.clause) && (toGo.test(m.clause) || later.test(m.sentence));
const isNow = (m: Mention): boolean => m.q.approximator === 'exact' && now.test(m.lead.slice(-24) + m.clause) && !later.test(m.clause) && !toGo.test(m.clause);

/** Both are goals, the year of the second is the later, and it is said to go up from the first. */
function isStageBefore(text: string, first: Mention, second: Mention): boolean {
  const yearOf = (m: Mention): number => Number(/(20\d\d)年[^。；年]{0,24}$/.exec(text.slice(Math.max(0, m.q.start - 40), m.q.start))?.[1] ?? 0);
  const [a, b] = [yearOf(first), yearOf(second)];
  return a > 0 && b > a && first.q.start < second.q.start && /再|进一步|更/.test(second.sentence) && !/已|实际/.test(first.clause);
}
