/** What options are called: report/wording/options.py. */

import { capital } from "./numbers";
import { filled } from "./sentences";
import type { Case, Identity, OptionDoc } from "./types";

/** An option's name in running text: `managed service in the Philippines`. */
export function said(
  doc: Case, option: { engagement: string; place: string; vendor: string; said?: string | undefined },
): string {
  const by = option.vendor ? ` by ${option.vendor}` : "";
  return option.said ?? `${doc.engagements[option.engagement].plain} in ${doc.places[option.place].said}${by}`;
}

/** What an option is known by in an answer: its id, its names, and what they are made of. */
export function identity(doc: Case, option: OptionDoc): Identity {
  const { id, engagement, place, vendor, said, mix } = option;
  return { id, name: fullName(doc, option), short: shortName(doc, option), engagement, place, vendor, said, mix };
}

/** A name in full: what is made of others goes by what it is called in tables, software comes behind its people. */
export function fullName(doc: Case, option: OptionDoc): string {
  const people = option.mix?.people;
  if (people === undefined) return option.short ?? capital(said(doc, option));
  return filled(doc.sentences.with_software, { people: fullName(doc, optionOf(doc, people)) });
}

/** A name where space is scarce: with the vendor whose offer it is, or whole where it has its own. */
export function shortName(doc: Case, { engagement, place, vendor, said: own, short }: OptionDoc): string {
  if (short) return short;
  const usual = `${doc.engagements[engagement].short}, ${place}`;
  if (vendor) return `${usual}: ${vendor}`;
  return own ? capital(own) : usual;
}

export function optionOf(doc: Case, id: string): OptionDoc {
  const found = doc.options.find((each) => each.id === id);
  if (!found) throw new RangeError(`${id} is no option of this case`);
  return found;
}
