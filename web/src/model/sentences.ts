/** Sentences that come with the case are filled here; none is worded in this model. */

/** A sentence with its `{holes}` filled. */
export function filled(sentence: string, holes: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const words = holes[hole];
    if (words === undefined) throw new RangeError(`nothing fills {${hole}} in: ${sentence}`);
    return words;
  });
}
