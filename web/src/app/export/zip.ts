/** Several files as one ZIP archive (APPNOTE.TXT 6.3), packed by the browser itself: no library goes into the page. */
import { deflated } from "../server/packing";

export interface Packed {
  readonly name: string;
  readonly text: string;
}

/** Marks of the three records of an archive. */
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;
const CRC = 0xedb88320;

/** The archive; `day` is when its files were made. */
export async function zipped(files: readonly Packed[], day = new Date()): Promise<Blob> {
  const [bodies, entries]: [BlobPart[], Uint8Array<ArrayBuffer>[]] = [[], []];
  let offset = 0;
  for (const { name, text } of files) {
    const [letters, content] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const packed = await deflated(new Blob([content]));
    const about = aboutOf(content, packed.length, letters.length, day);
    const head = joined(record([LOCAL, 4]), about, letters);
    bodies.push(head, new Uint8Array(packed));
    entries.push(joined(record([CENTRAL, 4], [VERSION, 2]), about, record([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), letters));
    offset += head.length + packed.length;
  }
  const directory = joined(...entries);
  const end = record([END, 4], [0, 4], [files.length, 2], [files.length, 2], [directory.length, 4], [offset, 4], [0, 2]);
  return new Blob([...bodies, directory, end], { type: "application/zip" });
}

/** What both records of a file say of it alike. */
function aboutOf(content: Uint8Array, packed: number, name: number, day: Date): Uint8Array<ArrayBuffer> {
  const time = (day.getHours() << 11) | (day.getMinutes() << 5) | (day.getSeconds() >> 1);
  const date = ((day.getFullYear() - 1980) << 9) | ((day.getMonth() + 1) << 5) | day.getDate();
  return record([VERSION, 2], [UTF8, 2], [DEFLATE, 2], [time, 2], [date, 2], [crcOf(content), 4], [packed, 4], [content.length, 4], [name, 2], [0, 2]);
}

/** Numbers one after another, each with how many bytes it takes, the least first. */
function record(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => { whole.set(part, at); return at + part.length; }, 0);
  return whole;
}

function crcOf(content: Uint8Array): number {
  let crc = ~0;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? CRC : 0);
  }
  return ~crc >>> 0;
}
