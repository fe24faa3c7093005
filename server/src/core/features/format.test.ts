// The formatter: what it changes, that it changes nothing twice, and that a fix never makes a finding.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeText } from '../../testkit/check.ts';
import { readMarks } from '../../testkit/marks.ts';
import { type Config, defaultConfig, newMediaStyle } from '../base/config.ts';
import { applyEdits, EditRounds } from './edits.ts';
import { fixAll, formatEdits, onTypeEdits } from './format.ts';

const formatOnly: Partial<Config> = { rules: { '*': 'off', 'format/*': 'warning' } };
const analyze = (text: string, config: Partial<Config> = formatOnly): ReturnType<typeof analyzeText> => analyzeText(text, { config });
const format = (text: string, config: Partial<Config> = formatOnly): string => applyEdits(text, formatEdits(text, analyze(text, config), (t) => analyze(t, config)));

/** Lines of our own with what the formatter makes of them. */
const changes: readonly (readonly [string, string])[] = [
  ['截至10月底,全县修好农桥41座.还有7座正在施工。', '截至10月底，全县修好农桥41座。还有7座正在施工。'],
  ['完成率达到85%;剩下的年内完工。', '完成率达到85%；剩下的年内完工。'],
  ['她问:“桥好走吗?”', '她问：“桥好走吗？”'],
  ['本报讯(记者 何一帆)昨天，桥通了。', '本报讯（记者 何一帆）昨天，桥通了。'],
  ['会上印发《农桥管护办法（试行)》。', '会上印发《农桥管护办法（试行）》。'],
  ['共加固２８座老桥。', '共加固28座老桥。'],
  ['他看着桥，半天不说话...', '他看着桥，半天不说话……'],
  ['他看着桥，半天不说话。。。', '他看着桥，半天不说话……'],
  ['桥那头有什么？…他没有说。', '桥那头有什么？……他没有说。'],
  ['他修的不只是桥--是回家的路。', '他修的不只是桥——是回家的路。'],
  ['推进"两桥一路"建设。', '推进“两桥一路”建设。'],
  ['“农桥日”、“护桥队”都办起来了。', '“农桥日”“护桥队”都办起来了。'],
  ['学习《甲办法》、《乙细则》。', '学习《甲办法》《乙细则》。'],
  ['桥，，通了，人也来了。', '桥，通了，人也来了。'],
  ['他说：“通了。”。', '他说：“通了。”'],
  ['桥通了。 村里人都来看。', '桥通了。村里人都来看。'],
  ['桥面宽6m2，气温8℃~16℃。', '桥面宽6m²，气温8℃～16℃。'],
];

const kept: readonly string[] = [
  '2026年3月18日 星期三 第10234号', '县政发〔2026〕7号文件印发。', '本报讯（记者 何一帆 通讯员 江小舟）', '桥头的晚霞。本报记者 何一帆 摄', '版式：何一帆　校对：江小舟',
  '每天8:00—17:00开放，票价1,280.5元。', '详见https://bridge.example/n1/2026/0318/c1.html?x=1,2。', 'U.K.工程师与A4图纸。', '“他说‘通了’。”', '图①：老桥；图②：新桥。',
  '他修的不只是桥——是回家的路。', '主队以2:1取胜，两回合总分5∶3。', '张　三　李小明　王　五', '“3·15”与“9·18”两个日子。', '桥那头……他没有说。',
];

