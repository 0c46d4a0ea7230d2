/** The command was used wrongly, or a file cannot be read: exit code 2. The message says what was found, and the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
