// Everything the extension shows is there in both languages, and everything it names exists.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const english = read('package.nls.json');
const chinese = read('package.nls.zh-cn.json');

describe('manifest', () => {
  it('has its texts in English and Chinese', () => {
    const used = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((m) => m[1]));
    assert.deepEqual([...used].filter((k) => !(k in english) || !(k in chinese)), []);
    assert.deepEqual(Object.keys(english).filter((k) => !used.has(k)), []);
    assert.deepEqual(Object.keys(english).sort(), Object.keys(chinese).sort());
  });

  it('names files that exist', () => {
    const paths = [...manifest.matchAll(/"\.\/((?:syntaxes|docs|schemas)\/[^"]+)"/g)].map((m) => m[1]);
    assert.ok(paths.length > 3);
    assert.deepEqual(paths.filter((p) => !existsSync(join(root, p))), []);
  });

  it('gives every schema it ships to the files it is of', () => {
    const given = JSON.parse(manifest).contributes.yamlValidation;
    assert.deepEqual(given.map(({ url }) => url.replace('./schemas/', '')).sort(), readdirSync(join(root, 'schemas')).sort());
    // as the YAML extension reads them: from the end of the path, * for any characters
    const urlOf = (path) => given.find(({ fileMatch }) => [fileMatch].flat().some((glob) => new RegExp(`/${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path)))?.url;
    assert.equal(urlOf('/news/copydesk.yaml'), './schemas/copydesk.schema.json');
    assert.equal(urlOf('/news/copydesk/registers/人物.yaml'), './schemas/register.schema.json');
    assert.equal(urlOf('/news/.copydesk/accepted.yaml'), undefined);
  });

  it('shows commands in menus and keybindings that it contributes', () => {
    const { commands, menus, keybindings } = JSON.parse(manifest).contributes;
    const known = commands.map((c) => c.command);
    const named = [...Object.values(menus).flat(), ...keybindings].map((m) => m.command);
    assert.deepEqual(named.filter((c) => !known.includes(c)), []);
  });

  it('says in Chinese whatever the client says in English', () => {
    const sources = readdirSync(join(root, 'client/src'), { recursive: true }).filter((f) => f.endsWith('.ts') && !f.includes('e2e'));
    const said = new Set(sources.flatMap((f) => [...readFileSync(join(root, 'client/src', f), 'utf8').matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/g)].map((m) => m[1])));
    assert.deepEqual([...said].sort(), Object.keys(read('l10n/bundle.l10n.zh-cn.json')).sort());
  });

  it('documents every command, setting, view and snippet', () => {
    const page = readFileSync(join(root, 'docs/vscode.md'), 'utf8');
    const { commands, configuration, views } = JSON.parse(manifest).contributes;
    const named = [...commands.map((c) => c.command), ...configuration.flatMap((g) => Object.keys(g.properties)), ...Object.values(views).flat().map((v) => v.id), ...Object.keys(read('syntaxes/snippets.json'))];
    assert.ok(named.length > 30);
    assert.deepEqual(named.filter((name) => !page.includes(name)), []);
    // and says what each command does
    assert.deepEqual(commands.filter(({ command }) => new RegExp(`\\| \`${command.replace('.', '\\.')}\` \\|[^|]+\\|[^|]+\\|\\s*\\|`).test(page)).map((c) => c.command), []);
  });

  it('has snippets with bodies', () => {
    for (const snippet of Object.values(read('syntaxes/snippets.json'))) assert.ok(snippet.body.length > 0 && snippet.description);
  });
});
