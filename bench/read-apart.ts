/** A process of its own that reads files with one reader: `read-apart.ts READER FOLDER COUNT`; prints a {@link Reading}. */
import { readAll, type Reader } from "./reading.ts";

const [reader = "ours", folder = "", count = "0"] = process.argv.slice(2);
console.log(JSON.stringify(await readAll(reader as Reader, folder, Number(count))));
