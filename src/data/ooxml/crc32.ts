const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The checksum that ZIP entries and PNG chunks carry. */
export function crc32(...parts: readonly Uint8Array[]): number {
  let sum = 0xffffffff
  for (const part of parts) {
    for (const byte of part) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
