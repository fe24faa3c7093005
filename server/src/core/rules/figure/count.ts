// figure/count: a phrase that counts things, and a list beside it with another number of them.
import type { Enumeration } from '../../facts/enumerations/model.ts';
import { writeLike } from '../../facts/enumerations/numerals.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import { defineStoryRule } from '../define.ts';
import { repeatedWords } from './count-repeated.ts';

export default defineStoryRule({
  id: 'figure/count',
  severity: 'warning',
  fixable: true,
  needs: ['enumerations'],
  source: '编校通例：总括数与列举项数一致',
  messages: {
    count: { zh: '“{phrase}”与列举不符：列出{n}项（{items}）', en: '“{phrase}” is followed or preceded by {n} items ({items})' },
    more: { zh: '“{phrase}”少于所列：“等”字前已列出{n}项（{items}）', en: '“{phrase}” is less than the {n} items listed ({items})' },
    list: { zh: '列出{n}项', en: '{n} items are listed' },
    change: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  check({ copy: { text }, facts, report }) {
    const told = new Set<number>();
    for (const group of byPhrase(facts.enumerations.filter((e) => !isOwnNumber(text, e)))) {
      const beyond = group.find((e) => e.exceeds);
      // an open list that may not belong to the phrase vouches for nothing
      if (group.some((e) => agrees(e) && !(e.open && !e.certain && group.some((o) => o.certain))) && !beyond) continue;
      if (group.some((e) => isItem(text, e) || numbersMake(text, e) || isMetre(text, e) || routesMake(text, e) || oneMore(text, e) || floorsLeft(text, e) || isSecond(text, e) || setRight(text, e) || isCompound(text, e) || headsMake(text, e) || clausesMake(text, e) || overlap(text, e))) continue;
      const wrong = beyond ?? group.find((e) => e.certain && (!e.open || Math.min(...e.readings) > e.count.value));
      if (!wrong) continue;
      const { count, readings, items, open } = wrong;
      const n = readings[0] ?? items.length;
      const phrase = text.slice(count.start, count.end);
      // 保持两位数增长: two digits
      if (/^[一二两三四五六七八九]位数/.test(phrase)) continue;
      // 四个班组共有操作人员76人: how many there are is said of them, not who
      if (/[\u4e00-\u9fff](?:共|现)有/.test(phrase)) continue;
      // 新接14艘，比去年同期多5艘：…: the list is of what the difference is told of
      if (/(?:多|少|增加|减少|新增|净增|增|减)了?$/.test(text.slice(Math.max(0, count.start - 3), count.start)) && /[比较][^，。；：]{1,12}$/.test(text.slice(Math.max(0, count.start - 16), count.start))) continue;
      // 四场比赛，主场球队两胜两平: how they ended is told, not each of them
      if (count.unit === '场' && /^[^，。；]{0,6}，[^，。；]{0,8}[一二两三四五六七八九]胜/.test(text.slice(count.end, count.end + 20))) continue;
      // 五个“最爱书角”，得票前三名为…: the first of them
      if (wrong.start > count.end && /前[一两二三四五六七八九十\d]{1,2}[名位个]/.test(text.slice(count.end, Math.min(wrong.items[0]?.end ?? wrong.start, count.end + 30)))) continue;
      // 头两场吵，后四场算账：…: the last of them, and what was done
      if (/(?<![之以今往然随而前])[后头末]$/.test(text.slice(Math.max(0, count.start - 1), count.start)) && count.unit === '场') continue;
      // 完成6件，另外4件的进度如下：: the list is of those
      if (otherCounted(text, wrong)) continue;
      // “136”清单，即1个工作日办结的…、6个工作日办结的…: so long, not so many
      if (/^个?工作日/.test(text.slice(count.numeral.end, count.numeral.end + 4))) continue;
      // “两癌”筛查：应查、实查、查出: none of them is one of the two
      if (coined(text, wrong)) continue;
      // 积分榜前四名（均已赛9场）：: how often each of them played
      if (count.unit === '场' && /[均各都](?:已|只|才)?[赛打战踢](?:了|满|完)?$/.test(text.slice(Math.max(0, count.start - 4), count.start))) continue;
      if (ownApart(text, wrong) || goesOnByOnes(text, wrong) || goesOnUnnumbered(text, wrong) || groupsMake(text, wrong) || firstStretchMakes(text, wrong)) continue;
      if (isNoList(text, wrong) || secondOfTwo(text, wrong)) continue;
      const data = { phrase, n, items: names(text, wrong) };
      const numeral = text.slice(count.numeral.start, count.numeral.end);
      const fixed = writeLike(n, numeral, count.unit !== '');
      told.add(count.start);
      report({
        message: open ? 'more' : 'count', data, span: { start: count.start, end: count.end }, related: [{ message: 'list', data: { n }, span: { start: wrong.start, end: wrong.end } }],
        fixes: open || n < 2 ? [] : [{ title: 'change', data: { text: phrase.slice(0, count.numeral.start - count.start) + fixed + phrase.slice(count.numeral.end - count.start) }, safety: 'confirm', edits: [{ span: count.numeral, newText: fixed }] }],
      });
    }
    for (const { phrase, numeral, n, word, list } of repeatedWords(text)) {
      if (told.has(phrase.start)) continue;
      const words = text.slice(phrase.start, phrase.end);
      const to = writeLike(n, text.slice(numeral.start, numeral.end), true);
      report({
        message: 'count', data: { phrase: words, n, items: `“${word}”${n}次` }, span: phrase, related: [{ message: 'list', data: { n }, span: list }],
        fixes: [{ title: 'change', data: { text: to + words.slice(numeral.end - numeral.start) }, safety: 'confirm', edits: [{ span: numeral, newText: to }] }],
      });
    }
  },
});

/** “两不开”“三必查”：…; 四扇窗、两扇门：…: what is listed behind both is not the second one's alone. */
function secondOfTwo(text: string, { count, start }: Enumeration): boolean {
  return start > count.end && /[二两三四五六七八九十][\u4e00-\u9fff]{1,3}(?:”“|[、和与及]“?)$/.test(text.slice(Math.max(0, count.start - 9), count.start)) && /^[^，。；]{0,12}[：:]/.test(text.slice(count.end, count.end + 14));
}

/** 6条：3路、11路、17路、26路改走滨江桥，夜2路和旅游1线改走北门桥: all routes of the sentence come to it. */
function routesMake(text: string, { count }: Enumeration): boolean {
  if (count.unit !== '条' && count.unit !== '') return false;
  const sentence = /^[^。！？\n]*/.exec(text.slice(count.end, count.end + 200))?.[0] ?? '';
  return new Set(matchesOf(sentence, /(?:夜|旅游|快|专|环|通勤|定制)?[A-Z]?\d{1,3}[路线]/g).map((m) => m[0])).size === count.value;
}

/** 四村听证结果：甲、乙两村同意…；丙、丁两村暂缓: the groups told one by one come to it. */
function groupsMake(text: string, { count, items }: Enumeration): boolean {
  const last = items.at(-1);
  const noun = count.unit !== '' ? count.unit : count.noun.charAt(0);
  if (!last || noun === '' || (items[0]?.start ?? 0) < count.end) return false;
  const stretch = text.slice(count.end, last.end) + (/^[^。！？\n]{0,80}/.exec(text.slice(last.end))?.[0] ?? '');
  const told = matchesOf(stretch, groupNumber).filter((m) => m[2] === noun).map((m) => smallNumber(m[1] ?? ''));
  return told.length > 1 && told.reduce((a, b) => a + b, 0) === count.value;
}

const groupNumber = /([一二两三四五六七八九])个?([村镇乡区县市校院厂家户队班社馆店所])(?=[^、，。；]{0,8}(?:[，。；]|$))/g;

/** 进账分三块：甲152万元，乙18万元，加上丙30万元，正好200万元；开支…: the parts before the semicolon. */
function firstStretchMakes(text: string, { count, items }: Enumeration): boolean {
  const [first] = items;
  if (!first || items.length < 2 || first.start < count.end || text[first.end] !== '；') return false;
  const parts = text.slice(first.start, first.end).split('，');
  const own = parts.filter((p) => !/^(?:正好|刚好|恰好|合计|共|一共|总共|总计|加起来)/.test(p));
  return own.length === count.value && own.every((p) => /\d/.test(p));
}

/** 其一…；其二…；再就是改，…: one more of the list goes on without a number. */
function goesOnUnnumbered(text: string, { count, items, place }: Enumeration): boolean {
  const last = items.at(-1);
  return place === 'sequence' && last !== undefined && items.length === count.value - 1 && /^[^。！？\n]{0,80}[；，](?:再就是|还有就?是|再有|还有一[条项点个]|最后[是一]|末了|另外就?是)/.test(text.slice(last.end, last.end + 90));
}

/** Between the phrase and the list stands another number of the kind, and it is that of the list. */
function otherCounted(text: string, { count, items }: Enumeration): boolean {
  const first = items[0];
  if (!first || first.start < count.end || count.unit === '') return false;
  return matchesOf(/^[^。！？\n]*/.exec(text.slice(count.end, first.start))?.[0] ?? '', /([\d一二两三四五六七八九十]{1,3})([\u4e00-\u9fff])/g).some((m) => m[2] === count.unit && smallNumber(m[1] ?? '') === items.length);
}

/** 另外两把，一把捐了，一把由师兄收着；他自己的那把…: the last is none of them. */
function ownApart(text: string, { count, items }: Enumeration): boolean {
  const last = items.at(-1);
  const one = `一${count.unit}`;
  return count.unit !== '' && last !== undefined && items.length === count.value + 1 && items.slice(0, -1).every((i) => text.startsWith(one, i.start)) && !text.startsWith(one, last.start) && text.slice(last.start, last.end).includes(`那${count.unit}`);
}

/** A coined short name in quotation marks, numeral and one character, the list behind a noun of its own and without that character. */
function coined(text: string, { count, items }: Enumeration): boolean {
  const name = /^“?[一二两三四五六七八九十]([\u4e00-\u9fff])”[\u4e00-\u9fff]{2,6}：/.exec(text.slice(count.numeral.start, count.numeral.start + 12));
  return name !== null && !items.some((i) => text.slice(i.start, i.end).includes(name[1] ?? '的'));
}

/** “四个一”：一张流程图、一本清单，管在事前；一个监督群，管在事中；…: more of them stand behind what is said of the first ones. */
function goesOnByOnes(text: string, { count, items }: Enumeration): boolean {
  const last = items.at(-1);
  if (!/一”?$/.test(text.slice(count.start, count.end)) || !last || items.some((i) => text[i.start] !== '一')) return false;
  const rest = /^[^。！？\n]{0,120}/.exec(text.slice(last.end))?.[0] ?? '';
  return items.length + (rest.match(/[；，](?:再有|还有|另有|最后)?一[个张本次条份项支块台部套场间扇句把封组名位]/g)?.length ?? 0) === count.value;
}

/** What stands beside the phrase is of another kind: columns, steps, pairs, or prices for all of it. */
function isNoList(text: string, { count, items, place }: Enumeration): boolean {
  const behind = text.slice(count.end, count.end + 64);
  // 前四名依次如下（场次、胜、平、负）：: the columns of a table
  if (text.slice(count.start, count.end).endsWith('如下') && /^（[^（）\n]{1,60}）[：。]/.test(behind)) return true;
  // 积分榜前五名（赛、胜、平、负、积分）: the same under a table's own head
  if (/前[一二两三四五六七八九十\d]{1,2}[名位]?$/.test(text.slice(Math.max(0, count.start - 1), count.end)) && /^（[^（）\n]{1,60}）/.test(behind) && /^（[^（）]{0,40}(?:积分|[胜负平]、)/.test(behind)) return true;
  // 三个周末（周六、周日）: the days of each
  if (/周末|双休日/.test(count.noun) && items.every((i) => /^(?:星期|周|礼拜)[六日天]$/.test(text.slice(i.start, i.end)))) return true;
  // 小葱两根、姜三片。①…②…: what goes into the pot, and the steps
  if (place === 'sequence' && count.noun === '' && /^[根片只勺颗粒块枚瓣匙杯朵]$/.test(count.unit) && /^[、，。；\n]/.test(behind)) return true;
  // 三对双胞胎：甲和乙、丙与丁、戊、己: pairs, and the names of one not joined
  const joined = items.filter((s) => /[\u4e00-\u9fff][和与跟][\u4e00-\u9fff]/.test(text.slice(s.start, s.end)));
  if (count.unit === '对' && items.length > count.value && items.length + joined.length === 2 * count.value) return true;
  // 三处：…80元，…40元，…30元，联票120元: what all of them cost
  const beyond = items[count.value];
  return beyond !== undefined && place === 'after' && /^(?:单买|分开|联票|通票|套票|合计|总[价计共]|一共|共计)/.test(text.slice(beyond.start, beyond.end));
}

/** Enumerations of one phrase together. */
function byPhrase(all: readonly Enumeration[]): Enumeration[][] {
  const groups = new Map<number, Enumeration[]>();
  for (const e of all) groups.set(e.count.start, [...(groups.get(e.count.start) ?? []), e]);
  return [...groups.values()];
}

/** 每天三次、每次六公里、每月|五次夜巡: every item before has its own number, so the phrase is that of the last. */
function isOwnNumber(text: string, { items, count, place }: Enumeration): boolean {
  const last = items.at(-1);
  if (place !== 'before' || !last || items.length < 2 || last.end !== count.start) return false;
  // 周二、周四、周六, 100米、200米和跳远: names, not numbers of things
  const words = (s: { start: number; end: number }): string => text.slice(s.start, s.end).replace(/(?:周|星期)[一二三四五六日天]|\d{2,5}(?:米|公里|公斤)/g, '');
  return items.slice(0, -1).every((s) => numbered.test(words(s))) && !numbered.test(words(last));
}

const numbered = /[一二两三四五六七八九十百千\d]/;

/** “一渠、两库、六站”：…；六站，即6座泵站: the phrase is itself one of the items; 织女星…，牛郎星…，两星之间: one item takes up the others. */
function isItem(text: string, { items, count }: Enumeration): boolean {
  const phrase = text.slice(count.start, count.end);
  return items.some((s) => {
    const words = text.slice(s.start, s.end);
    return (words.startsWith(phrase) && /^，?(?:即|就是|指的?是|是指)/.test(words.slice(phrase.length))) || /^[两二三四五六七八九][\p{Script=Han}]{0,2}(?:之间|相[距隔差]|合计|共计)/u.test(words);
  });
}

/** 4项纪录：7月28日1项，29日1项，30日2项: the items' own numbers come to it. */
function numbersMake(text: string, { items, count }: Enumeration): boolean {
  if (count.unit === '' || items.length < 2) return false;
  const words = items.map((s) => text.slice(s.start, s.end));
  // 六道菜：三荤、两素、一汤
  const dishes = words.map((w) => /^([一二两三四五六七八九]|\d{1,2})[荤素汤冷热凉甜咸主副大小]{1,2}菜?$/.exec(w)?.[1]);
  if (dishes.every((d) => d !== undefined) && dishes.reduce((n, d) => n + smallNumber(d ?? '零'), 0) === count.value) return true;
  const own = words.map((w) => (w.endsWith(count.unit) ? ownNumber.exec(w.slice(0, -count.unit.length)) : null));
  return own.every((m) => m !== null && m.index > 0) && own.reduce((n, m) => n + smallNumber(m?.[1] ?? '零'), 0) === count.value;
}

const ownNumber = /(?<![第后末])(\d{1,3}|[一二两三四五六七八九十]{1,3})$/;

/** 一市三县：市区、岚东县、泉山县、云麓县: the number before it counts some of them too. */
function isCompound(text: string, { count, readings }: Enumeration): boolean {
  const before = /([一二两三四五六七八九])[省市县区镇乡村校院厂馆所园中主]$/.exec(text.slice(Math.max(0, count.start - 2), count.start))?.[1];
  return before !== undefined && readings.includes(count.value + smallNumber(before));
}

const headNumber = /^(\d{1,3}|[一二两三四五六七八九十]{1,2})[名位个只家台条座户支]/;

/** “五朵金花”：一名会计、两名营业员、一名护士、一名裁缝: the numbers that the items begin with come to it. */
function headsMake(text: string, { items, count }: Enumeration): boolean {
  const heads = items.map((s) => headNumber.exec(text.slice(s.start, s.end))?.[1]);
  return items.length > 1 && heads.every((n) => n !== undefined) && heads.reduce((n, m) => n + smallNumber(m ?? '零'), 0) === count.value;
}

/** 两支队伍：由社工、护士、志愿者编成的巡查队，由司机和翻译编成的返乡队: as many clauses as are counted begin with one word of relation. */
function clausesMake(text: string, { items, count, place }: Enumeration): boolean {
  const [first] = items;
  if (place !== 'after' || !first || !/^[由以在从把对为给向用]/.test(text.slice(first.start, first.start + 1))) return false;
  const clauses = (/^[^。\n]*/.exec(text.slice(first.start, first.start + 160))?.[0] ?? '').split(/[，；]/);
  return clauses.filter((c) => c.charAt(0) === text.charAt(first.start)).length === count.value;
}

/** 6名，其中4名会修机器，3名有潜水证，两名两样都会: who is counted twice is told. */
function overlap(text: string, { start, end }: Enumeration): boolean {
  return /[两三]样都|[两三][种项者]兼|兼[有具会任]|都会/.test(text.slice(start, end + 16));
}

/** 四字经：“一日一扫、一周一查、一月一评”: each item has so many characters. */
function isMetre(text: string, { items, count }: Enumeration): boolean {
  return (count.unit === '字' || /^[字言][经诀歌谣]/.test(count.unit + count.noun)) && items.length > 1 && items.every((s) => text.slice(s.start, s.end).replace(/[^\p{Script=Han}]/gu, '').length === count.value);
}

/** 五层楼，一楼是超市，二楼是餐厅，三楼是影院: the floors above are not told of. */
function floorsLeft(text: string, { items, count, readings }: Enumeration): boolean {
  return count.unit.startsWith('层') && Math.max(...readings) < count.value && items.every((s) => /^第?[一二三四五六七八九][楼层]/.test(text.slice(s.start, s.start + 3)));
}

/** “二车加价”, “二孩”: the second one, where a count would be 两. */
function isSecond(text: string, { count }: Enumeration): boolean {
  return text.slice(count.numeral.start, count.numeral.end) === '二' && /^[车孩胎宝房手婚审战次代]/.test(text.slice(count.numeral.end, count.numeral.end + 1));
}

/** 写着七个字：“…” … 数来数去，是八个字: what is wrong is told to be. */
function setRight(text: string, { readings, count, end }: Enumeration): boolean {
  const behind = text.slice(end, end + 60);
  return count.unit !== '' && readings.some((n) => behind.includes(`${writeLike(n, text.slice(count.numeral.start, count.numeral.end), true)}${count.unit}`)) && /数来数去|其实|实际|应[该是为]|多[写算]了|少[写算]了|算错|数错|漏/.test(behind);
}

/** 五位：甲、乙、丙、丁，还有一位叫戊; 三路：青衣、老旦，偶尔也唱小生: the last one is told in a clause of its own. */
function oneMore(text: string, { readings, count, place, end }: Enumeration): boolean {
  return place === 'after' && readings.includes(count.value - 1) && /^，(?:(?:还有|再有|另有|外加|再加|加上)一[位名个人样件]|(?:偶尔|有时|间或|时而|闲时|兴起时|兴致来了))/.test(text.slice(end, end + 7));
}

function agrees({ readings, open, count }: Enumeration): boolean {
  return readings.includes(count.value) || (open && Math.min(...readings) <= count.value);
}

/** The items in a few words. */
function names(text: string, { items, place }: Enumeration): string {
  const shown = items.slice(0, 6).map((s) => {
    // 本报讯（…）活动由市教育局: the name begins behind it
    const own = text.slice(s.start, s.end).replace(/^(?:本报讯)?（[^）]{0,40}）/, '').replace(place === 'before' && s === items[0] ? /^[^，；：]{0,20}?由(?=[\p{Script=Han}]{3})/u : /^$/, '');
    const words = place === 'sequence' ? own.replace(/[，：、；。]$/, '').replace(/^[◆●○◇★☆▶►▪•◎※▲△■□]\s?/, '') : own;
    return words.length > 12 ? `${words.slice(0, 10)}…` : words;
  });
  return shown.join('、') + (items.length > 6 ? '…' : '');
}
