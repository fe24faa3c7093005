// Checks register data of any origin (YAML, spreadsheet) and makes entries of it; what is wrong is told with its path and how to mend it.
import type { RegisterEntry, RegisterKind, RegisterTitle } from './model.ts';

/** A fault in register data; `path` leads to the value: ['people', 3, 'canonical']. */
export interface RegisterProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const sections: Readonly<Record<string, RegisterKind>> = { programmes: 'programme', people: 'person', organisations: 'organisation', terms: 'term', 项目: 'programme', 人物: 'person', 单位: 'organisation', 用语: 'term' };
const fields = new Set(['id', 'canonical', 'accepted', 'rejected', 'facts', 'definition', 'parts', 'titles', 'level', 'parent', 'formerNames', 'source', 'asOf']);
const nothing: readonly never[] = [];
const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Entries of one file's data. Never throws; an entry without a name is left out and told. */
export function readRegister(data: unknown, file?: string): { readonly entries: readonly RegisterEntry[]; readonly problems: readonly RegisterProblem[] } {
  const problems: RegisterProblem[] = [];
  const entries: RegisterEntry[] = [];
  if (data === null || data === undefined) return { entries, problems };
  if (!isRecord(data)) return { entries, problems: [{ path: [], message: '词库文件应由 programmes、people、organisations、terms 几节组成，每节是一个列表' }] };
  for (const [section, list] of Object.entries(data)) {
    const kind = sections[section];
    if (!kind) problems.push({ path: [section], message: `没有“${section}”这一节；可用 programmes（项目）、people（人物）、organisations（单位）、terms（用语）` });
    else if (!Array.isArray(list)) problems.push({ path: [section], message: `“${section}”应是列表，每条以“- canonical: 名称”开头` });
    else list.forEach((value: unknown, index) => {
      const entry = readEntry(value, kind, [section, index], file, problems);
      if (entry) entries.push(entry);
    });
  }
  return { entries, problems };
}

function readEntry(value: unknown, kind: RegisterKind, path: readonly (string | number)[], file: string | undefined, problems: RegisterProblem[]): RegisterEntry | null {
  const say = (key: string | number, message: string): void => void problems.push({ path: [...path, key], message });
  if (!isRecord(value)) {
    problems.push({ path, message: '每条应是“字段: 值”的形式，至少要有 canonical（规范写法）' });
    return null;
  }
  for (const key in value) if (!fields.has(key)) say(key, `没有“${key}”这个字段；可用：${[...fields].join('、')}`);
  const text = (key: string): string | undefined => {
    const found = value[key];
    if (found === undefined || found === null) return undefined;
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
    if (typeof found === 'number') return String(found);
    say(key, `“${key}”应是文字`);
    return undefined;
  };
  const list = (key: string): readonly unknown[] => {
    const found = value[key];
    if (found === undefined || found === null) return nothing;
    if (Array.isArray(found)) return found as unknown[];
    say(key, `“${key}”应是列表，写成 [甲, 乙] 或逐行以“- ”开头`);
    return nothing;
  };
  const texts = (key: string): readonly string[] => value[key] === undefined ? nothing : list(key).flatMap((item) => {
    if (typeof item === 'string' && item.trim() !== '') return [item.trim()];
    say(key, `“${key}”里每一项都应是文字`);
    return [];
  });
  const canonical = text('canonical');
  if (!canonical) {
    problems.push({ path, message: '缺 canonical（规范写法），请补上名称' });
    return null;
  }
  const day = (key: string): string | undefined => {
    const found = text(key);
    if (found === undefined || date.test(found)) return found;
    say(key, `“${key}”应写成 2026、2026-01 或 2026-01-12`);
    return undefined;
  };
  const records = (key: string, need: string): readonly Record<string, string>[] => value[key] === undefined ? nothing : list(key).flatMap((item) => {
    if (isRecord(item) && typeof item[need] === 'string') return [textsOf(item)];
    say(key, `“${key}”里每一项都应有“${need}”`);
    return [];
  });
  const definition = text('definition');
  const level = text('level');
  const parent = text('parent');
  const source = text('source');
  const asOf = day('asOf');
  return {
    id: text('id') ?? `${kind}/${canonical}`, kind, canonical, accepted: texts('accepted'), facts: texts('facts'), formerNames: texts('formerNames'),
    rejected: records('rejected', 'form').map((r) => ({ form: r['form'] ?? '', reason: r['reason'] ?? '' })),
    parts: records('parts', 'text').map((r) => ({ mark: r['mark'] ?? '', text: r['text'] ?? '' })),
    titles: records('titles', 'title').map(titleOf),
    ...(definition ? { definition } : {}), ...(level ? { level } : {}), ...(parent ? { parent } : {}), ...(source ? { source } : {}), ...(asOf ? { asOf } : {}), ...(file ? { file } : {}),
  };
}

function textsOf(item: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const key in item) {
    const value = item[key];
    if (typeof value === 'string') texts[key] = value;
    else if (typeof value === 'number') texts[key] = String(value);
  }
  return texts;
}

function titleOf(record: Record<string, string>): RegisterTitle {
  const { title = '', organisation, from, to } = record;
  return { title, ...(organisation ? { organisation } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
