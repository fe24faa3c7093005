// Lets what is waiting go first: messages that have come, timers that are due.

/** Node's own way where there is one; in a browser a message to oneself, which timers' least delay does not hold back. */
export const pause: () => Promise<void> = typeof setImmediate === 'function'
  ? () => new Promise((resolve) => { setImmediate(resolve); })
  : () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    (port1 as unknown as { onmessage: () => void }).onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Calls back after a while, in milliseconds; that alone keeps no process alive. */
export function later(milliseconds: number, call: () => void): void {
  const timer: unknown = setTimeout(call, milliseconds);
  // a number in a browser
  if (typeof timer === 'object') (timer as { unref(): void }).unref();
}
