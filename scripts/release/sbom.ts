import { createHash } from "node:crypto";

/** What of a bill of materials in CycloneDX's form depends on the moment and the folder in which npm makes it. */
interface Bom {
  readonly serialNumber?: string;
  readonly metadata: { readonly component: object };
}

/**
 * A bill of materials of npm's that is the same each time: named for the package and not for its folder, of this moment, and
 * with a serial number that follows from what is in it.
 */
export function settledSbom(json: string, name: string, moment: Date): string {
  const { serialNumber: _, ...bom } = JSON.parse(json) as Bom;
  const component = { ...bom.metadata.component, name };
  const timestamp = moment.toISOString();
  const settled = { ...bom, metadata: { ...bom.metadata, timestamp, component } };
  return `${JSON.stringify({ ...settled, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(settled))}` }, null, 2)}\n`;
}

/** A name-based UUID (RFC 9562, version 8: by SHA-256). */
function uuidOf(text: string): string {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
