/** Why no data came. */
export type Trouble =
  | { readonly code: 'noConnection' }
  /** Not a byte for so many seconds. */
  | { readonly code: 'silent'; readonly seconds: number }
  | { readonly code: 'status'; readonly status: number }
  /** Sent on to a page that isn't the data, or to another host: mostly a login page. */
  | { readonly code: 'redirected' }
  | { readonly code: 'brokenOff' }
