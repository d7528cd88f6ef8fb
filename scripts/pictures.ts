/**
 * Takes the pictures of the manual (docs/handleiding.md) into docs/beelden: the built product in the sandbox, through two
 * evaluations of an organisation that does not exist. Needs `npm run build` and `npm run build:sandbox`.
 *
 * npm run pictures
 */
import { mkdirSync, statSync } from "node:fs";
import { logErrorMessage } from "office-addin-cli";
import { scenes } from "./manual/scenes.ts";
import { Stage } from "./manual/stage.ts";

const folder = "docs/beelden";

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stage = await Stage.open("2026-09-01");
  const files = new Map<string, Buffer>();
  try {
    for (const { file, play } of scenes) {
      const path = `${folder}/${file}`;
      await play({ stage, path, files });
      console.log(`${path} ${Math.round(statSync(path).size / 1024)} KB`);
    }
  } finally {
    await stage.close();
  }
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
