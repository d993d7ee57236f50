// Times the page's model in Node.js: the first answer, then one after each move of a slider.
// Run by page_engine.py, which gives the bundle, a case and the inputs that move.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { runInThisContext } from "node:vm";

const [bundle, question] = process.argv.slice(2);
const { document, moved, rounds, headed } = JSON.parse(readFileSync(question, "utf8"));
runInThisContext(readFileSync(bundle, "utf8"));

function timed(work) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

const text = JSON.stringify(document);
const first = timed(() => {
  whowhere.prepare(text);
  whowhere.answer('{"sets":{}}');
});
const moves = moved.map(([name, low, high]) => {
  const times = Array.from({ length: rounds }, (_, at) => {
    const value = low + ((high - low) * at) / rounds;
    const changes = JSON.stringify({ sets: { [name]: value } });
    const one = timed(() => whowhere.one(headed, changes));
    const rest = timed(() => whowhere.answer(changes));
    return { one: one.cpu, wall: one.wall + rest.wall, cpu: one.cpu + rest.cpu };
  });
  whowhere.answer('{"sets":{}}');
  return { name, times };
});
process.stdout.write(JSON.stringify({ first, moves }));
