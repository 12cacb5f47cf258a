import type { Module } from '@/shell/module'

export const access: Module = { navigation: [], search: [] }
