/** A TrueType collection of one font: its header, then the font with its table offsets moved. */
export function collectionOf(font: Buffer): Buffer {
  const header = Buffer.alloc(16);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(1, 8);
  header.writeUInt32BE(16, 12);
  const moved = Buffer.from(font);
  for (let i = 0; i < moved.readUInt16BE(4); i++)
    moved.writeUInt32BE(moved.readUInt32BE(12 + 16 * i + 8) + 16, 12 + 16 * i + 8);
  return Buffer.concat([header, moved]);
}
