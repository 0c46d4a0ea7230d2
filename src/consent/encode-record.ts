// The record as a short line of text.
import { checksum } from './checksum.js';
import { MINUTE, type ConsentRecord } from './record.js';

/**
 * `1 . checksum of the rest . minutes . writer . configuration . granted ids . denied ids . policy version`
 *
 * About 160 characters for six trackers. The version may hold any character, so it comes last; the checksum tells
 * a line that was cut short.
 */
export function encodeRecord({ time, by, configuration, choices, policyVersion }: ConsentRecord): string {
  const ids = (answer: boolean) =>
    Object.keys(choices)
      .filter((id) => choices[id] === answer)
      .join('_');
  const minutes = Math.floor(time / MINUTE).toString(36);
  const body = [minutes, by, configuration, ids(true), ids(false), policyVersion].join('.');
  return `1.${checksum(body)}.${body}`;
}
