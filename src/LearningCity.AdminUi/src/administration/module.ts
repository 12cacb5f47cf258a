import type { Module } from '@/shell/module'

export const administration: Module = { navigation: [], search: [] }
