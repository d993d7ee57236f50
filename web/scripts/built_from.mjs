// Writes beside the built page what it was built from: a test tells a page that is older than its sources.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const MADE = ["node_modules", "generated"];
const BESIDES = ["src/whowhere/simulate/direction_numbers.csv", "docs/plan.schema.json"];

function filesIn(folder) {
  return readdirSync(folder).filter((name) => !MADE.includes(name)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [relative(ROOT, path).split(sep).join("/")];
  });
}

const hash = createHash("sha256");
for (const path of [...filesIn(join(ROOT, "web")), ...BESIDES].filter((each) => !each.endsWith(".lock")).sort()) {
  hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
}
writeFileSync(join(ROOT, "src/whowhere/page/built_from.txt"), `${hash.digest("hex")}\n`);
