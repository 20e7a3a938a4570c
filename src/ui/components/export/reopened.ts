import { shallowRef } from 'vue'
import type { PictureState } from '#office/picture/pictureState.ts'

/** The picture that the page on screen was opened from, for as long as the reader has not closed its notice. */
export const reopened = shallowRef<PictureState>()
