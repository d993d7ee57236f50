/** Every chart and table of a screen as files of one archive. */
import type { About } from "./about";
import { fileName } from "./files";
import { drawing } from "./images";
import type { Offer } from "./offered";
import { csv } from "./tables";
import type { Packed } from "./zip";

/** Each chart as a drawing and its numbers, each table as numbers, in order; first what they are of. */
export function chartFiles(offers: readonly Offer[], verdict: string, { title, foot }: About): Packed[] {
  const named = offers.map((offer, at) => ({ ...offer, file: (ending: string) => fileName([`${at + 1}`.padStart(2, "0"), offer.name], ending) }));
  const list = named.map(({ name, scene, file }) => `${file(scene ? ".svg" : ".csv")}: ${name}`);
  return [
    { name: "about.txt", text: [title, verdict, ...foot, "", ...list, ""].join("\n") },
    ...named.flatMap(({ scene, table, file }) => [
      ...(scene ? [{ name: file(".svg"), text: drawing(scene, [...(scene.footnote ? [scene.footnote] : []), ...foot]) }] : []),
      { name: file(".csv"), text: csv(table) },
    ]),
  ];
}
