/** What the page was given: a case inside it, or a server beside it. */
import type { Case } from "../../model/types";
import { unpacked } from "../server/packing";

/** Whether a server of ours may stand behind the page; a mailed file has none. */
export const MAY_HAVE_SERVER = /^https?:$/.test(location.protocol);

export interface Given {
  /** The case that Python wrote into the page; none if the page came from a server without a file. */
  readonly theCase: Case | null;
  /** The text of the scenario that it was made from, if that was written into the page too. */
  readonly scenario: string;
}

export async function given(): Promise<Given> {
  const [theCase, scenario] = await Promise.all([inside<Case>("case"), inside<string>("scenario")]);
  return { theCase, scenario: scenario ?? "" };
}

async function inside<Kind>(id: string): Promise<Kind | null> {
  const letters = document.getElementById(id)?.textContent?.trim();
  return letters ? (JSON.parse(await unpacked(letters)) as Kind) : null;
}
