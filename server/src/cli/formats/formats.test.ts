// Formats other tools read: SARIF holds to its schema, annotations to the runner's escapes, and nothing in a text breaks out.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import AjvDraft4 from 'ajv-draft-04';
import { allRules } from '../../core/rules/index.generated.ts';
import { copydesk } from '../program.ts';

const fixtures = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help?: { readonly markdown: string }; readonly shortDescription: { readonly text: string } }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number> } }[]; readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: object; readonly insertedContent: { readonly text: string } }[] }[] }[] }[];
    readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] }[];
  }[];
}

describe('formats', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'copydesk-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (...args: string[]): Promise<string> => {
    let out = '';
    const before = process.cwd();
    process.chdir(folder);
    try {
      await copydesk(['check', ...args], { out: (t) => { out += t; }, err: () => undefined, stdin: Readable.from([]), colour: true, progress: false });
    } finally {
      process.chdir(before);
    }
    return out;
  };
  const isSarif = (() => {
    const ajv = new AjvDraft4.default({ allErrors: true, strict: false, unicodeRegExp: false });
    ajv.addFormat('uri', (text: string) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'https://example.invalid/'));
    ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
    return ajv.compile<Sarif>(JSON.parse(readFileSync(join(fixtures, 'sarif/sarif-2.1.0.json'), 'utf8')) as object);
  })();
  const sarifOf = (text: string): Sarif => {
    const value: unknown = JSON.parse(text);
    assert.ok(isSarif(value), JSON.stringify(isSarif.errors?.slice(0, 3)));
    return value;
  };

  it('SARIF holds to the schema over the example issue, with help, evidence and fixes', async () => {
    writeFileSync(join(folder, '要闻 a.issue'), readFileSync(join(fixtures, 'example.issue')));
    const { runs: [log] } = sarifOf(await run('--format', 'sarif', '.'));
    assert.ok(log && log.results.length > 20);
    assert.equal(log.tool.driver.rules.length, allRules.length);
    for (const rule of log.tool.driver.rules) assert.match(rule.help?.markdown ?? '', new RegExp(`^# ${rule.id} `));
    for (const result of log.results) {
      assert.equal(log.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
      const { artifactLocation: { uri }, region } = result.locations[0]?.physicalLocation ?? assert.fail();
      assert.equal(uri, '%E8%A6%81%E9%97%BB%20a.issue');
      assert.ok(region.startLine < region.endLine || region.startColumn <= region.endColumn);
    }
    assert.ok(log.results.some((r) => r.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent.text));
  });

  it('SARIF holds to the schema where a file cannot be read, and where there is nothing to say', async () => {
    writeFileSync(join(folder, 'word.txt'), 'PK\u0003\u0004xx');
    const { runs: [log] } = sarifOf(await run('--format', 'sarif', 'word.txt', join(folder, 'missing.issue')));
    assert.equal(log?.invocations[0]?.executionSuccessful, false);
    sarifOf(await run('--format', 'sarif', '--exclude', '**', '.'));
  });

  it('annotations cannot be left by a text', async () => {
    writeFileSync(join(folder, 'a,b.issue'), '# 题目\n\n甲%0A::error::乙，，丙\r::warning file=x::丁，，戊。\n');
    const lines = (await run('--format', 'github', '.')).split('\n').filter(Boolean);
    assert.ok(lines.length > 1);
    for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=a%2Cb\.issue,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[\w/-]+::[^\r\n]+$/);
  });

  it('HTML cannot be left by a text, a name or a finding', async () => {
    const hostile = '</script></style></title>--><svg/onload=alert(1)>"\'`<img src=x onerror=alert(1)>';
    writeFileSync(join(folder, 'a.issue'), `# ${hostile}\n\n本报讯（记者 ${hostile}）${hostile}，，${hostile}。全区共有3家企业，其中${hostile}2家、2家。\n`);
    const html = await run('--format', 'html', '.');
    assert.ok(html.includes('onload=alert(1)'), 'the text is there');
    assert.doesNotMatch(html, /<(?:svg|img|script|iframe|object|embed|link)\b/i);
    assert.equal(html.split('</style>').length, 2);
    // every angle bracket opens or closes an element of ours
    for (const [, tag = ''] of html.matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)) assert.match(tag, /^(?:html|head|meta|title|style|body|header|main|section|article|footer|nav|h[1-6]|p|ul|ol|li|a|b|i|em|strong|small|span|div|mark|table|thead|tbody|tr|th|td|dl|dt|dd|pre|code|br|hr|details|summary|figure|figcaption|caption|col|colgroup|time|ins|del|sup|sub|q|address|aside)$/);
    assert.doesNotMatch(html, /<[^>]*\son\w+\s*=/i);
  });
});
