/** Asked for while the data is on its way, so that it is there when the data is. */
export const importLater = () => import('./later.ts')
