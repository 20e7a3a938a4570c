import { elements, type Opened } from './ooxml.ts'

/** The order of children that the schemas ask for, where office suites refuse a file that has another. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': [
    'c:date1904',
    'c:lang',
    'c:roundedCorners',
    'c:clrMapOvr',
    'c:chart',
    'c:spPr',
    'c:txPr',
    'c:externalData',
  ],
  'c:chart': ['c:title', 'c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:plotArea': ['c:layout', 'c:lineChart', 'c:barChart', 'c:scatterChart', 'c:catAx', 'c:valAx', 'c:spPr'],
  'c:lineChart': ['c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:marker', 'c:smooth', 'c:axId'],
  'c:barChart': ['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:gapWidth', 'c:overlap', 'c:axId'],
  'c:scatterChart': ['c:scatterStyle', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:axId'],
  'c:ser': [
    ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:marker', 'c:dPt', 'c:dLbls'],
    ...['c:cat', 'c:val', 'c:xVal', 'c:yVal', 'c:smooth'],
  ],
  'c:dPt': ['c:idx', 'c:invertIfNegative', 'c:marker', 'c:bubble3D', 'c:explosion', 'c:spPr'],
  'c:dLbl': [
    ...['c:idx', 'c:delete', 'c:layout', 'c:tx', 'c:numFmt', 'c:spPr', 'c:txPr', 'c:dLblPos', 'c:showLegendKey'],
    ...['c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'],
  ],
  'c:dLbls': [
    ...['c:dLbl', 'c:numFmt', 'c:spPr', 'c:txPr', 'c:dLblPos', 'c:showLegendKey', 'c:showVal', 'c:showCatName'],
    ...['c:showSerName', 'c:showPercent', 'c:showBubbleSize'],
  ],
  'c:catAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt', 'c:majorTickMark'],
    ...['c:minorTickMark', 'c:tickLblPos', 'c:spPr', 'c:txPr', 'c:crossAx', 'c:crosses', 'c:auto', 'c:lblAlgn'],
    ...['c:lblOffset', 'c:tickLblSkip', 'c:noMultiLvlLbl'],
  ],
  'c:valAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt', 'c:majorTickMark'],
    ...[
      'c:minorTickMark',
      'c:tickLblPos',
      'c:spPr',
      'c:txPr',
      'c:crossAx',
      'c:crosses',
      'c:crossBetween',
      'c:majorUnit',
    ],
  ],
  'c:scaling': ['c:logBase', 'c:orientation', 'c:max', 'c:min'],
  'c:legend': ['c:legendPos', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  'c:title': ['c:tx', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  'p:presentation': [
    ...[
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
      'p:defaultTextStyle',
      'p:extLst',
    ],
  ],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:txStyles'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'c:txPr': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'c:rich': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:tc': ['a:txBody', 'a:tcPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:ln': ['a:noFill', 'a:solidFill', 'a:prstDash', 'a:round'],
  'w:p': ['w:pPr'],
  'w:tc': ['w:tcPr'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:pPr': [
    ...['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:widowControl', 'w:numPr', 'w:pBdr', 'w:shd'],
    ...['w:tabs', 'w:snapToGrid', 'w:spacing', 'w:ind', 'w:jc', 'w:outlineLvl', 'w:rPr', 'w:sectPr'],
  ],
  'w:rPr': ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:color', 'w:spacing', 'w:sz', 'w:szCs', 'w:lang'],
}

const isFree = (name: string): boolean => name === 'w:p' || name === 'w:tc'

function orderProblems(root: Document, path: string): readonly string[] {
  return Object.entries(ORDERS).flatMap(([name, order]) =>
    elements(root, name).flatMap(element => {
      let reached = 0
      return [...element.children].flatMap((child, index): string[] => {
        const place = order.indexOf(child.tagName)
        if (isFree(name)) return place === 0 && index > 0 ? [`${path}: ${child.tagName} is not first in ${name}`] : []
        if (place < 0) return [`${path}: ${name} may not hold ${child.tagName}`]
        const wrong = place < reached
        reached = Math.max(place, reached)
        return wrong ? [`${path}: ${child.tagName} is too late in ${name}`] : []
      })
    }),
  )
}

const folderOf = (path: string): string[] => path.split('/').slice(0, -1)

function resolve(part: string, target: string): string {
  const steps = folderOf(part)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

/** The part that a list of relations belongs to. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1')

function relationProblems(opened: Opened): readonly string[] {
  return opened.paths
    .filter(path => path.endsWith('.rels'))
    .flatMap(path => {
      const owner = ownerOf(path)
      const relations = elements(opened.xml(path), 'Relationship')
      const ids = relations.map(one => one.getAttribute('Id') ?? '')
      const lost = relations
        .map(one => resolve(owner, one.getAttribute('Target') ?? ''))
        .filter(target => !opened.paths.includes(target))
        .map(target => `${path}: there is no ${target}`)
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `${path}: ${id} twice`)
      if (owner === '') return [...lost, ...twice]
      if (!opened.paths.includes(owner)) return [`${path} belongs to no part`]
      const used = [...opened.text(owner).matchAll(/r:(?:id|embed)="([^"]*)"/g)].map(([, id = '']) => id)
      return [...lost, ...twice, ...used.filter(id => !ids.includes(id)).map(id => `${owner}: no relation ${id}`)]
    })
}

function typeProblems(opened: Opened): readonly string[] {
  const types = opened.xml('[Content_Types].xml')
  const endings = elements(types, 'Default').map(one => one.getAttribute('Extension') ?? '')
  const named = elements(types, 'Override').map(one => (one.getAttribute('PartName') ?? '').slice(1))
  const phantoms = named.filter(path => !opened.paths.includes(path)).map(path => `no part for the type of ${path}`)
  const bare = opened.paths
    .filter(path => path !== '[Content_Types].xml' && !named.includes(path))
    .filter(path => path.endsWith('.xml') || !endings.includes(path.split('.').pop() ?? ''))
    .map(path => `${path} has no type of its own`)
  return [...phantoms, ...bare]
}

function slideProblems(root: Document, path: string): readonly string[] {
  const ids = elements(root, 'p:cNvPr').map(one => one.getAttribute('id') ?? '')
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `${path}: shape ${id} twice`)
  const ragged = elements(root, 'a:tbl').flatMap(table => {
    const width = elements(table, 'a:gridCol').length
    return elements(table, 'a:tr')
      .filter(row => elements(row, 'a:tc').length !== width)
      .map(() => `${path}: ragged table`)
  })
  const empty = ['p:txBody', 'a:txBody']
    .flatMap(name => elements(root, name))
    .filter(body => elements(body, 'a:p').length === 0)
    .map(() => `${path}: a text without a paragraph`)
  return [...twice, ...ragged, ...empty]
}

/** Labels in places that a chart of that kind does not know make PowerPoint ask for a repair. */
function labelProblems(root: Document, path: string): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    'c:lineChart': ['t', 'b', 'l', 'r', 'ctr'],
    'c:scatterChart': ['t', 'b', 'l', 'r', 'ctr'],
    'c:barChart': ['ctr', 'inEnd', 'inBase', 'outEnd'],
  }
  return Object.entries(known).flatMap(([name, places]) =>
    elements(root, name).flatMap(plot => {
      const stacked = elements(plot, 'c:grouping').some(one => one.getAttribute('val') === 'stacked')
      const allowed = stacked ? places.filter(place => place !== 'outEnd') : places
      return elements(plot, 'c:dLblPos')
        .map(one => one.getAttribute('val') ?? '')
        .filter(place => !allowed.includes(place))
        .map(place => `${path}: a label at ${place} in ${name}`)
    }),
  )
}

