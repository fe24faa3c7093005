// The code cache is only ever a shortcut: written once, used again, passed over where it is broken or cannot be written.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const launch = new URL('./launch.js', import.meta.url).href;

describe('launching with a code cache', function () {
  this.timeout(20_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    writeFileSync(join(folder, 'main.cjs'), "const { basename } = require('node:path'); console.log(basename(__filename), typeof module.exports);\nsetTimeout(() => {}, 300);\n");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (cache: string): string => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `import { launch } from ${JSON.stringify(launch)}; launch(${JSON.stringify(join(folder, 'main.cjs'))}, 50);`], { encoding: 'utf8', env: { ...process.env, COPYDESK_CACHE: cache } });
    return stdout.trim() + stderr;
  };
  const caches = (): string[] => readdirSync(join(folder, 'cache')).filter((n) => n.endsWith('.v8'));

  it('keeps one cache a build', () => {
    const cache = join(folder, 'cache');
    assert.equal(run(cache), 'main.cjs object');
    const [first] = caches();
    assert.equal(run(cache), 'main.cjs object');
    assert.deepEqual(caches(), [first]);
    utimesSync(join(folder, 'main.cjs'), 1, 1);
    assert.equal(run(cache), 'main.cjs object');
    assert.equal(caches().length, 1);
    assert.notEqual(caches()[0], first);
  });

  it('starts all the same with a broken cache, without one, and where none can be written', () => {
    const cache = join(folder, 'cache');
    run(cache);
    for (const name of caches()) writeFileSync(join(cache, name), 'no cache');
    assert.equal(run(cache), 'main.cjs object');
    assert.equal(run(''), 'main.cjs object');
    assert.equal(run(join(folder, 'main.cjs')), 'main.cjs object');
  });
});
