// Things of the counted kind told by what each of them does: 三个部门共同负责：甲局管桥面，乙中心管桥墩，丙支队管交通; 四位师傅，老张掌勺，老李切配，….
import { isName } from './named-lists.ts';
import { cut, firstMark } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** What one of several does, one word for all of them. */
const deeds = ['负责', '主管', '分管', '承担', '主讲', '讲授', '主攻', '专攻', '承办', '来自', '提供', '牵头', '包揽', '管', '守', '教', '讲', '抓', '送', '出', '养', '种', '做', '卖', '唱', '演', '画', '写', '修', '扫', '护', '治', '干', '学', '练', '看', '供', '产', '通', '去', '走', '住', '值', '带', '用', '加工', '擅长'];
/** Last characters of bodies that 部门, 单位 and 机构 stand for. */
const bodies = '馆团店库社局委办心站所队院会司处科厅部校园厂台行';
const ofBodies = /部门|单位|机构/;
const ofPeople = /^(?:人|名|位)$/;
const other = /^(?:还有|另|其余|其他|其中|剩下|最后|同时|并|再|此外|大家|他们|她们|它们|都)|[等余]$/;

/** The clauses behind the phrase that tell of one thing of its kind each by one and the same verb, to the end of the sentence; null where they are none. */
export function byDeed(text: string, count: CountPhrase, limit: number): Enumeration | null {
  if (count.unit === '' || count.value > 12) return null;
  const from = firstMark(text, count.numeral.end, Math.min(limit, count.end + 16), '：。；“（');
  const colon = text[from] === '：' ? from : text[count.end] === '，' ? count.end : /^(?:组成|构成)[，：]/.test(text.slice(count.end, count.end + 3)) ? count.end + 2 : -1;
  if (colon < 0 || /[\d两二三四五六七八九十]/.test(text.slice(count.end, colon))) return null;
  const end = '。！？'.includes(text[limit - 1] ?? '') ? limit - 1 : limit;
  const items = cut(text, colon + 1, end, '，；');
  if (items.length < 3 || items.some((s) => s.end - s.start > 30)) return null;
  const clauses = items.map((s) => text.slice(s.start, s.end));
  const [first = ''] = clauses;
  if (clauses.some((w) => other.test(w))) return null;
  for (const deed of deeds) {
    const at = first.indexOf(deed, 1);
    if (at < 1 || at > 12) continue;
    const subjects = clauses.map((w) => w.slice(0, Math.max(0, w.indexOf(deed, 1))));
    if (subjects.some((s) => s === '' || s.length > 12 || /[、和与及，]/.test(s)) || new Set(subjects).size !== subjects.length || !ofKind(count, subjects)) continue;
    return { start: colon + 1, end, count, place: 'after', items, readings: [items.length], open: false, certain: Math.abs(items.length - count.value) <= 2 };
  }
  return null;
}

/** Whether the subjects are what is counted: bodies, persons by name, or things that end in the noun's last character. */
function ofKind({ noun, unit }: CountPhrase, subjects: readonly string[]): boolean {
  if (ofBodies.test(unit + noun)) return subjects.every((s) => bodies.includes(s.at(-1) ?? '的') && s.length > 2);
  if (ofPeople.test(unit)) return subjects.every((s) => isName(s) || /^[老小大阿][\p{Script=Han}]$/u.test(s));
  const nouns = unit + noun;
  const last = subjects[0]?.at(-1) ?? '';
  return last !== '' && !'个项种类大的'.includes(last) && nouns.includes(last) && subjects.every((s) => s.endsWith(last) && s.length > 1);
}
