/** Whole-number chance from a seed, the same on every machine (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to, not including, `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end)
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
}

/** Texts that have broken programs before. */
export const NASTY: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', "';--", '${7*7}', '{{x}}'],
  ...['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', '_x0041_', '_xD800_'],
  ...[
    '\u202E321',
    '\u200F12\u200E',
    'e\u0301'.repeat(50),
    'Z\u0351\u0352\u0353'.repeat(30),
    '\uD800',
    '\uDC00',
    '\uFFFE',
    '\0',
    '\uFEFF1',
  ],
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '1e308',
    '-1e308',
    '1e309',
    '1e-400',
    '9'.repeat(400),
    '0x10',
    '1_000',
    '１２３',
    '٣٤',
    '四百',
  ],
  ...[
    '0',
    '-0',
    '1.7976931348623157e308',
    '5e-324',
    '0.1',
    '1,000',
    '1,00',
    '12%',
    '5‰',
    '约3.5万',
    '100以上',
    '—',
    '…',
    '暂无',
    'N/A',
    '/',
  ],
  ...[
    '2023',
    '2023年',
    '2023年13月',
    '2023/2/30',
    '99999999',
    '0000',
    '1900-02-29',
    '二〇二三年',
    '上半年',
    '2023年1-6月',
  ],
  ...[
    '指标',
    '地区',
    '年份',
    '数值',
    '单位',
    '合计',
    '小计',
    '枣庄市',
    '滕州',
    '粮食总产量',
    '粮食总产量（万吨）',
    '单位：万元',
    '万亿元',
    '注：',
  ],
  ...[
    'x'.repeat(40_000),
    '（'.repeat(5000),
    '['.repeat(5000),
    '1,'.repeat(3000),
    '年'.repeat(3000),
    '%'.repeat(3000),
    ' '.repeat(9000),
  ],
  ...[
    '"',
    '""',
    "'",
    ',',
    '\r',
    '\n',
    '\r\n',
    ';',
    '|',
    '&',
    '&amp;',
    '&#x0;',
    '&#xD800;',
    '&lol;',
    ']]>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  ],
]

/** A text with some of its characters dropped, doubled, replaced or with something nasty between. */
export function mangled(text: string, chance: Chance): string {
  let result = text
  for (let count = 1 + chance.below(4); count > 0; count -= 1) {
    const at = chance.below(result.length + 1)
    const length = chance.below(12)
    const kind = chance.below(4)
    const put =
      kind === 0
        ? ''
        : kind === 1
          ? chance.pick(NASTY)
          : kind === 2
            ? result.slice(at, at + length).repeat(2)
            : String.fromCharCode(chance.below(0x3000))
    result = result.slice(0, at) + put + result.slice(at + (kind === 3 ? 1 : length))
  }
  return result
}

/** Bytes with some of them changed, cut or doubled. */
export function mangledBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const result = bytes.slice(0, chance.below(8) === 0 ? chance.below(bytes.length + 1) : bytes.length)
  for (let count = 1 + chance.below(6); count > 0 && result.length > 0; count -= 1)
    result[chance.below(result.length)] = chance.below(256)
  return result
}
