// Installs packages where that may be done without asking: by root, on Debian and its kin.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Says what it does and for what, and runs it; false where it does not work. */
export function run(why: string, command: string, args: readonly string[]): boolean {
  console.log(`${why} Trying: ${command} ${args.join(' ')}`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    return true;
  } catch {
    return false; // What that means is for the caller to say.
  }
}

/** False where it may not be done, or does not work. `options` are `apt-get`'s own. */
export function installFromDebian(
  why: string,
  packages: readonly string[],
  options: readonly string[] = [],
): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return (
    run(why, 'apt-get', ['update', '-qq']) &&
    // `dpkg` itself says a line or more about each package.
    run(why, 'apt-get', ['install', '-y', '-qq', '-o', 'Dpkg::Use-Pty=0', ...options, ...packages])
  );
}
