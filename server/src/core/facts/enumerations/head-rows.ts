// A headline's number of lines, schools or villages over the one row of them in the body: 四条公交线今起延时 … 12路、28路、46路末班车延至22时.
import type { Span } from '../../base/span.ts';
import { holds } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import { nameRows } from './name-rows.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { storyHeads } from '../../syntax/reading.ts';


interface Kind {
  /** How the headline names what it counts, classifier and noun together. */
  readonly counted: RegExp;
  /** One of the row. */
  readonly item: string;
  /** What looks like one of them and is none. */
  readonly none: RegExp;
}

/** A character of a name; what joins two names is none. */
const H = '[^和与及\\P{Script=Han}]';
const placed = (chars: string): string => `${H}{1,7}?${chars}(?![\\p{Script=Han}]{0,2}[委办干部史道口头])`;
const none = /^[全本各该这农乡山每两三四五六七同邻外新老古一几众多下进出回入驻联跨我他大母小中高学住离到县市区镇]{1,6}[村镇乡校区学]$|(?:社区|小区|学校|园区|地区|片区|市区|城区|山区|库区|景区)$/u;
const kinds: readonly Kind[] = [
  { counted: /^条(?:公交|线路|班线|地铁|专线|巴士|客运)|^路公交/, item: '(?:[A-Z]{0,2}\\d{1,3}(?:路|号线|线))', none: /^$/ },
  { counted: /^(?:所|家)?(?:学校|中小学|小学|中学|校)/, item: `${H}{1,9}?(?:小学|中学|学校|学院|大学|实小|一中|二中|三中|四中|幼儿园)`, none },
  { counted: /^个?(?:行政|自然)?村/, item: placed('村'), none },
  { counted: /^个?(?:镇|乡镇)/, item: placed('[镇乡]'), none },
  { counted: /^个?(?:部门)/, item: `${H}{0,9}?(?:${H}(?:局|委|办|队|厅)|法院|检察院|供销社|妇联)`, none },
  { counted: /^个?(?:临床)?科室/, item: `[^和与及的是为有\\P{Script=Han}]{1,4}?科`, none: /^(?:[全各本该每这两三四五六七八九]|外|内)科$|专科$|学科$|其[他余]科$|个科$|本科$/ },
  { counted: /^支(?:队伍?|表演队|巡游队|方队|社火队)/, item: `${H}{1,5}?队`, none: /^(?:[全各本该每这两三四五六七八九十多几一车部球]|表演|巡游|各路|兄弟)队$|(?:部|大|中|小|支|领|整|列|排)队$/ },
  { counted: /^个?(?:社区)/, item: `${H}{1,6}?社区`, none: /^[全各该本每这两三四五]/ },
  { counted: /^个?(?:小区)/, item: `${H}{1,6}?(?:小区|花园|家园|苑|里|新村)`, none: /^[全各该本每这两三四五]/ },
];

/** The rows of the body's opening that answer a headline's number with another; `found` are the lists already read. */
export function headRows({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  if (!holds(text, '、')) return [];
  const more: Enumeration[] = [];
  const body = parts.find((p) => p.kind === 'paragraph' || p.kind === 'brief');
  for (const head of phrases) {
    if (!body || head.value < 2 || head.value > 9 || head.start > body.start || !storyHeads.has(parts[head.part]?.kind ?? 'paragraph') || found.some((e) => e.count.start === head.start)) continue;
    const name = text.slice(head.numeral.end, head.numeral.end + 6);
    const kind = kinds.find((k) => k.counted.test(name));
    // the body has a number of them too
    if (!kind || phrases.some((p) => p !== head && p.start > body.start && kind.counted.test(text.slice(p.numeral.end, p.numeral.end + 6)))) continue;
    const row = rowIn(text, body, kind);
    const [first, last] = [row?.[0], row?.at(-1)];
    if (!row || !first || !last || row.length === head.value || Math.abs(row.length - head.value) > 2) continue;
    const noun = kind.counted.exec(name)?.[0] ?? '';
    const count = { ...head, end: head.numeral.end + noun.length, noun: noun.slice(head.unit.length) };
    more.push({ start: first.start, end: last.end, count, place: 'after', items: row, readings: [row.length], open: false, certain: true });
  }
  return more;
}

/** The only row of the kind in the first paragraph, where it is named nowhere else and nothing more is told of. */
function rowIn(text: string, body: Span, { item, none }: Kind): Span[] | null {
  const words = text.slice(body.start, body.end);
  const rows = nameRows(words, item);
  const [row] = rows;
  if (!row || rows.length > 1) return null;
  const start = body.start + row.index;
  const items = cut(text, start, start + row.text.length, '、和与及');
  const sentence = /^[^。！？\n]*/.exec(text.slice(start))?.[0] ?? '';
  if (/等|另|其中|其余|除|第[一二三]|原|首批|先行/.test(text.slice(Math.max(body.start, start - 20), start)) || /^.{0,4}等|另外|另有|还有|此外|其余|随后|后续|加上|以及/.test(sentence.slice(row.text.length)) || '、和与及'.includes(sentence[row.text.length] ?? '的')) return null;
  // 县农业农村局会同公安局: joined by words; 夜班一线: a line by another name
  if (/会同|联合|牵头|组织|协调|协同/.test(row.text) || (/线\)\)$/.test(item) && /[一二三四五六七八九十\dA-Z]线|专线|夜班|支线|快线|环线|旅游线/.test(words.slice(0, row.index) + words.slice(row.index + row.text.length)))) return null;
  const names = new Set(items.map((s) => text.slice(s.start, s.end)));
  const rest = text.slice(0, start) + text.slice(start + row.text.length);
  for (const m of rest.matchAll(new RegExp(item, 'gu'))) {
    const name = m[0];
    if (!none.test(name) && ![...names].some((n) => n.endsWith(name.slice(-3)) || name.endsWith(n.slice(-3)))) return null;
  }
  return items;
}
