import { fromRgb, hueTurn, type Oklch, toRgb } from './oklab.ts';

/** Below this chroma a pixel is a shade of grey. */
const GREY = 0.05;

interface BodyColour extends Oklch {
  grey: boolean;
}

/** Paints the body of a product (its most common colour) and leaves screens, buckles and soles as they are. */
export function recolour(rgba: Buffer, target: Oklch): Buffer {
  const body = bodyColour(rgba);
  const painted = Buffer.from(rgba);
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at + 3] === 0) continue;
    const pixel = fromRgb(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!);
    const share = belonging(pixel, body);
    if (share === 0) continue;
    const colour = toRgb(repaint(pixel, body, target));
    for (let channel = 0; channel < 3; channel++) {
      const before = rgba[at + channel]!;
      painted[at + channel] = before + (colour[channel]! - before) * share;
    }
  }
  return painted;
}

/** The icon's shading is kept as the distance from the body's own lightness. */
function repaint(pixel: Oklch, body: BodyColour, target: Oklch): Oklch {
  const lightness = target.lightness + (pixel.lightness - body.lightness) * (target.lightness < 0.4 ? 0.7 : 0.9);
  const richness = body.grey ? 1 : Math.min(1.4, pixel.chroma / body.chroma);
  const turn = body.grey ? 0 : hueTurn(body.hue, pixel.hue) * 0.4;
  return {
    lightness: Math.min(0.98, Math.max(0.06, lightness)),
    chroma: target.chroma * richness,
    hue: target.hue + turn,
  };
}

function belonging(pixel: Oklch, body: BodyColour): number {
  if (body.grey) return 1 - ramp(pixel.chroma, GREY, GREY * 2);
  const nearHue = 1 - ramp(Math.abs(hueTurn(body.hue, pixel.hue)), 45, 70);
  return nearHue * ramp(pixel.chroma, 0.015, GREY);
}

function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The commonest of twelve hues, or grey when grey covers more than all of them. */
function bodyColour(rgba: Buffer): BodyColour {
  const bins = Array.from({ length: 13 }, () => ({ weight: 0, lightness: 0, chroma: 0, x: 0, y: 0 }));
  for (let at = 0; at < rgba.length; at += 16) {
    if (rgba[at + 3]! < 200) continue;
    const pixel = fromRgb(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!);
    const bin = bins[pixel.chroma < GREY ? 12 : Math.floor((((pixel.hue % 360) + 360) % 360) / 30)]!;
    bin.weight++;
    bin.lightness += pixel.lightness;
    bin.chroma += pixel.chroma;
    bin.x += Math.cos((pixel.hue * Math.PI) / 180);
    bin.y += Math.sin((pixel.hue * Math.PI) / 180);
  }
  const coloured = bins.slice(0, 12);
  const total = coloured.reduce((sum, bin) => sum + bin.weight, 0);
  const grey = bins[12]!.weight > total;
  const bin = grey ? bins[12]! : coloured.reduce((most, other) => (other.weight > most.weight ? other : most));
  const weight = Math.max(1, bin.weight);
  return {
    grey,
    lightness: bin.lightness / weight,
    chroma: Math.max(0.02, bin.chroma / weight),
    hue: (Math.atan2(bin.y, bin.x) * 180) / Math.PI,
  };
}
