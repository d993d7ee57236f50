/** The server that the page came from, if it came from one: the command line's questions as JSON. */
export interface Fault {
  readonly where: string;
  readonly key: string;
  readonly given: string;
  readonly accepted: string;
  readonly nearest: string;
  readonly do: string;
}

/** What a server refused, with every fault. */
export class Refused extends Error {
  constructor(readonly title: string, readonly faults: readonly Fault[]) {
    super(title);
  }
}

export type Json = Record<string, unknown>;

/** Asks a question; who takes it back by the signal frees the server's work. */
export function post<Answer>(question: string, asked: Json, signal?: AbortSignal): Promise<Answer> {
  return answered<Answer>(posted(question, asked, signal));
}

function posted(question: string, asked: Json, signal?: AbortSignal): Promise<Response> {
  return fetch(`v1/${question}`, {
    method: "POST",
    signal: signal ?? null,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
  });
}

export function get<Answer>(address: string): Promise<Answer> {
  return answered<Answer>(fetch(`v1/${address}`));
}

export async function getText(address: string): Promise<string> {
  const response = await reached(fetch(`v1/${address}`));
  if (!response.ok) throw await refusal(response);
  return response.text();
}

/** Asks for a file. */
export async function postFile(question: string, asked: Json, signal?: AbortSignal): Promise<Blob> {
  const response = await reached(posted(question, asked, signal));
  if (!response.ok) throw await refusal(response);
  return response.blob();
}

async function answered<Answer>(asking: Promise<Response>): Promise<Answer> {
  const response = await reached(asking);
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as Answer;
}

/** What a server that is there sends; throws, in words, where none is. */
export async function reached<Sent>(asking: Promise<Sent>): Promise<Sent> {
  try {
    return await asking;
  } catch {
    throw new Refused("The server does not answer. Is whowhere serve still running?", []);
  }
}

export async function refusal(response: Response): Promise<Refused> {
  try {
    return refusedAs((await response.json()) as Problem, response.status);
  } catch {
    return new Refused(`The server answered ${response.status}`, []);
  }
}

/** A refusal as the server words it. */
export interface Problem { readonly title?: string; readonly faults?: readonly Fault[] }

export function refusedAs(problem: Problem, status = 500): Refused {
  return new Refused(problem.title ?? `The server answered ${status}`, problem.faults ?? []);
}

export function refused(reason: unknown): Refused {
  if (reason instanceof Refused) return reason;
  return new Refused(reason instanceof Error ? reason.message : String(reason), []);
}
