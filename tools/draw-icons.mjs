import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPng } from './png.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const componentId = '5f0f4d5e-1c0b-4b5a-9a43-6d1b8d6e2c11';

const green = [11, 95, 84, 255];
const white = [255, 255, 255, 255];
const clear = [255, 255, 255, 0];

const inBox = (x, y, left, top, right, bottom) => x >= left && x <= right && y >= top && y <= bottom;

/** An archive box: a lid, a body, and the slot that its label goes in. */
function isBox(x, y, thickness) {
  const lid = inBox(x, y, 0.18, 0.22, 0.82, 0.38);
  const lidInside = inBox(x, y, 0.18 + thickness, 0.22 + thickness, 0.82 - thickness, 0.38 - thickness);
  const body = inBox(x, y, 0.24, 0.38 - thickness, 0.76, 0.8);
  const bodyInside = inBox(x, y, 0.24 + thickness, 0.38, 0.76 - thickness, 0.8 - thickness);
  const label = inBox(x, y, 0.4, 0.5, 0.6, 0.5 + thickness);
  return (lid && !lidInside) || (body && !bodyInside) || label;
}

/** Teams asks for a full-colour square of 192 pixels and a white outline of 32 on a clear ground. */
const icons = {
  [`${componentId}_color.png`]: drawPng(192, (x, y) => (isBox(x, y, 0.055) ? white : green)),
  [`${componentId}_outline.png`]: drawPng(32, (x, y) => (isBox(x, y, 0.0625) ? white : clear)),
};

// SPFx packs what stands in teams/ at the top of the project; the place is fixed.
const folder = path.join(root, 'teams');
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(icons)) writeFileSync(path.join(folder, name), bytes);
