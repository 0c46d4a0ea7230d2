// A wrong configuration, as the console and a server see it.

/** Its message says what was found, where, what was expected, and the remedy. */
export class ConfigError extends Error {
  override get name(): string {
    return 'ConfigError';
  }
}
