// The mirror of a workspace: paths of any origin, folders, what is written goes through the client.
import assert from 'node:assert/strict';
import { AcceptedFiles } from './accepted.ts';
import { intlWords } from './intl-words.ts';
import { MirrorFiles } from './mirror-files.ts';
import { Newsrooms } from './newsroom.ts';

const root = 'vscode-vfs://github%2B7b/desk/2026';
const ignore = (): Promise<void> => Promise.resolve();

describe('files of a web worker', () => {
  it('stand under paths that lead back to their URIs', () => {
    const files = new MirrorFiles(ignore);
    for (const uri of [`${root}/%E8%A6%81%E9%97%BB%20a.issue`, 'file:///a/b.issue', 'vscode-remote://127.0.0.1%3A80/a', 'vscode-userdata:/User/a']) {
      assert.equal(files.uriOf(files.pathOf(uri) ?? ''), uri);
    }
    for (const uri of ['untitled:Untitled-1', 'untitled:/a/b.issue']) assert.equal(files.pathOf(uri), null);
    assert.equal(files.pathOf('vscode-vfs://x/%E0%A4%A'), '/vscode-vfs/x/%E0%A4%A');
  });

  it('give a newsroom its settings, registers and accepted findings', async () => {
    const written: string[] = [];
    const files = new MirrorFiles((uri) => Promise.resolve(void written.push(uri)));
    const put = (name: string, text: string | null): boolean => files.put([{ uri: `${root}/${name}`, time: text?.length ?? 0, text }]);
    assert.ok(put('copydesk.yaml', 'rules:\n  format/*: off\n'));
    assert.ok(!put('copydesk.yaml', 'rules:\n  format/*: off\n'), 'the same file again is nothing new');
    put('copydesk/registers/ours.yaml', 'programmes:\n  - canonical: 五色稻田\n');
    const page = files.pathOf(`${root}/pages/a.issue`) ?? '';
    const rooms = new Newsrooms(files);
    const { root: folder, settings, registers } = rooms.roomOf(page);
    assert.equal(folder, files.pathOf(root));
    assert.deepEqual(settings.config.rules, { 'format/*': 'off' });
    assert.ok(registers.entries.some((e) => e.canonical === '五色稻田'));
    const accepted = new AcceptedFiles(files);
    await accepted.add(page, folder, { rule: 'figure/sum', context: '⟦28个⟧', evidence: [], reason: '有交叉', by: '', at: '2026-04-17' });
    assert.deepEqual(written, [`${root}/.copydesk/accepted.yaml`]);
    assert.equal(accepted.of(page, folder).length, 1);
    put('copydesk.yaml', null);
    assert.ok(rooms.isStale(page));
  });
});

describe('words of the platform', () => {
  it('cover the text and keep what is known whole', () => {
    const text = '市民周末去“296X”博物馆参观。';
    const words = intlWords()?.cut(text, [{ start: 6, end: 10 }]) ?? [];
    assert.equal(words.map((w) => text.slice(w.start, w.end)).join(''), text);
    assert.ok(words.some((w) => w.start === 6 && w.end === 10));
    assert.equal(intlWords()?.has('市民'), true);
    assert.equal(intlWords()?.has('民周'), false);
  });
});
