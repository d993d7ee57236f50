/** A chart as an image file, with its finding, its sources and its day. */
import { type Scene, framed } from "../../scenes";

/** Pixels for each unit of the drawing: sharp on paper and on good screens. */
const SCALE = 2;

/** A drawing that programs can change: it names common fonts and carries none. */
export function drawing(scene: Scene, foot: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${framed(scene, foot)}\n`;
}

/** The same in points of colour, set in the page's own font. Throws where the browser cannot draw. */
export async function picture(scene: Scene, foot: readonly string[]): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(framed(scene, foot, "light", fontOfThePage()))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * SCALE, image.height * SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((found) => (found ? done(found) : failed(new Error("This browser cannot draw the image."))), "image/png"));
}

/** An image has no sheet but its own: the font goes in as it stands in the page. */
function fontOfThePage(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const fonts = rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText);
  return `<style>${fonts.join("").replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</style>`;
}
