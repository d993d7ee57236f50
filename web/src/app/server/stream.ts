/** Answers that come in lines of JSON, each as soon as the server knows it. */
import { type Json, refusal, reached } from "./ask";

/** Asks a question and hands over each line; who takes it back by the signal frees the server's work. */
export async function told<Line>(question: string, asked: Json, hear: (line: Line) => void, signal: AbortSignal): Promise<void> {
  const response = await reached(fetch(`v1/${question}`, {
    method: "POST", signal, headers: { "Content-Type": "application/json" }, body: JSON.stringify(asked),
  }));
  if (!response.ok || !response.body) throw await refusal(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let begun = "";
  for (let part = await reached(reader.read()); !part.done; part = await reached(reader.read())) {
    const lines = (begun + part.value).split("\n");
    begun = lines.pop() ?? "";
    for (const line of lines) if (line) hear(JSON.parse(line) as Line);
  }
}
