/** Tables for spreadsheets: what a chart or a table shows, as text that they open or take from the clipboard. */
import type { Table } from "../../scenes";

/** How a text begins that a spreadsheet would run (OWASP, CSV Injection); a plain number is none. */
const RUNS = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d[\d.,]*%?$/;

type Cell = string | number;

function said(cell: Cell): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Comma-separated values (RFC 4180); the mark in front tells spreadsheets that it is UTF-8. */
export function csv({ columns, rows }: Table): string {
  const quoted = (cell: Cell) => {
    const text = said(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${[columns, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** Cells between tabs, as every sheet takes them from the clipboard. */
export function forSheets({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => row.map((cell) => said(cell).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

/** A table of the page as it stands there, column by column. */
export function shown(table: HTMLTableElement): Table {
  const [head, ...rows] = [...table.rows].map((row) => [...row.cells].map(textOf));
  return { columns: head ?? [], rows };
}

/** What a cell says, also in its field; what only decorates is left out. */
function textOf(cell: HTMLTableCellElement): string {
  const field = cell.querySelector<HTMLInputElement | HTMLSelectElement>("input, select");
  if (field) return field.value;
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("[aria-hidden=true], svg").forEach((each) => each.remove());
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
