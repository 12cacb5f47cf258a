import type { Module } from '@/shell/module'

export const evidence: Module = { navigation: [], search: [] }
