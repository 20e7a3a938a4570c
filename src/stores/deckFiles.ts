import type { Catalog } from '#domain/catalog.ts'
import type { Deck } from '#domain/deck/deck.ts'
import type { ExportFile } from '#domain/exportFile.ts'
import type { Problem } from '#domain/problem.ts'
import type { Result } from '#domain/result.ts'

/** A deck as a file of its own. The writer comes when the first file is asked for. */
export async function exportDeck(catalog: Catalog, deck: Deck): Promise<ExportFile> {
  const { writeDeckFile } = await import('#data/formats/deckFile.ts')
  return writeDeckFile(deck, catalog)
}

/** A deck read from its file, or everything that is wrong with it. */
export async function readDeck(
  catalog: Catalog,
  name: string,
  bytes: Uint8Array,
): Promise<Result<Deck, readonly Problem[]>> {
  const { deckReaderOf, readDeckFile } = await import('#data/formats/deckFile.ts')
  return readDeckFile(name, bytes, deckReaderOf(catalog))
}
