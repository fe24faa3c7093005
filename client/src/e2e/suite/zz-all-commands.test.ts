// Runs last: every command of the manifest was run by some suite.
import assert from 'node:assert/strict';
import { activated, commandsRun } from './desk.ts';

describe('commands of the manifest', () => {
  it('have each been run by a suite', async function () {
    // a run of chosen tests says nothing of the others
    if (process.env.COPYDESK_E2E_GREP) this.skip();
    const { packageJSON } = await activated();
    const contributed: string[] = packageJSON.contributes.commands.map((c: { command: string }) => c.command);
    assert.deepEqual(contributed.filter((c) => !commandsRun().has(c)), []);
  });
});
