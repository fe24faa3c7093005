#!/usr/bin/env node
// The command's process.
import { processIo } from './io.ts';
import { copydesk } from './program.ts';

process.exitCode = await copydesk(process.argv.slice(2), processIo());
