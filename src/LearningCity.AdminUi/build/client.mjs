// Writes the types of the API from its document. What every call carries by itself (kernel/api/client.ts) is asked of no caller.
import { readFile, writeFile } from 'node:fs/promises'
import openapi, { astToString } from 'openapi-typescript'

const document = JSON.parse(await readFile(new URL('../../LearningCity.Api/openapi.json', import.meta.url), 'utf8'))
for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
  if (operation.parameters) operation.parameters = operation.parameters.filter((one) => one.name !== 'X-LearningCity')
}

const types = astToString(await openapi(document, { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true }))
await writeFile(new URL('../src/kernel/api/schema.gen.ts', import.meta.url), types)
