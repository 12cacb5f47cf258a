import { access } from '@/access/module'
import { administration } from '@/administration/module'
import { reports } from '@/criteria/reports/module'
import { rounds } from '@/criteria/rounds/module'
import { scores } from '@/criteria/scores/module'
import { sets } from '@/criteria/sets/module'
import { evidence } from '@/evidence/module'
import { home } from '@/home/module'
import { reminders } from '@/reminders/module'
import type { Module } from './module'
import { units } from '@/units/module'

/** Every module; the order is the order in which search everywhere shows what it found. */
export const modules: readonly Module[] = [home, units, sets, reports, rounds, scores, evidence, reminders, access, administration]
