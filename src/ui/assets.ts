/** Addresses of the built style and script files, as the build manifest names them (root-relative URLs). */
export type Assets = {
  css: string
  /** The municipality's own colours; left out, the colours of Trede itself hold. */
  theme?: string
  js: string
}
