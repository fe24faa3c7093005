// A worker of the pool: one file a task.
import { inspect, type Inspected, type InspectOptions } from './inspect.ts';
import type { Source } from './sources.ts';

export default async function work({ source, options }: { readonly source: Source; readonly options: InspectOptions }): Promise<Inspected> {
  return await inspect(source, options, process.stdin);
}
