import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { antdStyles } from './build/antd-styles.ts'
import { chunks } from './build/chunks.ts'
import { theme } from './src/app/theme.ts'

const api = process.env.API ?? 'http://localhost:5080'
const proxy = Object.fromEntries(['/api', '/docs', '/health', '/openapi'].map((path) => [path, { target: api, changeOrigin: true }]))

/** As the product sends it: what is seen in the preview is seen in production. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export default defineConfig({
  plugins: [react(), antdStyles(theme), chunks()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 4173, proxy, headers: { 'Content-Security-Policy': policy } },
  build: {
    target: 'es2023',
    // The content security policy allows no data: address for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], environment: 'node' },
})
