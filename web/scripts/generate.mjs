// Writes what the sources need from data: direction numbers, the types of a plan, and the shapes of
// the world's lands.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateRawSync } from "node:zlib";
import { geoContains, geoEqualEarth, geoStream } from "d3-geo";
import { feature, merge } from "topojson-client";
import { typesOf } from "./schema-types.mjs";

const here = (path) => new URL(path, import.meta.url);
const WIDTH = 1000;
/** How far from the straight way a corner may lie unseen, in units of the width. */
const UNSEEN = 0.5;

/** How far one letter goes: from `#` by -28 over `?` by nothing to `[` by 28, none of which needs an escape. */
const REACH = 28;
const NOWHERE = "?".charCodeAt(0);
const letter = (by) => String.fromCharCode(NOWHERE + by);

/** Collects projected lines as steps of whole units, two letters each: a fifth of the absolute size. */
function relativePath(geometry, project) {
  const parts = [];
  let x = 0, y = 0, isOpen = false, isRing = false, start = true;
  let [dx, dy] = [0, 0];
  const step = (sx, sy) => {
    if (!sx && !sy) return;
    const legs = Math.ceil(Math.max(Math.abs(sx), Math.abs(sy)) / REACH);
    const leg = (of, at) => Math.round((of * at) / legs) - Math.round((of * (at - 1)) / legs);
    if (!isOpen) parts.push("l");
    for (let at = 1; at <= legs; at++) parts.push(letter(leg(sx, at)) + letter(leg(sy, at)));
    isOpen = true;
  };
  const sink = {
    polygonStart() { isRing = true; },
    polygonEnd() { isRing = false; },
    lineStart() { start = true; },
    lineEnd() {
      step(dx, dy);
      if (isRing && isOpen) parts.push("z");
      isOpen = false;
      [dx, dy] = [0, 0];
    },
    point(px, py) {
      const [nx, ny] = [Math.round(px), Math.round(py)];
      if (start) {
        parts.push(`m${nx},${ny}`);
        start = false;
      } else {
        const [sx, sy] = [nx - x, ny - y];
        // Steps in one direction are one step: a corner that nobody sees is none.
        const [ex, ey] = [dx + sx, dy + sy];
        const off = Math.abs(dx * sy - dy * sx) / Math.hypot(ex, ey);
        if (dx * sx >= 0 && dy * sy >= 0 && !(off > UNSEEN)) [dx, dy] = [ex, ey];
        else {
          step(dx, dy);
          [dx, dy] = [sx, sy];
        }
      }
      [x, y] = [nx, ny];
    },
    sphere() {},
  };
  geoStream(geometry, project.stream(sink));
  return parts.join("").replace(/m-?\d+,-?\d+(?=m|$)/g, "");
}

mkdirSync(here("../src/generated/"), { recursive: true });

const cells = (path) => readFileSync(here(path), "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.split(","));
const rowsOf = (name) => cells(`../../src/whowhere/facts/indicators/${name}.csv`);
const rows = cells("../../src/whowhere/simulate/direction_numbers.csv");
const numbers = rows.map(([, , a, m]) => [Number(a), ...m.trim().split(/\s+/).map(Number)]);
writeFileSync(
  here("../src/generated/directions.ts"),
  `/** From simulate/direction_numbers.csv: inner bits of the polynomial, then initial numbers. */
export const DIRECTIONS: readonly (readonly number[])[] = ${JSON.stringify(numbers)};\n`,
);

const plan = JSON.parse(readFileSync(here("../../docs/plan.schema.json"), "utf8"));
writeFileSync(here("../src/generated/plan.ts"), `/** From docs/plan.schema.json. */\n\n${typesOf(plan)}`);

const world = createRequire(import.meta.url)("world-atlas/countries-110m.json");
const countries = world.objects.countries.geometries.filter(
  (each) => each.properties.name !== "Antarctica",
);
const projection = geoEqualEarth().fitWidth(WIDTH, { type: "Sphere" });
/** The shape of each country of the factbook, by code: that of its name, else the one that its city lies in. */
const shapes = new Map(countries.map((each) => [each, feature(world, each)]));
const known = new Map();
for (const [code, , name, ...where] of ["places", "places_further"].flatMap(rowsOf)) {
  const city = [Number(where.at(-2)), Number(where.at(-3))];
  const found = countries.find((each) => each.properties.name === name)
    ?? countries.find((each) => geoContains(shapes.get(each), city));
  if (found && ![...known.values()].includes(found)) known.set(code, found);
}
const others = countries.filter((each) => ![...known.values()].includes(each));
const pathOf = (shape) => relativePath(shape, projection);
const byCode = Object.fromEntries([...known].map(([code, each]) => [code, pathOf(shapes.get(each))]));
writeFileSync(
  here("../src/generated/world.ts"),
  `/** Lands in the Equal Earth projection. Natural Earth 4.1 (public domain) by world-atlas (ISC). */
export const WORLD = {
  width: ${WIDTH},
  scale: ${projection.scale()},
  translate: ${JSON.stringify(projection.translate())},
  /** Countries of the factbook by code; small islands have no shape. */
  countries: ${JSON.stringify(byCode)},
  /** Lands of which the factbook has nothing. */
  others: ${JSON.stringify(pathOf(merge(world, others)))},
} as const;\n`,
);

const licences = readFileSync(here("../LICENCES.txt"));
writeFileSync(
  here("../src/generated/licences.ts"),
  `/** LICENCES.txt, made small as cases in addresses are. */
export const LICENCES = ${JSON.stringify(deflateRawSync(licences, { level: 9 }).toString("base64url"))};\n`,
);
