// Part of name/pronoun: 他考下了证，成了全队头一个女司机: what somebody becomes is a woman's or a man's calling, and the pronoun of the same sentence is of the other sex.
import { holdsAny } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { OddOne } from './sole-hero.ts';

const callings = '工|司机|兵|教师|老师|医生|护士|村医|队长|班长|组长|主任|站长|校长|所长|博士|大学生|研究生|状元|选手|冠军|飞行员|宇航员|航天员|木匠|铁匠|石匠|焊工|钳工|电工|民警|警察|法官|记者|强人|书记|村官|骑手|机长|船长|列车长|猎手|护林员|邮递员|快递员|农民|牧民|渔民|企业家|厂长|经理|裁判|教练|主播|汉子|护工|幼师|幼教';
// bounded: one sentence
const becomes = new RegExp(`(?<=[。！？；，\\n])([他她])(?!们|的|和|与|跟|说|家)([^。！？；“”\\n他她]{2,30}?)，(?:由此|从此|也|就|便|终于|一举)?(?:成了|成为|当上了?|做了|是)[^。！？；，“”\\n的]{0,12}的?[^。！？；，“”\\n]{0,6}(?:[一二三四五六七八九十首第]{1,2}[个位名]|唯一的?)[^。！？；，“”\\n]{0,8}?((男|女)(?:${callings}))(?=[。！？；，])`, 'g');

/** Such pronouns outside speech; the sentence names nobody else. */
export function sexedPredicates(text: string, people: readonly PersonMention[], inSpeech: (at: number) => boolean): OddOne[] {
  if (!holdsAny(text, '男女')) return [];
  return matchesOf(text, becomes).flatMap((m) => {
    const [whole, pronoun, between = '', word = '', sex] = m;
    const there = sex === '女' ? '她' : '他';
    const end = m.index + whole.length;
    if (pronoun === there || inSpeech(m.index) || /[娶嫁]|妻|丈夫|女儿|儿子|徒弟|给|帮|教|带|培养|让|把|被|请|找|认识|遇/.test(between) || people.some((p) => p.start >= m.index && p.end <= end && p.evidence !== 'byline')) return [];
    const start = end - word.length;
    return [{ at: m.index, here: pronoun === '她' ? '她' : '他', there, name: word, word, witness: { start, end } } satisfies OddOne];
  });
}
