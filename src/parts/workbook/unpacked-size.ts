const endOfDirectory = 0x06_05_4b_50;
const entryOfDirectory = 0x02_01_4b_50;
/** The end of a zip archive: 22 bytes, and a comment of up to 65,535 after them. */
const endSize = 22;
const mostComment = 65_535;

/** Where the end of the archive's directory stands; -1 where there is none. */
function endOf(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - mostComment); at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return -1;
}

/**
 * How many bytes a zip archive says that it becomes when it is unpacked. More than any number where an
 * entry that holds something does not say so; null where the bytes are no whole archive.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === -1) return null;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryOfDirectory) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // Two bytes are what packing nothing gives.
    size += unpacked === 0 && packed > 2 ? Infinity : unpacked;
    const lengths = [28, 30, 32].map((length) => view.getUint16(at + length, true));
    at += lengths.reduce((sum, length) => sum + length, 46);
  }
  return size;
}
