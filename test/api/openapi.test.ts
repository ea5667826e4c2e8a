import { expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api-routes.ts'
import { createApiClient } from './api-client.ts'

interface Description {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

interface Operation {
  operationId: string
  parameters?: { name: string; in: string; schema: unknown }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>
}

async function describeApi(): Promise<Description> {
  const { call } = createApiClient({ version: '1.2.3' })
  return (await call('GET', '/openapi.json')).json()
}

test('every call is described, under a name of its own', async () => {
  const { openapi, paths } = await describeApi()
  expect(openapi).toBe('3.1.0')
  for (const { method, path, name } of apiRoutes) expect(paths[path]?.[method]?.operationId).toBe(name)
  const names = Object.values(paths).flatMap(methods => Object.values(methods).map(each => each.operationId))
  expect(new Set(names).size).toBe(apiRoutes.length)
})

test('every parameter of a path is named, every reply and error has a schema', async () => {
  const { paths } = await describeApi()
  for (const [path, methods] of Object.entries(paths))
    for (const { parameters = [], responses } of Object.values(methods)) {
      const inPath = parameters.filter(each => each.in === 'path').map(each => `{${each.name}}`)
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? [])
      expect(responses.default?.content?.['application/problem+json']?.schema).toEqual({
        $ref: '#/components/schemas/Problem',
      })
      for (const reply of Object.values(responses)) expect(reply.description).not.toBe('')
    }
})

test('every reference leads to a schema', async () => {
  const description = await describeApi()
  const references = JSON.stringify(description).match(/"#\/[^"]+"/g) ?? []
  expect(references.length).toBeGreaterThan(10)
  for (const reference of references) {
    const name = JSON.parse(reference).replace('#/components/schemas/', '')
    expect(Object.keys(description.components.schemas)).toContain(name)
  }
})

test('the query of the list is described as it is checked', async () => {
  const { paths } = await describeApi()
  const parameters = paths['/articles']?.get?.parameters ?? []
  expect(parameters.map(each => each.name)).toEqual(
    expect.arrayContaining(['status', 'trending', 'q', 'sort', 'cursor', 'limit']),
  )
  expect(parameters.find(each => each.name === 'trending')?.schema).toMatchObject({ enum: ['true', 'false'] })
  expect(parameters.find(each => each.name === 'limit')?.schema).toMatchObject({ minimum: 1, maximum: 1000 })
})

test('a call names the headers that it heeds, and no others', async () => {
  const { paths } = await describeApi()
  const headersOf = (path: string, method: string) =>
    (paths[path]?.[method]?.parameters ?? []).filter(each => each.in === 'header').map(each => each.name)
  const authored = ['Galley-Author', 'Galley-Reason']
  expect(headersOf('/articles', 'get')).toEqual([])
  expect(headersOf('/articles/{id}', 'get')).toEqual(['If-None-Match'])
  expect(headersOf('/articles/{id}', 'put')).toEqual(['If-Match', 'If-None-Match', ...authored])
  expect(headersOf('/articles/{id}', 'delete')).toEqual(['If-Match', ...authored])
  expect(headersOf('/articles/{id}/desk', 'put')).toEqual(['If-Match', 'If-None-Match'])
  expect(headersOf('/settings/{name}', 'put')).toEqual(['If-Match', 'If-None-Match'])
  expect(headersOf('/import', 'post')).toEqual(authored)
})

test('what a write answers is described for the old and for the new', async () => {
  const { paths } = await describeApi()
  expect(Object.keys(paths['/articles/{id}']?.put?.responses ?? {})).toEqual(['200', '201', 'default'])
  expect(Object.keys(paths['/articles/{id}']?.get?.responses ?? {})).toEqual(['200', '304', 'default'])
})
