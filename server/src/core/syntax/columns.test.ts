// Columns' names above heads, who wrote below them, who made the page at its foot: pages whose heads are not marked.
import assert from 'node:assert/strict';
import { parse } from './parse.ts';

/** `kind story` of the lines asked for. */
function kinds(text: string, ...lines: readonly string[]): string[] {
  const read = new Map(parse(text).blocks.map((b) => [text.slice(b.content.start, b.content.end), `${b.kind} ${b.story ?? '-'}`]));
  return lines.map((line) => read.get(line) ?? `no line ${line}`);
}

const body = '渡口的灯修好了，老许说，灯一亮，心就定了。\n\n船工们围着灯站了一会儿，谁也没有说话。';
const report = `本报讯（记者 许四海）昨天，${body}`;

describe('columns', () => {
  it('of a report', () => {
    const text = `03　生活\n\n渡口上的一天\n\n${report}\n\n江边速递\n\n候船室装上了空调，谁来付电费\n\n${report}\n`;
    assert.deepEqual(kinds(text, '江边速递', '候船室装上了空调，谁来付电费'), ['kicker 2', 'headline 2']);
  });
  it('whatever they are called, where a byline stands below the head', () => {
    const text = `03　生活\n\n渡口上的一天\n\n${report}\n\n船家\n\n把舵交给儿子的那个早晨\n\n通讯员 海燕\n\n${body}\n`;
    assert.deepEqual(kinds(text, '船家', '把舵交给儿子的那个早晨', '通讯员 海燕'), ['kicker 2', 'headline 2', 'byline 2']);
  });
  it('between a finished paragraph and a marked head', () => {
    const text = `03　生活\n\n## 渡口上的一天\n\n${body}\n\n诗\n\n## 江面\n\n沈江月\n\n江水走了一夜。\n`;
    assert.deepEqual(kinds(text, '诗', '江面', '沈江月'), ['kicker 2', 'headline 2', 'byline 2']);
  });
  it('that speak of reporters are no bylines', () => {
    const text = `03　生活\n\n记者走基层\n\n渡口上的一天\n\n本报记者 许四海\n\n${body}\n`;
    assert.deepEqual(kinds(text, '记者走基层', '渡口上的一天', '本报记者 许四海'), ['kicker 1', 'headline 1', 'byline 1']);
  });
  it('do not take the first lines of a split sentence for a column', () => {
    const text = `# 渡口上的一天\n\n本报讯（记者 许四海）老许把灯擦了一遍，又把候船室的\n\n门窗关好。\n\n## 夜里\n\n${body}\n`;
    assert.deepEqual(kinds(text, '门窗关好。'), ['paragraph 1']);
  });
});

describe('who wrote', () => {
  it('where they work, and their name', () => {
    const text = `# 渡口上的一天\n\n县水运中心 钟离春\n\n${body}\n`;
    assert.deepEqual(kinds(text, '县水运中心 钟离春'), ['byline 1']);
  });
  it('a pupil with the class', () => {
    const text = `# 我的外公是船工\n\n渡口小学四（2）班 许小舟\n\n${body}\n`;
    assert.deepEqual(kinds(text, '渡口小学四（2）班 许小舟'), ['byline 1']);
  });
  it('a name below a deck that begins with a dash', () => {
    const text = `## 灯下\n\n——读《渡口》\n\n沈江月\n\n${body}\n`;
    assert.deepEqual(kinds(text, '——读《渡口》', '沈江月'), ['deck 1', 'byline 1']);
  });
  it('editors and proofreaders at the foot of the page', () => {
    const text = `03　生活\n\n渡口上的一天\n\n${report}\n\n编辑 海燕 校对 何其正\n`;
    assert.deepEqual(kinds(text, '编辑 海燕 校对 何其正'), ['page-header -']);
  });
});

describe('mastheads', () => {
  it('with the name below the date', () => {
    const text = `2026年4月16日 星期四\n\n青桐时光\n\n第02版 综合\n\n渡口上的一天\n\n${report}\n`;
    assert.deepEqual(kinds(text, '2026年4月16日 星期四', '青桐时光', '第02版 综合'), ['masthead -', 'masthead -', 'page-header -']);
  });
  it('with the name as a heading', () => {
    const text = `# 青桐时光\n\n2026年4月16日 星期四 第0618期 今日四版\n\n## 渡口上的一天\n\n${report}\n`;
    assert.deepEqual(kinds(text, '青桐时光', '渡口上的一天'), ['masthead -', 'headline 1']);
  });
  it('but no story’s headline above its own date', () => {
    const text = `# 渡口一日\n\n2026年4月16日\n\n${body}\n`;
    assert.deepEqual(kinds(text, '渡口一日').map((k) => k.split(' ')[0]), ['headline']);
  });
  it('none, but a line of the day under the name of a supplement', () => {
    const { issue } = parse(`# 青桐民声\n\n**2026年4月16日　星期四　农历丙午年二月廿九**\n\n编辑 苏野\n\n# 渡口一日\n\n${body}\n`);
    assert.deepEqual(issue.date, { year: 2026, month: 4, day: 16 });
    assert.equal(parse(`# 渡口一日\n\n2026年4月16日，星期四，渡口照常开船。\n\n${body}\n`).issue.date, null);
  });
});

describe('verse and particulars', () => {
  it('short lines of any length are verse', () => {
    const text = '# 渡口\n\n沈江月\n\n老许搬开一块木板，\n\n下面，\n\n一窝小鸭子，\n\n还睡着。\n';
    assert.ok(parse(text).blocks.every((b) => b.joins === null && !b.losesTail));
  });
  it('a field with its label goes on from nothing', () => {
    const text = `# 渡口停航\n\n4月20日起，青桐渡口封航检修\n\n检修时间：4月20日至5月1日。\n\n绕行路线：走大桥。\n`;
    assert.ok(parse(text).blocks.every((b) => b.joins === null));
  });
});
