/** Reports that the server writes of the scenario as it stands, one at a time, and what became of the last. */
import { type Refused, postFile, refused } from "../server/ask";
import type { Page } from "../state/page.svelte";
import { fileName, save, saveText } from "./files";
import { asItStands } from "./scenario";

/** Each kind by the ending of its file. */
export const REPORTS = [
  { ending: ".pdf", words: "PDF for a board" }, { ending: ".xlsx", words: "Excel workbook, formulas alive" },
  { ending: ".pptx", words: "PowerPoint slides" }, { ending: ".md", words: "Text (Markdown)" },
  { ending: ".html", words: "This page as one file, for a mail" },
] as const;
export type Report = (typeof REPORTS)[number];

/** The scenario with the reader's values and notes; empty where the page has no text of it. */
export function scenarioOf(page: Page): string {
  return page.text && asItStands(page.text, page.changes, page.notes.written, page.others.given);
}

class Reports {
  /** What is being made. */
  making = $state.raw<Report | null>(null);
  seconds = $state(0);
  done = $state("");
  fault = $state.raw<Refused | null>(null);
  #asking: AbortController | null = null;

  saveScenario(page: Page): void {
    this.cancel();
    try {
      saveText(fileName([page.case.title], ".toml"), scenarioOf(page), "application/toml");
    } catch (reason) {
      this.fault = refused(reason);
    }
  }

  async make(report: Report, page: Page): Promise<void> {
    this.cancel();
    const asking = (this.#asking = new AbortController());
    [this.making, this.seconds, this.done, this.fault] = [report, 0, "", null];
    const ticking = setInterval(() => (this.seconds += 1), 1000);
    try {
      const { seed, as_of, title } = page.case;
      const asked = { scenario: scenarioOf(page), kind: report.ending, seed, as_of, yes: true };
      const made = await postFile("report", asked, asking.signal);
      const name = fileName([title], report.ending);
      save(name, made);
      this.done = `Saved as ${name}`;
    } catch (reason) {
      if (!asking.signal.aborted) this.fault = refused(reason);
    } finally {
      clearInterval(ticking);
      if (this.#asking === asking) [this.making, this.#asking] = [null, null];
    }
  }

  cancel(): void {
    this.#asking?.abort();
    [this.making, this.#asking, this.done, this.fault] = [null, null, "", null];
  }
}

export const reports = new Reports();
