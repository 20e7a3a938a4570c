/** More than any sheet of figures holds; what is beyond is told and not read. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 64 * 1024 * 1024,
  /** Bytes of a workbook when unpacked, all parts that are read together. */
  unpacked: 768 * 1024 * 1024,
  /** How much smaller a part may be packed; honest sheets stay below 100. */
  ratio: 400,
  /** Unpacked bytes up to which the ratio is not looked at. */
  freeOfRatio: 4 * 1024 * 1024,
  /** Parts of a package. */
  parts: 20_000,
  /** Cells of a workbook that hold something. */
  cells: 5_000_000,
  rows: 1_048_576,
  columns: 16_384,
  /** Letters in a cell, as Excel has it. */
  text: 32_767,
  /** Letters of all texts of a workbook together. */
  texts: 100_000_000,
  merges: 50_000,
  sheets: 500,
} as const