function deckProblems(opened: Opened): readonly string[] {
  if (!opened.paths.includes('ppt/presentation.xml')) return []
  const deck = opened.xml('ppt/presentation.xml')
  const idsOf = (root: Document, name: string): number[] =>
    elements(root, name).map(one => Number(one.getAttribute('id')))
  const slides = idsOf(deck, 'p:sldId')
  const masters = [
    ...idsOf(deck, 'p:sldMasterId'),
    ...idsOf(opened.xml('ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutId'),
  ]
  const notes = opened.paths.filter(path => path.startsWith('ppt/notesSlides/notesSlide'))
  return [
    ...(slides.every(id => id >= 256) ? [] : ['a slide id below 256']),
    ...(new Set(slides).size === slides.length ? [] : ['a slide id twice']),
    ...(masters.every(id => id >= 2_147_483_648) ? [] : ['a master id too small']),
    ...(new Set(masters).size === masters.length ? [] : ['a master id twice']),
    ...(notes.length === 0 || elements(deck, 'p:notesMasterId').length === 1 ? [] : ['notes without a master']),
  ]
}

/** Everything that a strict reader would find wrong with a package. */
export function packageProblems(opened: Opened): readonly string[] {
  const parts = opened.paths.filter(path => /\.(?:xml|rels)$/.test(path))
  return [
    ...typeProblems(opened),
    ...relationProblems(opened),
    ...deckProblems(opened),
    ...parts.flatMap(path => {
      const root = opened.xml(path)
      return [...orderProblems(root, path), ...slideProblems(root, path), ...labelProblems(root, path)]
    }),
  ]
}
