import type { Module } from '@/shell/module'

export const units: Module = { navigation: [], search: [] }
