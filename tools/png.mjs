import { deflateSync } from 'node:zlib';

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as in the PNG specification. */
function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, check]);
}

/**
 * A square PNG of `size` pixels, 8 bits RGBA. `colourAt(x, y)` answers `[red, green, blue, alpha]` (0 to 255) for a
 * point of the unit square; every pixel is the mean of 16 points, so edges are smooth.
 */
export function drawPng(size, colourAt) {
  const steps = 4;
  const rows = Buffer.alloc(size * (size * 4 + 1));
  let at = 0;
  for (let y = 0; y < size; y += 1) {
    at += 1;
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0, 0];
      for (let step = 0; step < steps * steps; step += 1) {
        const point = [(x + ((step % steps) + 0.5) / steps) / size, (y + (Math.floor(step / steps) + 0.5) / steps) / size];
        const [red, green, blue, alpha] = colourAt(...point);
        sum[0] += red * alpha;
        sum[1] += green * alpha;
        sum[2] += blue * alpha;
        sum[3] += alpha;
      }
      for (let part = 0; part < 3; part += 1) rows[at++] = sum[3] ? Math.round(sum[part] / sum[3]) : 0;
      rows[at++] = Math.round(sum[3] / (steps * steps));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
