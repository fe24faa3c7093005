// A worker of the pool: one file a task.
import { inspect, type Inspected, type InspectOptions } from './inspect.ts';

export default async function work({ path, options }: { readonly path: string; readonly options: InspectOptions }): Promise<Inspected> {
  return await inspect(path, options, process.stdin);
}
