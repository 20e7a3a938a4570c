import type { JudgeId } from './judging.ts'
import type { LocalText } from '../text.ts'

/** Where a method is written down. */
export interface Citation {
  readonly title: LocalText
  readonly publisher: LocalText
  /** The year of the edition, where it is known. */
  readonly year: string | undefined
  /** The file or section in it. */
  readonly locator: string
  /** How far it was read: what we know at first hand and what only through others. */
  readonly read: LocalText
}

const OURS: Citation = {
  title: { zh: '指标看板设计说明·评估方法', en: 'Indicator dashboard, design notes: methods' },
  publisher: { zh: '本看板', en: 'This dashboard' },
  year: undefined,
  locator: 'docs/METHODS.md',
  read: {
    zh: '本看板自定，容差取自Open SDG与联合国2022年版。',
    en: 'Our own; its tolerance is that of Open SDG and of the UN edition of 2022.',
  },
}

/** The source of each judge. */
export const CITATIONS: Readonly<Record<JudgeId, Citation>> = {
  path: OURS,
  'cagr-ratio': {
    title: { zh: 'Open SDG 2.4 进展测算方法', en: 'Open SDG 2.4, progress calculation' },
    publisher: { zh: 'Open SDG，方法出自加拿大统计局', en: 'Open SDG, after Statistics Canada' },
    year: '2025',
    locator: 'open-sdg/sdg-build sdg/ProgressMeasure.py; open-sdg/open-sdg docs/progress-methodology.md',
    read: { zh: '依据其公开的程序与说明。', en: 'From its published code and documentation.' },
  },
  'un-2022': {
    title: { zh: '可持续发展目标进度表2022年版技术说明', en: 'SDG Progress Chart 2022, technical note' },
    publisher: { zh: '联合国统计司', en: 'United Nations Statistics Division' },
    year: '2022',
    locator: 'Progress_Chart_Technical_Note_2022.pdf',
    read: {
      zh: '未读到原文全文，依据两个相互独立的公开实现；无目标时的下限两者不一，取−1%。',
      en: 'The full text was not at hand: from two independent public implementations. They differ on the lower limit without a target, taken as −1 %.',
    },
  },
  'un-2023': {
    title: {
      zh: '可持续发展目标进度评估方法（2023年版的应用）',
      en: 'Assessing progress towards the SDGs (the edition of 2023 applied)',
    },
    publisher: { zh: '巴斯克统计局（EUSTAT）', en: 'EUSTAT, Basque Institute of Statistics' },
    year: undefined,
    locator: 'EUSTAT-DES/site _pages/en/metodologia.md',
    read: { zh: '依据巴斯克统计局公布的应用说明。', en: 'As EUSTAT documents its use of it.' },
  },
  weather: {
    title: {
      zh: '德国可持续发展战略指标状态评定',
      en: 'German Sustainable Development Strategy, status of the indicators',
    },
    publisher: { zh: '德国联邦统计局', en: 'Federal Statistical Office of Germany (Destatis)' },
    year: undefined,
    locator: 'DnsTestEnvironment/dns-indicators _pages/en/status.md',
    read: { zh: '依据其公布的评定说明。', en: 'From its published description.' },
  },
}
