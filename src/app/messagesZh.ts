/** Every topic of src/locales/zh-CN, each with its one root key. */
const topics = import.meta.glob<Record<string, unknown>>('../locales/zh-CN/*.json', { eager: true, import: 'default' })

export const messages: Record<string, unknown> = Object.fromEntries(Object.values(topics).flatMap(Object.entries))
