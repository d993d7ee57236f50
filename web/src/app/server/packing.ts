/** A scenario inside an address: its text, made small, in letters that addresses take. */

export async function packed(text: string): Promise<string> {
  const bytes = await deflated(new Blob([text]));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Throws where the address was cut short or changed. */
export async function unpacked(letters: string): Promise<string> {
  const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream("deflate-raw")));
}

/** Content made small as ZIP archives hold it (DEFLATE, RFC 1951). */
export function deflated(content: Blob): Promise<Uint8Array> {
  return through(content, new CompressionStream("deflate-raw"));
}

async function through(blob: Blob, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const whole = new Response(blob.stream().pipeThrough(stream));
  return new Uint8Array(await whole.arrayBuffer());
}
