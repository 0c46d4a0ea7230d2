// A certificate for every host of the matrix, made anew at each run: the browsers are told to take it.
import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key in base64: how Chromium is told which certificate to take. */
  readonly fingerprint: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;

/** One value of DER, the binary form of a certificate. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const long = Buffer.from([body.length >> 8, body.length & 0xff]);
  const length = body.length < 0x80 ? Buffer.from([body.length]) : Buffer.concat([Buffer.from([0x82]), long]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const oid = (...bytes: readonly number[]) => der(0x06, Buffer.from(bytes));
const text = (tag: number, value: string) => der(tag, Buffer.from(value));

const ECDSA_WITH_SHA256 = der(SEQUENCE, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));

function timeOf(date: Date): Buffer {
  return text(0x17, date.toISOString().replace(/\D/g, '').slice(2, 14) + 'Z');
}

/** A self-signed certificate for these hosts, good for two days. */
export function makeCertificate(hosts: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, oid(0x55, 0x04, 0x03), text(0x0c, hosts[0] ?? 'localhost'))),
  );
  const day = 86_400_000;
  const names = hosts.map((host) => text(0x82, host));
  const subjectAltName = der(SEQUENCE, oid(0x55, 0x1d, 0x11), der(0x04, der(SEQUENCE, ...names)));
  const toBeSigned = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([Date.now() & 0x7f])),
    ECDSA_WITH_SHA256,
    name,
    der(SEQUENCE, timeOf(new Date(Date.now() - day)), timeOf(new Date(Date.now() + day))),
    name,
    spki,
    der(0xa3, der(SEQUENCE, subjectAltName)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = der(SEQUENCE, toBeSigned, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature)).toString(
    'base64',
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256')
      .update(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
      .digest('base64'),
  };
}
