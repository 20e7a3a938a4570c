declare module 'virtual:release' {
  const release: import('#domain/release.ts').Release
  export default release
}

declare module 'virtual:release-id' {
  export const id: import('#domain/ids.ts').ReleaseId
  export const nature: import('#domain/release.ts').ReleaseContent['nature']
  export const dataAsOf: import('#domain/period.ts').IsoDate
  /** The zone's own area. */
  export const area: import('#domain/ids.ts').AreaId
  /** The place that the zone is in. */
  export const place: import('#domain/text.ts').LocalText
}
