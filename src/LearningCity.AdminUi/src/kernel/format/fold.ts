/** Without accents and in small letters, as `vn_fold` in the database: for searching in what is already on the screen. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
