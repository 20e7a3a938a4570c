import { addresses } from './support/addresses.ts'
import { expect, readyOffline, settled, test, visit } from './support/visit.ts'

test('after one visit every page opens with the server stopped, also pages never seen before', async ({
  page,
  site,
  context,
  request,
}) => {
  await visit(page, site.url)
  await readyOffline(page)
  await site.close()
  await expect(request.get(site.url), 'the server is really gone').rejects.toThrow(/ECONNREFUSED/)

  await page.reload()
  await settled(page)
  for (const { address } of addresses) {
    await page.goto(site.url + address)
    await page.reload()
    await settled(page)
  }
  const another = await context.newPage()
  await visit(another, site.url)
})

test('a visit cut off right after it is ready still opens the pages it has not loaded yet', async ({ page, site }) => {
  await visit(page, site.url)
  await readyOffline(page)
  await site.close()
  for (const { address } of addresses) {
    await page.evaluate(hash => {
      location.hash = hash
    }, address)
    await settled(page)
  }
})
