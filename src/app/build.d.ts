/** Settled by the build: whether this is the one-file edition, opened from a disk. */
declare const __PORTABLE__: boolean

/** For tools that do not read components themselves; vue-tsc does, and checks every prop. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}
