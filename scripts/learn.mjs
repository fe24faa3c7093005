// What the scripts that learn weights share: numbers drawn alike each time, weights, and the steps that change them.

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `size` weights, spread about nothing as a bell is, with their slopes and the two means that Adam keeps of them. */
export function weight(size, spread, random) {
  const values = Float32Array.from({ length: size }, () => spread * Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random()));
  return { values, slope: new Float32Array(size), mean: new Float32Array(size), square: new Float32Array(size) };
}

/** One step of Adam (Kingma and Ba, 2015), the slopes summed over `group` examples; they are nothing again behind it. `decay` pulls the weights towards nothing. */
export function adam(weights, step, rate, { group = 1, decay = 0 } = {}) {
  const first = 1 - 0.9 ** step;
  const second = 1 - 0.999 ** step;
  for (const { values, slope, mean, square } of weights) {
    for (let i = 0; i < values.length; i++) {
      const s = slope[i] / group + decay * values[i];
      mean[i] += 0.1 * (s - mean[i]);
      square[i] += 0.001 * (s * s - square[i]);
      values[i] -= (rate * (mean[i] / first)) / (Math.sqrt(square[i] / second) + 1e-8);
      slope[i] = 0;
    }
  }
}
