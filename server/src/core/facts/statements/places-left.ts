// Places left over, counted in another unit than those who took them: 计划招收480人，已录取312人，还剩168个名额; 共有床位120张，入住87人，空床33张.
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { nearSum } from './plausible.ts';
import { compact, reprint } from './print.ts';
import { isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const restCue = cues.cue('余剩空缺');
const left = /(?:还?剩[余下]?|余下|还?剩下|尚[余缺]|还[余缺]|空余|余|空出|空着|还空着)(?:了|有|的)?$/;
const place = /^(?:空余|剩余)?(?:名额|空额|缺额|学位|席位|座位?|床位?|铺位|岗位?|车位|摊位|展位|舱位|工位|泊位|位子|指标)/;
const placeUnit = /^[个张间席座]$/;
const planned = /(?:计划|拟|可|能|预计|准备)[^，。；]{0,6}(?:招[收聘募录生]?|容纳|接纳|接待|停放?|入住|录取|安排|坐)[^，。；]{0,6}$|(?:名额|学位|座位|床位|车位|席位|岗位|摊位|泊位)[共总数一有为是计仅只]*$|(?:共|一共|总共|设有?|开放|推出|提供|拿出|备有|放出)$/;
const taken = /(?:录取|录用|招[收满录聘到]?|报[名到]?|入住|住进|住了|预[约订]|订出|签约|停[放了]|占用|使用|用掉|认领|租出|出租|售出|入座|到岗|坐了|分配|领走|抢走|约出|登记|办理)了?(?:车辆|客人|老人|学生|学员|考生|新生|旅客|游客|商户|员工)?$/;
const apart = /另|候补|递补|放弃|取消|退[出订掉]|追加|增加|加[开设座床]|扩招|预留|保留|重复|两人|每[个张间]|含|其中|除|或|不含|超|[昨今明]天|[昨今明]日|当[天日]/;

/** The places of the sentence, or of the one before it, less those taken, against the number left; silent unless each of the three is told once. */
export function readPlacesLeft(text: string, row: Row, previous: Row | null): readonly Statement[] {
  if (!(row.cues & restCue)) return none;
  const rest = row.figures.find((f) => isCount(f) && placeUnit.test(f.q.unit) && left.test(lastClause(f.before)) && place.test(f.after));
  if (!rest) return none;
  const words = (previous && previous.sentence.part === row.sentence.part ? previous.text : '') + row.text;
  const near = [...(previous && previous.sentence.part === row.sentence.part ? previous.figures : []), ...row.figures].filter((f) => f.q.dimension === 'count' && f !== rest);
  const totals = near.filter((f) => isCount(f) && planned.test(lastClause(f.before)) && f.q.start < rest.q.start && !/已|了/.test(lastClause(f.before)));
  const gone = near.filter((f) => isCount(f) && taken.test(lastClause(f.before)) && !totals.includes(f));
  const [total, more] = totals;
  if (!total || more || gone.length === 0 || gone.length > 3 || gone.some((f) => baseValue(f.q) >= baseValue(total.q)) || sameUnit(total.q, rest.q) && gone.every((f) => sameUnit(f.q, rest.q))) return none;
  if (!ofAll(lastClause(rest.before).replace(left, '')) || gone.some((f) => !ofAll(lastClause(f.before).replace(taken, '')))) return none;
  const sum = gone.reduce((n, f) => n + f.q.value, 0);
  // any of the numbers taken may be the one: those who signed up, those who were admitted
  const ways = [sum, ...gone.map((f) => f.q.value)].map((n) => total.q.value - n);
  const holds = ways.includes(rest.q.value);
  const point = total.q.value - (gone[0]?.q.value ?? 0);
  if (!holds && (gone.length > 1 || apart.test(words) || near.some((f) => f !== total && f !== gone[0] && total.q.value - f.q.value === rest.q.value) || !nearSum(point, rest.q.value, total.q.value))) return none;
  return [statement('remainder', [member('total', total.q), ...gone.map((f) => member('part', f.q)), member('rest', rest.q)], {
    claim: rest.q, holds, working: `${say(text, total.q)}−${gone.map((f) => say(text, f.q)).join('−')}＝${compact(point)}`, right: holds || point <= 0 ? null : reprint(text, rest.q, point), fault: 'rest',
  })];
}

const none: readonly never[] = [];

/** 城区已报名, 乡镇还缺: of a part; 目前, 首批截止后 and nothing are of all. */
const ofAll = (words: string): boolean => words.replace(/截至[^，。；]{1,8}$/, '').replace(/^(?:学校|今[年春夏秋冬]|本[期次季届]|公司|目前|眼下|现|如今|至今|已|首批|共|总|一共|累计|实际|前[两三]批|也|就|只|仅|便|里面|[在经])*/, '') === '';

const isCount = ({ q }: Figure): boolean => isAddend(q) && q.dimension === 'count' && q.approximator === 'exact' && q.scale === 1;
