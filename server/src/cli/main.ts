#!/usr/bin/env node
// The command's process.
import { compileOnce } from '../host/engine.ts';
import { processIo } from './io.ts';
import { copydesk } from './program.ts';

compileOnce();
const args = process.argv.slice(2);
process.exitCode = await copydesk(args, processIo(args));
