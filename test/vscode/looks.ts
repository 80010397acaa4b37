// Runs in a page, so each function stands alone: how what is shown there looks.
/// <reference lib="dom" />

export function zoomOf(element: Element): number {
  return Number(getComputedStyle(element).zoom);
}

/** By which one button stands out from the next. */
export function lookOf(button: Element): string {
  const { backgroundColor, outlineStyle } = getComputedStyle(button);
  return `${backgroundColor} ${outlineStyle}`;
}

/** How far each text stands out from what is behind it, from 1 to 21. What is dimmed beside a path counts as it is otherwise. */
export function contrasts(body: Element): readonly { readonly text: string; readonly contrast: number }[] {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("nothing to mix colours with");
  /** These colours, one over the other, the first at the bottom. */
  const mixed = (colours: readonly string[]) => {
    for (const colour of colours) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const luminance = (rgb: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const editor = getComputedStyle(document.documentElement).getPropertyValue("--vscode-editor-background");
  const found = [];
  for (const element of body.querySelectorAll("*")) {
    const text = [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data.trim() : [])).join("");
    if (text === "" || element.getClientRects().length === 0 || element.closest(".unseen")) continue;
    const behind: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      behind.unshift(getComputedStyle(at).backgroundColor);
    const [front, back] = [
      luminance(mixed([editor, ...behind, getComputedStyle(element).color])),
      luminance(mixed([editor, ...behind])),
    ];
    found.push({ text, contrast: (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05) });
  }
  return found;
}
