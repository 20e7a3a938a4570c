import { exportName } from '#data/formats/stamp.ts'
import type { Catalog } from '#domain/catalog.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import { fileTitle } from '../fileTitle.ts'
import { pngPicture } from './pngPicture.ts'
import type { PictureSize } from './pictureSizes.ts'
import { svgPicture, type PictureContent } from './svgPicture.ts'

/** A chart as an SVG file that knows its view and data. */
export const svgFile = (content: PictureContent, size: PictureSize, catalog: Catalog): ExportFile => ({
  name: exportName(catalog, fileTitle(content.title), 'svg'),
  type: 'image/svg+xml',
  content: svgPicture(content, size),
})

/** A chart as a PNG file that knows its view and data. */
export async function pngFile(content: PictureContent, size: PictureSize, catalog: Catalog): Promise<ExportFile> {
  return {
    name: exportName(catalog, fileTitle(content.title), 'png'),
    type: 'image/png',
    content: await pngPicture(svgPicture(content, size), size, content.state),
  }
}
