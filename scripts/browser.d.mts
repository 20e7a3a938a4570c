export function findBrowser(): string | undefined
export function browserArguments(): string[]
export function needBrowser(): Promise<string>