describe('the formatter', () => {
  for (const [before, after] of changes) it(`sets ${before.slice(0, 20)}`, () => assert.equal(format(before), after));
  for (const line of kept) {
    it(`leaves ${line.slice(0, 20)}`, () => {
      assert.deepEqual(analyze(line).findings.map((f) => `${f.rule} ${f.message}`), []);
      assert.equal(format(line), line);
    });
  }

  it('changes nothing outside the range', () => {
    const text = '桥通了,人来了。\n\n水清了,鱼来了。';
    assert.equal(applyEdits(text, formatEdits(text, analyze(text), analyze, { start: 10, end: text.length })), '桥通了,人来了。\n\n水清了，鱼来了。');
  });

  it('sets web copy by the other preset', () => {
    const config = { ...formatOnly, style: newMediaStyle };
    assert.equal(format('县里新修农桥12座，用的是BIM技术，桥面都拓宽了一倍。', config), '县里新修农桥 12 座，用的是 BIM 技术，桥面都拓宽了一倍。');
    assert.equal(format('县里新修农桥 12 座，用的是 BIM 技术，桥面都拓宽了一倍。', { ...formatOnly, style: defaultConfig.style }), '县里新修农桥12座，用的是BIM技术，桥面都拓宽了一倍。');
  });

  const pieces = ['桥', '通了', '记者', '他说', '“', '”', '‘', '’', '《', '》', '（', '）', '(', ')', ',', '，', '.', '。', '...', '…', '……', '-', '--', '——', '—', '~', '～', ':', '：', ';', '!', '？', '"', ' ', '　', '\n', '\n\n', '# ', '12', '3', '３５', '%', '℃', 'AI', 'Hello, all', 'https://a.example/x,y', '15:40', '1,280.5', '、', '等', '的的', '二零二六年', '3千万元', '星期5', '昨天', '昨日', '<', '>', 'km2'];
  const copy = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(''));

  it('formats nothing twice', () => {
    fc.assert(fc.property(copy, (text) => {
      const once = format(text);
      assert.equal(format(once), once);
    }), { numRuns: 150 });
  }).timeout(30_000);

  it('gives edits that do not overlap and change only what they must', () => {
    fc.assert(fc.property(copy, (text) => {
      let end = -1;
      for (const { span, newText } of fixAll(text, analyze(text), analyze)) {
        assert.ok(span.start >= end && span.end >= span.start && span.end <= text.length);
        assert.notEqual(text.slice(span.start, span.end), newText);
        end = span.end;
      }
    }), { numRuns: 80 });
  }).timeout(30_000);

  it('never makes a finding by a fix', () => {
    for (const [before] of changes) {
      const left = analyze(format(before)).findings.filter((f) => !analyze(before).findings.some((g) => g.rule === f.rule));
      assert.deepEqual(left.map((f) => f.rule), []);
    }
  });

  it('folds rounds of edits into one', () => {
    const rounds = new EditRounds('abcdef');
    rounds.add([{ span: { start: 1, end: 2 }, newText: 'XY' }, { span: { start: 4, end: 4 }, newText: '!' }]);
    rounds.add([{ span: { start: 2, end: 3 }, newText: '' }, { span: { start: 5, end: 6 }, newText: '' }]);
    assert.equal(applyEdits('abcdef', rounds.edits()), 'aXcdef');
    assert.deepEqual(rounds.edits(), [{ span: { start: 1, end: 2 }, newText: 'X' }]);
  });
});

describe('marks as they are typed', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['桥通了,‸', '桥通了，'], ['她问:‸', '她问：'], ['共12,‸', '共12,'], ['8:‸', '8:'], ['Hello,‸', 'Hello,'], ['见https://a.example/桥,‸', '见https://a.example/桥，'],
    ['见https://a.example/x,‸', '见https://a.example/x,'], ['桥通了...‸', '桥通了……'], ['桥通了.‸', '桥通了.'], ['只有一个愿望--‸', '只有一个愿望——'], ['LB--‸', 'LB--'],
    ['本报讯(‸', '本报讯（'], ['本报讯(‸)', '本报讯（）'], ['本报讯（记者)‸', '本报讯（记者）'], ['f(x)‸', 'f(x)'], ['推进"‸', '推进“'], ['推进“两桥"‸', '推进“两桥”'], ['推进"‸"', '推进“”'], ['say "‸', 'say "'],
  ];
  for (const [source, after] of typed) {
    it(source, () => {
      const { text, caret } = readMarks(source);
      const offset = caret ?? text.length;
      assert.equal(applyEdits(text, onTypeEdits(text, offset, text[offset - 1] ?? '')), after);
    });
  }
});
