// The OpenAPI 3.1 description, made from the very routes and schemas that answer the calls.
import { z } from 'zod'
import {
  articlePageSchema,
  articleRowSchema,
  deskRecordSchema,
  mediaFileSchema,
  problemDocumentSchema,
  revisionSchema,
  storedArticleSchema,
  storeEventSchema,
} from '../storage/wire-schemas.ts'
import { errorStatuses } from './error-status.ts'
import { problemType } from './problem-document.ts'
import type { Content, Route } from './route.ts'

type Json = Record<string, unknown>
type Direction = 'input' | 'output'

const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  ArticlePage: articlePageSchema,
  ArticleRow: articleRowSchema,
  StoredArticle: storedArticleSchema,
  Revision: revisionSchema,
  DeskRecord: deskRecordSchema,
  MediaFile: mediaFileSchema,
  StoreEvent: storeEventSchema,
  Problem: problemDocumentSchema,
}

export function describeApi(routes: readonly Route[], version: string, basePath: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const methods = paths[route.path] ?? {}
    methods[route.method] = describeRoute(route)
    paths[route.path] = methods
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Galley', version, description: 'The editorial desk for Markdown.' },
    servers: [{ url: basePath }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(namedSchemas).map(([name, schema]) => [name, plainSchema(schema, 'output')]),
      ),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ token: [] }],
  }
}

function describeRoute({ name, summary, path, query, condition, body, reply }: Route): Json {
  const parameters = [...pathParameters(path), ...queryParameters(query), ...conditionHeaders(condition)]
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: describeContent(body, 'input') } }),
    responses: {
      [reply.status]: describeReply(reply.content),
      default: {
        description: `An error (${errorStatuses.join(', ')})`,
        content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function describeReply(content: Content): Json {
  return Object.keys(content).length > 0
    ? { description: 'Done', content: describeContent(content, 'output') }
    : { description: 'Done' }
}

function describeContent(content: Content, direction: Direction): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      { schema: schema === 'bytes' ? {} : describeSchema(schema, direction) },
    ]),
  )
}

function describeSchema(schema: z.ZodType, direction: Direction): Json {
  const name = Object.keys(namedSchemas).find(each => namedSchemas[each] === schema)
  return name ? { $ref: `#/components/schemas/${name}` } : plainSchema(schema, direction)
}

function plainSchema(schema: z.ZodType, io: Direction): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io })
  return json
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: 'One percent-encoded segment',
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (!query) return []
  const { properties = {} } = plainSchema(query, 'input')
  return Object.entries(properties as Json).map(([name, schema]) => ({ name, in: 'query', schema }))
}

function conditionHeaders(condition: Route['condition']): Json[] {
  if (!condition) return []
  return ['If-Match', 'If-None-Match'].map(name => ({ name, in: 'header', schema: { type: 'string' } }))
}
