import type { Module } from '@/shell/module'

export const scores: Module = { navigation: [], search: [] }
