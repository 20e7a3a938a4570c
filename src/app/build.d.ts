/** Settled by the build: whether this is the one-file edition, opened from a disk. */
declare const __PORTABLE__: boolean
