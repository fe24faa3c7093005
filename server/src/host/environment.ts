// The environment a server process is started in.

/**
 * Keeps the C library's heap small where it is glibc's: without it each thread of the engine that compiles or collects has an arena of its own, of which little is
 * ever given back (about 20 MB of 160 after an issue of 1 MB). Elsewhere nobody reads it.
 */
export const smallHeap: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '65536' };
