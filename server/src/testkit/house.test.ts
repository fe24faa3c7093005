// What the house promises of itself: the paths that ARCHITECTURE.md names exist, every dependency has its reason.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

describe('the house', () => {
  it('has every path that ARCHITECTURE.md names', () => {
    const paths = [...read('ARCHITECTURE.md').matchAll(/`((?:server|client|scripts|bench|syntaxes|test-fixtures|docs|schemas)(?:\/[\w.-]+)*)`/g)].map((m) => m[1] ?? '');
    assert.ok(paths.length > 10);
    assert.deepEqual(paths.filter((p) => !existsSync(join(root, p))), []);
  });

  it('gives a reason for every runtime dependency', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const guide = read('CONTRIBUTING.md');
    assert.deepEqual(Object.keys(dependencies).filter((name) => !guide.includes(name)), []);
    assert.deepEqual(Object.values(dependencies).filter((version) => !/^\d/.test(version)), [], 'exact versions only');
  });

  it('has nothing at its top level but documents, licence and settings', () => {
    const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
    assert.deepEqual(files.filter((name) => !/^(?:[A-Z-]+(?:\.zh-CN)?\.md|LICENSE|(?:package|package-lock|package\.nls|package\.nls\.zh-cn|biome|tsconfig|tsconfig\.base)\.json)$/.test(name)), []);
  });

  it('keeps download addresses out of the lockfile', () => {
    assert.ok(!read('package-lock.json').includes('"resolved"'));
  });
});
