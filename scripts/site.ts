import { readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Certificate } from "./certificate.ts";
import { headersOfFile } from "./headers.ts";

/** A folder on this machine, and below which path of the site it stands. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
  /** Changes the pages (`.html`) of the folder on their way out. */
  readonly page?: (html: string, name: string) => string;
}

/** What a site serves; of two folders that have a file the first one gives it. */
export interface Site {
  readonly mounts: readonly Mount[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether files go packed with gzip, as from most web servers; every file is packed once, at its first request. */
  readonly packed?: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** The files below a folder, looked up again each time, as a new build may have other files. */
function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
}

interface Found {
  readonly file: string;
  readonly name: string;
  readonly mount: Mount;
}

/** The file for a path, or null. Only names that a listing of the folder gives are ever opened. */
function maybeFile(path: string, mounts: readonly Mount[]): Found | null {
  if (!(extname(path) in types)) return null;
  for (const mount of mounts) {
    const name = path.slice(mount.path.length);
    if (path.startsWith(mount.path) && below(mount.folder).includes(name)) {
      return { file: join(mount.folder, name), name, mount };
    }
  }
  return null;
}

function contentOf({ file, name, mount }: Found): Buffer | string {
  const isPage = mount.page !== undefined && extname(file) === ".html";
  return isPage ? mount.page(readFileSync(file, "utf8"), name) : readFileSync(file);
}

const packedFiles = new Map<string, Buffer>();

function packedOf(found: Found): Buffer {
  const known = packedFiles.get(found.file);
  if (known !== undefined) return known;
  const packed = gzipSync(contentOf(found), { level: 9 });
  packedFiles.set(found.file, packed);
  return packed;
}

function answer(
  { mounts, headers = {}, packed = false }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [asked = "/"] = (request.url ?? "/").split("?");
  const path = asked === "/" ? "/index.html" : asked;
  const found = maybeFile(path, mounts);
  if (found === null || !statSync(found.file).isFile()) {
    response.writeHead(404, headers).end();
    return;
  }
  const content = packed ? packedOf(found) : contentOf(found);
  const coding = packed ? { "content-encoding": "gzip" } : {};
  response
    .writeHead(200, { "content-type": types[extname(path)], ...headersOfFile(path), ...coding, ...headers })
    .end(content);
}

/** Serves a site on https://localhost; resolves once it listens. Files only, this machine only. Port 0 takes a free one. */
export function serveSite(site: Site, certificate: Certificate, port: number): Promise<Server> {
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    try {
      answer(site, request, response);
    } catch (error) {
      console.error(error);
      response.writeHead(500, site.headers ?? {}).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}
