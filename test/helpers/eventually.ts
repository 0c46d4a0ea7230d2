// Waits for something to become so, longer than vitest does by itself: a machine under load is not a fault.
import { expect } from 'vitest';

/** Reads again and again, until the matcher that follows agrees or fifteen seconds are over. */
export function eventually<T>(read: () => T | Promise<T>, message?: string) {
  return expect.poll(read, { timeout: 15_000, ...(message !== undefined && { message }) });
}
