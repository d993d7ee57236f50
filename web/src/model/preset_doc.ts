/** A change of several inputs at once, ready to be tried; no forecast. */
export interface PresetDoc {
  readonly id: string;
  /** In running text; of a currency only how far it moves. */
  readonly words: string;
  /** Inputs of the model, or keys of a scenario. */
  readonly inputs: readonly string[];
  /** Inputs that are shares of a price, and rise so that the price is multiplied by the size. */
  readonly margins: readonly string[];
  /** Those of which one must be compared; all where it is empty. */
  readonly engagements: readonly string[];
  readonly change: "times" | "plus";
  readonly size: number;
  readonly where: "everywhere" | "abroad" | "leading";
  /** Why it is as large as that. */
  readonly reason: string;
}
