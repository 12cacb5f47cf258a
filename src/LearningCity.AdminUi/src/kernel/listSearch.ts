import { text, whole, type Search } from './search'

/** What every list keeps in the address bar; a list adds its filters beside it. */
export interface ListSearch {
  search?: string
  order?: string
  /** From 1; left out for the first. */
  page?: number
  /** Rows a page; left out for 50. */
  size?: number
}

/** For `validateSearch` of a list's route. */
export const listSearch = (search: Search): ListSearch => ({
  search: text(search.search),
  order: text(search.order),
  page: whole(search.page),
  size: whole(search.size),
})
