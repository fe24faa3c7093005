// Names beyond their own document: earlier issues in a hover, open pages in a rename.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Hover, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver/node';
import { TestClient } from '../testkit/lsp-client.ts';

describe('beyond the document', function () {
  this.timeout(20_000);
  let client: TestClient;
  let root: string;
  beforeEach(() => {
    client = new TestClient();
    root = mkdtempSync(join(tmpdir(), 'around-'));
  });
  afterEach(() => {
    client.dispose();
    rmSync(root, { recursive: true });
  });

  const put = (folder: string, name: string, text: string): string => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, name), text);
    return pathToFileURL(join(root, folder, name)).href;
  };
  const story = (text: string): string => `# 渠道通了\n\n本报讯（记者 田野）${text}\n`;

  it('a hover quotes an earlier issue from another folder, and no later one', async () => {
    put('.', 'copydesk.yaml', '');
    put('2025/0106', '20250106-01.issue', story('“三渠合一”工程即把东渠、中渠、西渠并为一条。'));
    put('2025/0301', '20250301-01.issue', story('“三渠合一”工程开工。'));
    put('2025/0401', '20250401-01.issue', story('“三渠合一”工程即把所有的渠都填平。'));
    put('2025/0309', '20250309-02.issue', story('县里今天没有新闻。'));
    const uri = put('2025/0310', '20250310-01.issue', story('“三渠合一”工程昨天收尾。'));
    await client.start();
    await client.open(uri, story('“三渠合一”工程昨天收尾。'));
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 12 } });
    const { value } = hover.contents as { value: string };
    assert.match(value, /> .*并为一条.*\n>\n> ——《渠道通了》 2025-01-06 第1版 20250106-01\.issue/);
    assert.match(value, /此前见于：《渠道通了》 2025-03-01 第1版 20250301-01\.issue；《渠道通了》 2025-01-06/);
    assert.doesNotMatch(value, /填平|0401|0309/);
  });

  it('a jump leads into pages as they stand: typed in, deleted, made anew; their headlines are found', async () => {
    const texts = ['第01版：要闻\n\n# 渠道通了\n\n渠道今天通了，水到了田头。（下转第3版）（详见2版）\n', '第02版：综合\n\n# 老街亮灯\n\n老街的灯都亮了。\n', '第03版：要闻\n\n（上接第1版）村里人都来看水。\n'];
    const [first = '', second = '', third = ''] = texts.map((text, i) => put('b', `2025-3-10_A0${i + 1}.txt`, text));
    await client.start();
    await client.open(first, texts[0] ?? '');
    await client.open(third, texts[2] ?? '');
    const leads = async (uri: string, text: string, word: string): Promise<string> => {
      const at = text.indexOf(word) + 1;
      const before = text.slice(0, at).split('\n');
      const [there] = await client.request<Location[]>('textDocument/definition', { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } });
      return there ? `${there.uri.slice(-7, -4)} ${there.range.start.line}` : '';
    };
    assert.equal(await leads(first, texts[0] ?? '', '下转'), 'A03 2');
    assert.equal(await leads(third, texts[2] ?? '', '上接'), 'A01 4');
    await client.change(third, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' }]);
    assert.equal(await leads(first, texts[0] ?? '', '下转'), 'A03 4');
    assert.equal(await leads(first, texts[0] ?? '', '详见'), 'A02 0');
    rmSync(join(root, 'b', '2025-3-10_A02.txt'));
    assert.equal(await leads(first, texts[0] ?? '', '详见'), '');
    put('b', '2025-3-10_A02.txt', `\n${texts[1]}`);
    assert.equal(await leads(first, texts[0] ?? '', '详见'), 'A02 1');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: second, type: 1 }] });
    for (let i = 0; i < 100; i++) {
      const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: '老街' });
      if (found.length === 1 && found[0]?.location.range.start.line === 3) return;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    assert.fail('the headline of the page that is not open');
  });

  it('a rename changes open pages as they stand in the editor, by version, and the others on disk', async () => {
    const first = put('a', '20250310-01.issue', story('局长计长风说，渠通了。'));
    const second = put('a', '20250310-02.issue', story('局长计长风到渠边看了看。'));
    const third = put('a', '20250310-03.issue', story('局长计长风在会上发言。'));
    const fresh = pathToFileURL(join(root, 'a', '20250310-04.issue')).href;
    await client.start({ workspace: { workspaceEdit: { documentChanges: true } } });
    await client.open(first, story('局长计长风说，渠通了。'));
    await client.open(second, story('局长计长风到渠边看了看。'));
    await client.open(fresh, story('局长计长风又来了。'));
    // the neighbours are read behind the first findings
    const at = { textDocument: { uri: first }, position: { line: 2, character: 13 } };
    for (let i = 0; i < 100; i++) {
      const places = await client.request<Location[]>('textDocument/references', { ...at, context: { includeDeclaration: true } });
      if (places.length === 4) break;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    await client.change(second, 7, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '第一段。\n\n' }]);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at, newName: '计长峰' });
    const told = (edit.documentChanges ?? []).map((c) => ('textDocument' in c ? [c.textDocument.uri.slice(-8, -6), c.textDocument.version, c.edits.map((e) => ('range' in e ? e.range.start.line : -1))] : []));
    assert.deepEqual(told.sort(), [['01', 1, [2]], ['02', 7, [4]], ['03', null, [2]], ['04', 1, [2]]]);
    assert.ok(third);
  });

  it('a definition is the register entry, else the sentence on the page, on another page, in an earlier issue, else the first mention', async () => {
    put('.', 'copydesk.yaml', '');
    const register = put('copydesk/registers', 'own.yaml', '# 本报\nprogrammes:\n  - canonical: “517”便民惠民机制\n    accepted: [“517”机制]\npeople:\n  - canonical: 计长风\n    titles: [{ title: 局长 }]\n');
    const older = put('2025/0106', '20250106-01.issue', story('“青苗计划”即面向乡村教师的培养项目。'));
    const second = put('2025/0310', '20250310-02.issue', story('“连心渠”行动即由党员和医生组成的上门服务。'));
    const text = story('“517”机制见效，局长计长风说好。“青苗计划”和“连心渠”行动启动。“水上课堂”开课，沈清和参加，沈清和说好。“321”机制中，“3”指三级联动。“321”机制很好。');
    const uri = put('2025/0310', '20250310-01.issue', text);
    await client.start();
    await client.open(uri, text);
    await client.open(second, story('“连心渠”行动即由党员和医生组成的上门服务。'));
    const line = text.split('\n')[2] ?? '';
    const to = async (word: string): Promise<string> => {
      const [found] = await client.request<Location[]>('textDocument/definition', { textDocument: { uri }, position: { line: 2, character: line.indexOf(word) + 1 } });
      return found ? `${found.uri === uri ? 'here' : found.uri} ${found.range.start.line}:${found.range.start.character}` : 'nowhere';
    };
    assert.equal(await to('517'), `${register} 2:15`);
    assert.equal(await to('计长风'), `${register} 5:15`);
    assert.equal(await to('连心渠'), `${second} 2:0`);
    assert.equal(await to('青苗'), `${older} 2:0`);
    assert.equal(await to('水上课堂'), `here 2:${line.indexOf('水上')}`);
    assert.equal(await to('清和说'), `here 2:${line.indexOf('沈清和')}`);
    assert.equal(await to('321”机制很'), `here 2:${line.indexOf('“321')}`);
  });

  it('a new register entry has its definition from an earlier issue, and the paper from the settings', async () => {
    put('.', 'copydesk.yaml', 'paper: 东湖报\n');
    put('2025/0106', '20250106-01.issue', story('“321”机制中，“3”指三级联动，“2”指两张清单，“1”指一个平台。'));
    const text = story('“321”机制见效，“321”机制受欢迎。');
    const uri = put('2025/0310', '20250310-01.issue', text);
    await client.start();
    await client.open(uri, text);
    const caret = { line: 2, character: 12 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: caret, end: caret }, context: { diagnostics: [] } });
    const command = actions.find((a) => a.title === '加入词库：“321”机制')?.command;
    assert.ok(command);
    await client.request('workspace/executeCommand', { command: command.command, arguments: command.arguments });
    const written = readFileSync(join(root, 'copydesk', 'registers', 'programmes.yaml'), 'utf8');
    assert.match(written, /canonical: “321”机制\n[\s\S]*definition: .*三级联动[\s\S]*mark: "3"[\s\S]*source: 东湖报，《渠道通了》 2025-01-06 第1版 20250106-01\.issue\n {4}asOf: 2025-03/);
  });

  it('symbols of the workspace are headlines, names of open documents and entries of register files', async () => {
    put('.', 'copydesk.yaml', '');
    const register = put('copydesk/registers', 'own.yaml', 'people:\n  - canonical: 计长风\n    titles: [{ title: 局长 }]\norganisations:\n  - canonical: 宁川县农业技术推广中心\n    accepted: [县农技中心]\n');
    const text = story('局长计长风说，“青苗计划”启动。宁川县人民医院（以下简称“县医院”）参加，县医院很忙。');
    const uri = put('.', '20250310-01.issue', text);
    await client.start();
    await client.open(uri, text);
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    const found = async (query: string): Promise<string[]> => (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map((s) => `${s.name} ${s.location.uri === uri ? '' : s.location.uri}${s.location.range.start.line}:${s.location.range.start.character}`);
    const line = text.split('\n')[2] ?? '';
    assert.deepEqual(await found('计长风'), [`计长风 2:${line.indexOf('计长风')}`, `计长风 ${register}1:15`]);
    assert.deepEqual(await found('青苗'), [`青苗计划 2:${line.indexOf('青苗')}`]);
    assert.deepEqual(await found('县医院'), [`县医院 2:${line.indexOf('县医院')}`, `宁川县人民医院 2:${line.indexOf('宁川')}`]);
    assert.deepEqual(await found('农技中心'), [`宁川县农业技术推广中心 ${register}4:15`]);
    assert.deepEqual(await found('渠道'), ['渠道通了 0:2']);
    assert.deepEqual(await found(''), ['渠道通了 0:2']);
  });

  it('mentions of a figure stand on the other pages, and are links where the client follows them', async () => {
    const dated = (text: string): string => `东湖报 2025年3月10日 星期一 第12期\n\n# 企业纷至\n\n本报讯（记者 田野）${text}\n`;
    const texts = ['去年，全区新增企业3200家，其中科技企业1280家。', '去年，全区新增企业3200家，人才8600名。', '今年，全区力争新增企业3200家。'].map(dated);
    const [first = '', second = ''] = texts.map((text, i) => put('b', `2025-03-10-0${i + 1} 要闻(一).issue`, text));
    const others = '2025-03-10-02 要闻(一).issue';
    for (const name of ['Visual Studio Code', 'Neovim']) {
      client.dispose();
      client = new TestClient();
      await client.start({}, { clientInfo: { name } });
      await client.open(first, texts[0] ?? '');
      const at = { textDocument: { uri: first }, position: { line: 4, character: 20 } };
      let places: Location[] = [];
      for (let i = 0; i < 100 && places.length < 2; i++) {
        if (i > 0) await new Promise((resolve) => { setTimeout(resolve, 20); });
        places = await client.request<Location[]>('textDocument/references', { ...at, context: { includeDeclaration: true } });
      }
      assert.deepEqual(places.map((p) => [p.uri, p.range.start.line, p.range.start.character]), [[first, 4, 19], [second, 4, 19]]);
      const { contents } = await client.request<Hover>('textDocument/hover', at);
      const told = /另见：(.*)$/m.exec((contents as { value: string }).value)?.[1];
      assert.equal(told, name === 'Neovim' ? `${others} 第5行` : `[${others} 第5行](${second.replaceAll('(', '%28').replaceAll(')', '%29')}#L5,20)`);
      const highlights = await client.request<unknown[]>('textDocument/documentHighlight', at);
      assert.equal(highlights.length, 1);
    }
  });
});
