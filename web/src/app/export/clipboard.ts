/** The clipboard, where the browser lets a page use it; else in words what to do instead. */

export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied: paste it into a sheet";
  } catch {
    throw new Error("This browser lets no page copy. Save the CSV instead.");
  }
}

/** The picture may still be in the making: some browsers want the question at once. */
export async function copyPicture(picture: Promise<Blob>): Promise<string> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return "Copied: paste it into a slide or a letter";
  } catch {
    throw new Error("This browser lets no page copy images. Save the PNG instead.");
  }
}
