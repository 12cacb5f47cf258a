import { build, type Plugin, type Rolldown } from 'vite'

/** What every first screen is made of: what starts the product, then the frame with home in it. */
const groups = { base: ['/src/app/main.tsx'], frame: ['/src/shell/Shell.tsx', '/src/home/HomePage.tsx'] }

/**
 * Everything that is loaded together is one file. By itself the build makes a file of each few lines that several pages share, and on a slow
 * machine every file costs, however small it is and even from the browser's cache. What belongs together is read from a trial build, because only
 * the finished files tell what is left of libraries that are imported by a single name.
 */
export function chunks(): Plugin {
  return {
    name: 'chunks',
    apply: (_config, { command }) => command === 'build' && process.env[trial] === undefined,
    async config(_config, { mode }) {
      const groupOf = group(await tryOut(mode))
      return { build: { rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: (module: string) => groupOf.get(module) ?? null }] } } } } }
    },
  }
}

/** The trial reads this configuration anew, so it is told through the environment what it is. */
const trial = 'ADMIN_UI_TRIAL_BUILD'

async function tryOut(mode: string): Promise<Rolldown.OutputChunk[]> {
  process.env[trial] = 'yes'
  try {
    const built = (await build({ mode, logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput
    return built.output.filter((file) => file.type === 'chunk')
  } finally {
    delete process.env[trial]
  }
}

/** The group of each module; what two of them need belongs to the first. */
function group(files: readonly Rolldown.OutputChunk[]): Map<string, string> {
  const groupOf = new Map<string, string>()
  const byName = new Map(files.map((file) => [file.fileName, file]))
  const seen = new Set<string>()
  for (const [group, entries] of Object.entries(groups)) {
    const waiting = entries.map((entry) => {
      const file = files.find((one) => one.moduleIds.some((module) => module.endsWith(entry)))
      if (!file) throw new Error(`${entry} is in no file of the build.`)
      return file.fileName
    })
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const file = byName.get(name)
      if (!file || seen.has(name)) continue
      seen.add(name)
      for (const module of file.moduleIds) groupOf.set(module, group)
      waiting.push(...file.imports)
    }
  }

  return groupOf
}
