/** What the drawer tells of a number that stands in a row of two options side by side. */
import type { OptionAnswer } from "../../model/types";
import type { Subject } from "../drawer/subject";
import { inside } from "../words/numbers";
import { rangeSaid, said } from "./measures";
import type { Cell, Row, Side } from "./rows";

/** A mix, a path, or today's way in parts: its number is no figure of one place. */
const isMadeOfSeveral = ({ id, mix }: OptionAnswer) => mix !== undefined || !id.includes("@");

/** Nothing where words alone stand in the row. */
export function subjectOf(row: Row, cell: Cell, { option, doc }: Side): Subject | null {
  const { told, measure, name } = row;
  if (!told) return null;
  if ("measure" in told) return { about: "measure", measure: told.measure, option: option.id };
  const figure: Subject | null = "figure" in told ? { about: "figure", node: told.figure, option: option.id } : null;
  if (figure && !isMadeOfSeveral(option)) return figure;
  const unit = measure === "money" ? ` ${doc.currency}` : "";
  const isNumber = cell.number !== undefined && measure !== undefined;
  return {
    about: "plain",
    told: {
      title: `${name}: ${option.name}`, value: isNumber ? said(cell.number, measure) + unit : cell.words ?? "",
      range: isNumber && cell.range ? rangeSaid(cell.range, measure) + unit : "",
      meaning: cell.beneath ?? "", formula: "how" in told ? told.how : "over all its parts, each with its share of the people",
      parts: [...(figure ? [{ words: "How the model finds it, for the first part", value: "", subject: figure }] : []), { words: `Cost of ${inside(option.name)}, and what it rests on`, value: "", subject: { about: "measure", measure: "cost", option: option.id } }],
    },
  };
}
