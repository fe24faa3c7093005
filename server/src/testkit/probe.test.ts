// Inputs that once broke something, kept by scripts/fuzz.mjs, and hostile ones of our own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { probeBytes, probeIncremental, probeOffice, probeProtocol, probeRegisters, probeRewriting, probeSettings, probeText, seeded } from './probe.ts';

const kept = fileURLToPath(new URL('../../../test-fixtures/fuzz', import.meta.url));

describe('any input', function () {
  this.timeout(60_000);

  if (existsSync(kept)) {
    for (const name of readdirSync(kept).filter((n) => n.endsWith('.json'))) {
      it(`once failed: ${name}`, async () => {
        const { kind, input } = JSON.parse(readFileSync(join(kept, name), 'utf8')) as { kind: string; input: string };
        if (kind === 'text') probeText(input);
        else if (kind === 'bytes') probeBytes(Buffer.from(input, 'base64'));
        else if (kind === 'settings') probeSettings(input);
        else if (kind === 'rewriting') probeRewriting(input);
        else if (kind === 'registers') probeRegisters(input);
        else if (kind === 'office') await probeOffice(Buffer.from(input, 'base64'));
        else if (kind === 'incremental') probeIncremental(input, seeded(1));
        else await probeProtocol(input, () => 0.5);
      });
    }
  }

  for (const token of ['（', '“', '0', '9', '十', '　', '#', '1-', '、甲', '3%，', '年', '第1', '甲\n', '\r', '2026年', '1+', '◆\n', '《']) {
    it(`20,000 × ${JSON.stringify(token)}`, () => probeText(token.repeat(20_000)));
  }
});
