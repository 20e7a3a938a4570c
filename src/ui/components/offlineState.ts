/**
 * Whether the application would open with the network gone. `update-available`: it would, and a newer version waits
 * for a word of the user.
 */
export type OfflineState = 'unsupported' | 'installing' | 'ready' | 'update-available'
