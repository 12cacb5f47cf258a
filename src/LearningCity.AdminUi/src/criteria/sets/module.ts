import type { Module } from '@/shell/module'

export const sets: Module = { navigation: [], search: [] }
