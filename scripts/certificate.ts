import {
  createPrivateKey,
  createSign,
  generateKeyPairSync,
  randomBytes,
  X509Certificate,
  type KeyObject,
} from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A key and its certificate, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Browsers refuse a certificate for a site that is valid longer than 398 days. */
const validDays = 397;
const renewDays = 30;
const day = 24 * 60 * 60 * 1000;

/** Where Microsoft's `office-addin-dev-certs install` puts one that the computer trusts. */
const trustedFolder = join(homedir(), ".office-addin-dev-certs");
const ownFolder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "competentiespiegel");

/** The developer's certificate of Office; null when there is none. `SPIEGEL_CERTS` names another folder. */
export function maybeTrustedCertificate(
  folder: string = process.env["SPIEGEL_CERTS"] ?? trustedFolder,
): Certificate | null {
  return maybeRead(folder);
}

/**
 * A certificate for localhost: the trusted one, else our own from an earlier time, else a new one, which is kept in the
 * user's cache folder. Where that cannot be written it is for this time only.
 */
export function localCertificate(now: Date = new Date(), folder: string = ownFolder, trusted?: string): Certificate {
  const others = maybeTrustedCertificate(trusted);
  if (others !== null && isValid(others, now, 0)) return others;
  const own = maybeRead(folder);
  if (own !== null && isValid(own, now, renewDays)) return own;
  const made = makeCertificate(now);
  keep(made, folder);
  return made;
}

function maybeRead(folder: string): Certificate | null {
  try {
    const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => readFileSync(join(folder, name), "utf8"));
    return key !== undefined && cert !== undefined && belong(key, cert) ? { key, cert } : null;
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

/** Whether they are a key and its own certificate; files that were half written are not. */
function belong(key: string, cert: string): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch (error) {
    if (isCryptoError(error)) return false;
    throw error;
  }
}

const isCryptoError = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && /^ERR_(?:OSSL|CRYPTO)/.test(String(error.code));

/** Whether it is still valid after so many days. One of Microsoft's lives for 30 days in all. */
function isValid({ cert }: Certificate, now: Date, days: number): boolean {
  return new Date(new X509Certificate(cert).validTo).getTime() > now.getTime() + days * day;
}

function keep({ key, cert }: Certificate, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(join(folder, "localhost.key"), { force: true }); // the mode is given to a new file only
    writeFileSync(join(folder, "localhost.key"), key, { mode: 0o600 });
    writeFileSync(join(folder, "localhost.crt"), cert);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

const isFileError = (error: unknown): boolean => typeof error === "object" && error !== null && "syscall" in error;

/** A new key, and a certificate for localhost that it has signed itself; from now on, for 397 days. */
export function makeCertificate(now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const body = certificateBody(publicKey, now);
  const signature = createSign("sha256").update(body).sign(privateKey);
  const whole = sequence(body, sequence(oid(ecdsaWithSha256)), bitString(signature));
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: pem(whole) };
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

const ecdsaWithSha256 = "1.2.840.10045.4.3.2";

/** What is signed: RFC 5280, TBSCertificate. */
function certificateBody(publicKey: KeyObject, now: Date): Buffer {
  const name = sequence(set(sequence(oid("2.5.4.3"), utf8("localhost"))));
  const until = new Date(now.getTime() + validDays * day);
  return sequence(
    explicit(0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])), // serial: positive, unlike any other
    sequence(oid(ecdsaWithSha256)),
    name,
    sequence(time(now), time(until)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    explicit(3, sequence(...extensions())),
  );
}

function extensions(): readonly Buffer[] {
  const names = [
    tagged(0x82, Buffer.from("localhost")),
    tagged(0x87, Buffer.from([127, 0, 0, 1])),
    tagged(0x87, Buffer.concat([Buffer.alloc(15), Buffer.from([1])])),
  ];
  return [
    extension("2.5.29.19", sequence()), // basic constraints: no authority, so it can vouch for no other site
    extension("2.5.29.15", tagged(0x03, Buffer.from([7, 0x80]))), // key usage: signatures
    extension("2.5.29.37", sequence(oid("1.3.6.1.5.5.7.3.1"))), // for servers
    extension("2.5.29.17", sequence(...names)),
  ];
}

const extension = (id: string, value: Buffer): Buffer => sequence(oid(id), tagged(0x04, value));

/** DER: a tag, the length, the content. */
function tagged(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
}

function length(count: number): readonly number[] {
  if (count < 0x80) return [count];
  return count < 0x100 ? [0x81, count] : [0x82, count >> 8, count & 0xff];
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, Buffer.concat(parts));
const explicit = (number: number, content: Buffer): Buffer => tagged(0xa0 + number, content);
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);
const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text, "utf8"));
const bitString = (bytes: Buffer): Buffer => tagged(0x03, Buffer.concat([Buffer.from([0]), bytes]));

/** UTCTime: until 2049. */
function time(date: Date): Buffer {
  const [year, month, ...rest] = date.toISOString().match(/\d+/g) ?? [];
  return tagged(0x17, Buffer.from(`${year?.slice(2) ?? ""}${month ?? ""}${rest.slice(0, 4).join("")}Z`));
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): readonly number[] {
  const low = [number & 0x7f];
  for (let left = number >> 7; left > 0; left >>= 7) low.unshift((left & 0x7f) | 0x80);
  return low;
}
