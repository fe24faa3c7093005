// Reads a V8 CPU profile: which functions the time was spent in.

/** The `count` functions with the most self time; the benchmark's own frames and idle time are left out. */
export function hottest(profile, count) {
  const nodes = new Map(profile.nodes.map((n) => [n.id, n]));
  const self = new Map();
  let total = 0;
  profile.samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = nodes.get(id).callFrame;
    const time = profile.timeDeltas[i];
    if (/\/bench\//.test(url) || /^\((?:idle|program|root)\)$/.test(functionName) || url.startsWith('node:')) return;
    total += time;
    const place = url ? `${url.replace(/^.*\/out\/server\//, '').replace(/^.*\/node_modules\//, '')}:${lineNumber + 1}` : '';
    const key = `${functionName || '(anonymous)'}\u0000${place}`;
    self.set(key, (self.get(key) ?? 0) + time);
  });
  return [...self].sort((a, b) => b[1] - a[1]).slice(0, count).map(([key, time]) => {
    const [name, place] = key.split('\u0000');
    return { name, place, share: time / total };
  });
}
