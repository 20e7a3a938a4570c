/**
 * What kept the database from doing its part. `unavailable`: the browser gives none (private window, switched off).
 * `blocked`: another tab holds an older version open. `quota`: no space left. `broken`: it cannot be opened or read.
 * `newer`: written by a newer version of the dashboard. `timeout`: it does not answer.
 * `repaired`: a stored release was damaged and was replaced by the one shipped. `closed`: it was deleted or
 * upgraded by another tab while we used it.
 */
export type StorageTrouble =
  | 'unavailable'
  | 'blocked'
  | 'quota'
  | 'broken'
  | 'newer'
  | 'timeout'
  | 'repaired'
  | 'closed'
