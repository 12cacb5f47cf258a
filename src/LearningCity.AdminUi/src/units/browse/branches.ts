import type { TreeNode } from '@/kernel/api'
import { fold } from '@/kernel/format'

/** How a unit stands on the day looked at, against the days around it. */
export type Standing = 'stays' | 'begins' | 'last-day' | 'ended'

export interface Branch {
  node: TreeNode
  standing: Standing
  branches: Branch[]
  /** Units right below that were not sent; they are asked for when the branch opens. */
  unsent: number
}

/** The tree of a day. What ended the day before is shown where it stood; without the days around, nothing is told of them. */
export function grow(onDay: readonly TreeNode[], before?: readonly TreeNode[], after?: readonly TreeNode[]): Branch[] {
  const here = new Set(onDay.map((node) => node.id))
  const was = before && new Set(before.map((node) => node.id))
  const stays = after && new Set(after.map((node) => node.id))
  const ended = (before ?? []).filter((node) => !here.has(node.id))
  const standing = (node: TreeNode): Standing =>
    !here.has(node.id) ? 'ended' : was && !was.has(node.id) ? 'begins' : stays && !stays.has(node.id) ? 'last-day' : 'stays'
  const branches = new Map([...onDay, ...ended].map((node): [string, Branch] => [node.id, { node, standing: standing(node), branches: [], unsent: 0 }]))
  const top: Branch[] = []
  for (const branch of branches.values()) (branches.get(branch.node.parent ?? '')?.branches ?? top).push(branch)
  for (const branch of branches.values()) {
    branch.branches.sort((one, other) => one.node.name.localeCompare(other.node.name, 'vi', { numeric: true }))
    const sent = branch.branches.filter((below) => below.standing !== 'ended').length
    branch.unsent = branch.standing === 'ended' ? 0 : Math.max(0, branch.node.children - sent)
  }

  return top
}

/** Those that fit, and what stands above them. */
export const keep = (branches: readonly Branch[], fits: (branch: Branch) => boolean): Branch[] =>
  branches.flatMap((branch) => {
    const below = keep(branch.branches, fits)
    return below.length > 0 || fits(branch) ? [{ ...branch, branches: below, unsent: 0 }] : []
  })

/** Whether a unit carries every word; accents and case do not matter. */
export function carries(search: string): (branch: Branch) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return ({ node }) => {
    const text = fold(`${node.name} ${node.shortName ?? ''} ${node.code}`)
    return words.every((word) => text.includes(word))
  }
}

/** Begins or ends around the day. */
export const isChange = (branch: Branch): boolean => branch.standing !== 'stays'

export const countOf = (branches: readonly Branch[], counts: (branch: Branch) => boolean = () => true): number =>
  branches.reduce((sum, branch) => sum + (counts(branch) ? 1 : 0) + countOf(branch.branches, counts), 0)

/** Whether some level was too long to be sent at once. */
export const isCut = (branches: readonly Branch[]): boolean => branches.some((branch) => branch.unsent > 0 || isCut(branch.branches))
