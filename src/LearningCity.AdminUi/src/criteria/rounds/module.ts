import type { Module } from '@/shell/module'

export const rounds: Module = { navigation: [], search: [] }
