import { QueryClient } from '@tanstack/react-query'
import { Refusal } from './refusal'

/** What is read stays fresh for half a minute; a refusal is an answer and is not asked again, a failing line is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (times, error) => times < 2 && Refusal.of(error).kind === 'unreached',
      retryDelay: (times, error) => (Refusal.of(error).retryAfter ?? 2 ** times) * 1000,
    },
    mutations: { retry: false },
  },
})
