import { X509Certificate } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { localCertificate, makeCertificate, maybeTrustedCertificate } from "../scripts/certificate.ts";
import { policyOf, securityHeaders } from "../scripts/headers.ts";
import { portError } from "../scripts/ports.ts";
import { withLocalOffice } from "../scripts/sandbox-site.ts";
import { serveSite, type Site } from "../scripts/site.ts";

const now = new Date("2026-11-25T12:00:00Z");

test("[SR1] the certificate is for this machine only, vouches for nothing else, and carries its own signature", () => {
  const { cert, key } = makeCertificate(now);
  const certificate = new X509Certificate(cert);
  expect(certificate.subject).toBe("CN=localhost");
  expect(certificate.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1");
  expect(certificate.ca).toBe(false);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.checkHost("voorbeeld.nl")).toBeUndefined();
  expect(new Date(certificate.validFrom)).toEqual(now);
  expect((Date.parse(certificate.validTo) - now.getTime()) / 86_400_000).toBe(397);
  expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----/);
});

test("[SR2] it is kept, used again, and renewed before it ends; its key is for its owner alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  try {
    const first = localCertificate(now, join(folder, "own"), folder);
    expect(localCertificate(now, join(folder, "own"), folder)).toEqual(first);
    const nearTheEnd = new Date(now.getTime() + 380 * 86_400_000);
    expect(localCertificate(nearTheEnd, join(folder, "own"), folder)).not.toEqual(first);
    expect(statSync(join(folder, "own", "localhost.key")).mode & 0o077).toBe(0);
    expect(maybeTrustedCertificate(folder)).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("[SR3] only the address of office.js changes in a page", () => {
  const html = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="x.js">`;
  expect(withLocalOffice(html)).toBe(`<script src="/office/office.js"></script><script src="x.js">`);
  expect(() => withLocalOffice("<p>")).toThrow("office.js");
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly policy: unknown;
  readonly origins: unknown;
  readonly kept: unknown;
  readonly body: string;
  readonly coding: string | undefined;
}

/** What a browser makes of what came over the wire. */
const unpacked = (bytes: Buffer, coding: string | undefined): string =>
  (coding === "gzip" ? gunzipSync(bytes) : bytes).toString();

const policyIn = ({ headers }: IncomingMessage): unknown => headers["content-security-policy"];

/** Asks as `node:http` lets one: without tidying the path first, as a browser would. */
async function ask(site: Site, path: string): Promise<Answer> {
  const server = await serveSite(site, makeCertificate(new Date()), 0);
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  try {
    return await new Promise((resolve, reject) => {
      get({ host: "localhost", port, path, rejectUnauthorized: false, agent: false }, (response) => {
        const parts: Buffer[] = [];
        const coding = response.headers["content-encoding"];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          resolve({
            status: response.statusCode,
            type: response.headers["content-type"],
            policy: policyIn(response),
            origins: response.headers["access-control-allow-origin"],
            kept: response.headers["cache-control"],
            body: unpacked(Buffer.concat(parts), coding),
            coding,
          });
        });
      }).on("error", reject);
    });
  } finally {
    server.close();
  }
}

const site: Site = { mounts: [{ path: "/", folder: "test/e2e/probe", page: withLocalOffice }] };

test("[SR4] files of the folder are served, pages with the local office.js", async () => {
  const page = await ask(site, "/probe.html?_host_Info=x");
  expect(page).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
  expect(page.body).toContain(`src="/office/office.js"`);
  expect((await ask(site, "/probe.js")).body).toBe(readFileSync("test/e2e/probe/probe.js", "utf8"));
});

test.each(["/../../../package.json", "/%2e%2e/package.json", "//etc/passwd", "/README.md", "/niets.js", "/"])(
  "[SR5] nothing else is: %s",
  async (path) => {
    expect((await ask(site, path)).status).toBe(404);
  },
);

const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

function withFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("[SR10] a trusted certificate is used to its last day, and one that has ended does not hide our own", () => {
  withFolder((folder) => {
    const [own, trusted] = [join(folder, "own"), join(folder, "trusted")];
    const theirs = localCertificate(now, trusted, folder);
    expect(localCertificate(inDays(390), own, trusted)).toEqual(theirs);
    const ours = localCertificate(inDays(398), own, trusted);
    expect(ours).not.toEqual(theirs);
    expect(localCertificate(inDays(399), own, trusted)).toEqual(ours);
  });
});

test.each([
  [
    "half written",
    (folder: string) => writeFileSync(join(folder, "localhost.crt"), "-----BEGIN CERTIFICATE-----\nMII"),
  ],
  ["another key's", (folder: string) => writeFileSync(join(folder, "localhost.key"), makeCertificate(now).key)],
])("[SR11] a certificate that is %s counts as none, and a new one takes its place", (_, spoil) => {
  withFolder((folder) => {
    const own = join(folder, "own");
    const first = localCertificate(now, own, folder);
    spoil(own);
    const second = localCertificate(now, own, folder);
    expect(second).not.toEqual(first);
    expect(localCertificate(now, own, folder)).toEqual(second);
  });
});

test("[SR12] a key that anyone could read is written anew for its owner alone", () => {
  withFolder((folder) => {
    const own = join(folder, "own");
    localCertificate(now, own, folder);
    chmodSync(join(own, "localhost.key"), 0o644);
    localCertificate(inDays(390), own, folder);
    expect(statSync(join(own, "localhost.key")).mode & 0o077).toBe(0);
  });
});

test("[SR13] a page that cannot be made is answered with the site's policy and without a word of this machine", async () => {
  const told = jest.spyOn(console, "error").mockReturnValue();
  const mount = { path: "/", folder: "test/e2e/probe", page: (): string => failing() };
  const { status, body } = await ask({ mounts: [mount], headers: { "x-policy": "strict" } }, "/probe.html");
  expect([status, body]).toEqual([500, ""]);
  expect(told).toHaveBeenCalled();
  told.mockRestore();
});

function failing(): never {
  throw new Error("/here/on/this/machine");
}

test("[SR14] a port that is taken is told in the user's words, with what to do", async () => {
  const certificate = makeCertificate(new Date());
  const server = await serveSite({ mounts: [] }, certificate, 0);
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  try {
    const error = await serveSite({ mounts: [] }, certificate, port).then(
      () => new Error("the port was free"),
      (each: unknown) => each as Error,
    );
    const remedies = { taken: "of kies een andere.", denied: "Kies een andere." };
    const message = `Poort ${port} is al in gebruik. Sluit het programma dat die poort gebruikt, of kies een andere.`;
    expect(portError(error, port, remedies).message).toBe(message);
    const denied = Object.assign(new Error("listen"), { code: "EACCES" });
    expect(portError(denied, 80, remedies).message).toBe("Poort 80 mag hier niet worden gebruikt. Kies een andere.");
    const other = new Error("anders");
    expect(portError(other, port, remedies)).toBe(other);
  } finally {
    server.close();
  }
});

test("[WS6] a server says the page's own policy, and which pages may show it in a frame", async () => {
  const page = readFileSync("src/taskpane/taskpane.html", "utf8");
  const headers = securityHeaders(page);
  const policy = headers["content-security-policy"] ?? "";
  expect(policy.startsWith(`${policyOf(page)}; frame-ancestors https://`)).toBe(true);
  expect(policy.split("; ").map((directive) => directive.split(" ")[0])).toContain("require-trusted-types-for");
  const answer = await ask({ ...site, headers }, "/probe.html");
  expect([answer.status, answer.policy]).toEqual([200, policy]);
  expect(() => policyOf("<html>")).toThrow("Content-Security-Policy");
});

test("[SR15] the description of the functions may be asked for from Excel's own pages, and pictures may be kept", async () => {
  const assets: Site = { mounts: [...site.mounts, { path: "/assets/", folder: "assets" }] };
  expect(await ask(assets, "/functions.json")).toMatchObject({ status: 200, origins: "*", kept: "no-cache" });
  expect(await ask(assets, "/assets/icon-32.png")).toMatchObject({ status: 200, origins: undefined, kept: undefined });
  expect(await ask(assets, "/probe.js")).toMatchObject({ status: 200, origins: undefined, kept: "no-cache" });
});

test("[SR16] a site that packs sends the same pages and scripts, packed with gzip", async () => {
  for (const path of ["/probe.html", "/probe.js"]) {
    const [plain, packed] = [await ask(site, path), await ask({ ...site, packed: true }, path)];
    expect([plain.coding, packed.coding]).toEqual([undefined, "gzip"]);
    expect(packed.body).toBe(plain.body);
    expect(await ask({ ...site, packed: true }, path)).toEqual(packed);
  }
});
