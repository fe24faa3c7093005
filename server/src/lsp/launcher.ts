// The door of the bundled server: its code is in server-main.cjs beside it.
import { fileURLToPath } from 'node:url';
import { launch } from './launch.ts';

launch(fileURLToPath(new URL('./server-main.cjs', import.meta.url)));
