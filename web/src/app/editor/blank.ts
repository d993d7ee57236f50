/** Where nobody has written anything: what most files say, for the reader to check. */
import { write } from "./toml";

const WORK = {
  today: "own_staff", languages: ["en"], coverage: "office hours", personal_data: "none", core: 0.3,
  roles: [{ role: "", heads: 10, level: "mid" }],
};

export function blank(of: "scenario" | "portfolio"): string {
  const start = `${new Date().getFullYear() + 1}-01-01`;
  const [company, options] = [{ name: "", home: "" }, { places: ["home"] }];
  return write(of === "scenario"
    ? { title: "", company, work: { start, horizon_months: 36, ...WORK }, options }
    : { title: "", start, horizon_months: 36, company, options, packages: [{ id: "", ...WORK }] });
}
