// Makes pictures of screens small: a screen has few colours beside those of the edges of its letters.
import { deflateSync, inflateSync, crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** An indexed picture has no more colours than this. */
const MOST_COLOURS = 256;

/** Bytes of a pixel: red, green, blue. */
const RGB = 3;

/**
 * The same picture with its 256 most frequent colours, each other one replaced by the nearest of them.
 *
 * @param {Buffer} png as a browser takes it: eight bits for each of red, green and blue, not interlaced.
 * @returns {Buffer}
 */
export function smallPng(png) {
  const chunks = chunksOf(png);
  const header = Buffer.from(chunks.find(({ type }) => type === 'IHDR')?.data ?? []);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.readUInt32BE(8) !== 0x08020000) throw new Error('This is no picture of eight bits for each colour.');
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const pixels = unfiltered(inflateSync(data), width * RGB, height);
  const { palette, indices } = indexed(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  // Colour type 3 is a palette.
  header[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Buffer} png */
function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * Undoes the filter of every row, by which each byte is told from those to the left and above.
 *
 * @param {Buffer} filtered
 * @param {number} stride bytes of a row
 * @param {number} height
 */
function unfiltered(filtered, stride, height) {
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column >= RGB ? (bytes[at - RGB] ?? 0) : 0;
      const above = row > 0 ? (bytes[at - stride] ?? 0) : 0;
      const corner = column >= RGB && row > 0 ? (bytes[at - stride - RGB] ?? 0) : 0;
      const guesses = [0, left, above, (left + above) >> 1, nearestTo(left + above - corner, [left, above, corner])];
      bytes[at] = (filtered[at + row + 1] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return bytes;
}

/**
 * @param {number} value
 * @param {readonly number[]} choices the first of those that are equally near is taken
 */
function nearestTo(value, choices) {
  return choices.reduce((best, one) => (Math.abs(value - one) < Math.abs(value - best) ? one : best));
}

/** @param {Buffer} pixels */
function indexed(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += RGB) {
    const colour = pixels.readUIntBE(at, RGB);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  const kept = byCount.slice(0, MOST_COLOURS);
  const indexOf = new Map(byCount.map((colour) => [colour, kept.indexOf(nearestColour(colour, kept))]));
  const palette = Buffer.alloc(kept.length * RGB);
  for (const [index, colour] of kept.entries()) palette.writeUIntBE(colour, index * RGB, RGB);
  const indices = Buffer.alloc(pixels.length / RGB);
  for (let at = 0; at < indices.length; at++) indices[at] = indexOf.get(pixels.readUIntBE(at * RGB, RGB)) ?? 0;
  return { palette, indices };
}

/**
 * @param {number} colour
 * @param {readonly number[]} kept
 */
function nearestColour(colour, kept) {
  /** @param {number} other */
  const distance = (other) =>
    [16, 8, 0].reduce((sum, bits) => sum + (((colour >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0);
  return kept.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
