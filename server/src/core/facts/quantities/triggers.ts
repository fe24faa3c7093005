// The characters at which a figure may begin.
import { digitValues, multipliers } from './characters.ts';

/** 1 where the character may begin a figure. */
export const triggers: Uint8Array = new Uint8Array(65536);

for (let c = 0; c < 65536; c++) if ((digitValues[c] ?? -1) >= 0 || (multipliers[c] ?? 0) > 0) triggers[c] = 1;
for (const c of '几数半') triggers[c.charCodeAt(0)] = 1;
