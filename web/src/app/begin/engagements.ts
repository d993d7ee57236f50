/** The six engagements as somebody who has never bought any of them would put them. */
import type { Engagement } from "../../generated/plan";

interface Card {
  readonly id: Engagement;
  readonly name: string;
  readonly means: string;
}

export const CARDS: readonly Card[] = [
  { id: "own_staff", name: "Own staff", means: "You hire them yourself. Abroad that takes a company of your own there." },
  { id: "employer_of_record", name: "Employer of record", means: "A partner employs them there for a fee; you direct the work." },
  { id: "contractor", name: "Independent contractors", means: "Self-employed people. Quick to begin; a court may call them employees." },
  { id: "staff_augmentation", name: "Staff augmentation", means: "A vendor’s people by the hour or month; you direct the work." },
  { id: "managed_service", name: "Managed service", means: "A vendor takes over the whole work for a price and answers for the result." },
  { id: "build_operate_transfer", name: "Build, operate, transfer", means: "A vendor builds and runs the team, then hands it over to you." },
];

export const VENDORS: readonly Engagement[] = ["managed_service", "staff_augmentation"];

export const nameOf = (engagement: string): string => CARDS.find((each) => each.id === engagement)?.name ?? engagement;

export interface Option {
  readonly engagement: string;
  readonly place: string;
}

/** The engagement and the place of `managed_service@PH`; home where none is named. */
export function optionRead(option: unknown): Option {
  const [engagement = "", place = "home"] = String(option ?? "").split("@");
  return { engagement, place };
}

export const optionWritten = ({ engagement, place }: Option): string => `${engagement}@${place}`;

/** What software does, by its kind in a file. */
export const SOFTWARE: Readonly<Record<string, readonly [string, string]>> = {
  "written contacts": ["Software answers mail and chats", "It solves a part alone; people do the rest. Each option is compared with it and without it."],
  voice: ["Software answers calls", "It solves a part alone; people do the rest. Each option is compared with it and without it."],
  documents: ["Software reads documents", "It codes and enters a part alone; people check it. Each option is compared with it and without it."],
  "coding assistant": ["A coding assistant", "Developers get more done, at the price of a seat. Each option is compared with it and without it."],
  "agent assist": ["Software helps agents", "It suggests answers while they talk. Each option is compared with it and without it."],
};
