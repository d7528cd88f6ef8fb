/** Makes the folder of the reports: jest writes a report into a folder that is there, and fails after the tests where it is not. */
import { mkdirSync } from "node:fs";

mkdirSync("reports", { recursive: true });
