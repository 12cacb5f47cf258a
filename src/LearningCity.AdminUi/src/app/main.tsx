import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-500.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-500.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import 'virtual:antd.css'
import './app.css'
import './page.css'
import './print.css'
import '@/kernel/parts/status.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { meQuery } from '@/access/me'
import { startTexts } from '@/i18n'
import { queryClient } from '@/kernel/api'
import { Providers, startLocale } from './Providers'
import { loadPage, router } from './router'

// What the first screen needs comes side by side: who there is, the code of the page, the words.
void queryClient.prefetchQuery(meQuery)
void loadPage()
startLocale()
await startTexts()
void router.load()
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)
