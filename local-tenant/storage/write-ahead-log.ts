import { existsSync, readFileSync } from 'node:fs';

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log and https://www.sqlite.org/walformat.html say what stands where in both files. */
const headerSize = 32;
const frameHeaderSize = 24;
const indexHeaderSize = 48;

type Sums = readonly [number, number];

/** SQLite's running sum over a log: of pairs of words, begun with the sums of what came before. */
const sumsOf = (bytes: Buffer, from: number, to: number, isBigEndian: boolean, before: Sums): Sums => {
  let [first, second] = before;
  for (let at = from; at < to; at += 8) {
    first = (first + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + second) >>> 0;
    second = (second + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + first) >>> 0;
  }
  return [first, second];
};

const same = (one: Sums, other: Sums): boolean => one[0] === other[0] && one[1] === other[1];
const pairAt = (bytes: Buffer, at: number): Sums => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];

/** The pages that a log holds, as far as SQLite would read them back. */
class Log {
  public readonly salts: Sums;
  public readonly frames: number;
  private readonly pageSize: number;
  private readonly isBigEndian: boolean;
  private readonly headerSums: Sums;

  public constructor(private readonly bytes: Buffer) {
    this.isBigEndian = bytes.readUInt32BE(0) === 0x377f0683;
    this.pageSize = bytes.readUInt32BE(8);
    this.salts = pairAt(bytes, 16);
    this.headerSums = sumsOf(bytes, 0, 24, this.isBigEndian, [0, 0]);
    this.frames = this.hasHeader() ? Math.floor((bytes.length - headerSize) / this.frameSize) : 0;
  }

  public hasHeader(): boolean {
    const magic = this.bytes.readUInt32BE(0);
    return (magic === 0x377f0682 || magic === 0x377f0683) && this.pageSize >= 512 && this.pageSize <= 65_536 && same(this.headerSums, pairAt(this.bytes, 24));
  }

  /** Whether a frame, counted from 0, is of this log's present round and as it was written behind the one before it. */
  public isWhole(frame: number): boolean {
    const at = this.startOf(frame);
    const before = frame === 0 ? this.headerSums : pairAt(this.bytes, this.startOf(frame - 1) + 16);
    const head = sumsOf(this.bytes, at, at + 8, this.isBigEndian, before);
    return same(pairAt(this.bytes, at + 8), this.salts) &&
      same(sumsOf(this.bytes, at + frameHeaderSize, at + this.frameSize, this.isBigEndian, head), pairAt(this.bytes, at + 16));
  }

  /** Whether a transaction ends with a frame: it tells how large the database is then. */
  public commits(frame: number): boolean {
    return this.bytes.readUInt32BE(this.startOf(frame) + 4) !== 0;
  }

  private get frameSize(): number {
    return frameHeaderSize + this.pageSize;
  }

  private startOf(frame: number): number {
    return headerSize + frame * this.frameSize;
  }
}

/** What the index of a log (`-shm`) knows of it; undefined when there is none that can be believed. */
const readIndex = (file: string): { readonly salts: Sums; readonly committed: number; readonly copied: number } | undefined => {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < 2 * indexHeaderSize + 4 || !bytes.subarray(0, indexHeaderSize).equals(bytes.subarray(indexHeaderSize, 2 * indexHeaderSize))) {
    return undefined;
  }
  const stored: Sums = [bytes.readUInt32LE(40), bytes.readUInt32LE(44)];
  return same(sumsOf(bytes, 0, 40, false, [0, 0]), stored)
    ? { salts: pairAt(bytes, 32), committed: bytes.readUInt32LE(16), copied: bytes.readUInt32LE(2 * indexHeaderSize) }
    : undefined;
};

/**
 * What is wrong with the write-ahead log that a server left which was ended at once. SQLite itself takes a log as far as it is whole and passes over the
 * rest in silence: that is right for a transaction that was never finished, and a loss where one was committed.
 *
 * @param database the database's file; its log and the log's index stand beside it
 * @returns a few words, with the file that is damaged; undefined when every committed transaction can be read back
 */
export const logDamage = (database: string): string | undefined => {
  const file = `${database}-wal`;
  const index = readIndex(`${database}-shm`);
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < headerSize) {
    return index !== undefined && index.committed > index.copied ? `${file} is missing or empty` : undefined;
  }
  const log = new Log(bytes);
  if (!log.hasHeader()) {
    return `${file} has no valid beginning`;
  }
  let whole = 0;
  while (whole < log.frames && log.isWhole(whole)) {
    whole += 1;
  }
  // What a transaction left that was undone after it had outgrown memory is whole in itself, but never ends with a commit.
  for (let frame = whole + 1; frame < log.frames; frame += 1) {
    if (log.commits(frame) && log.isWhole(frame)) {
      return `${file} is damaged in page ${whole + 1} of ${log.frames}`;
    }
  }
  return index !== undefined && same(index.salts, log.salts) && index.committed > whole ? `${file} ends after page ${whole} of ${index.committed}` : undefined;
};
