import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { routes } from '../../../src/app/router.ts'

const firstOf = (table: string): string => {
  const [, row = ''] = readFileSync(resolve(import.meta.dirname, `../../../indicators/${table}.csv`), 'utf8').split(
    /\r?\n/,
  )
  return row.slice(0, row.indexOf(','))
}

/** What fills the parts of a route's path in the tests. */
const examples: Readonly<Record<string, string>> = {
  ':action': firstOf('actions'),
  ':project': firstOf('projects'),
  ':indicator': firstOf('indicators'),
  ':question': 'standing',
  ':deck': 'ready',
  ':path(.*)*': 'nowhere',
}

/** An address of every route there is: a route added is a route tested. */
export const addresses: readonly { readonly name: string; readonly address: string }[] = routes.map(route => {
  const address = route.path.replace(/:[a-z]+(\(.*\)\*)?/g, part => {
    const example = examples[part]
    if (example === undefined) throw new Error(`the tests need an example of ${part} in ${route.path}`)
    return example
  })
  return { name: String(route.name), address: `#${address}` }
})
