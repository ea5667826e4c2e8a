// The OpenAPI 3.1 description, made from the very routes and schemas that answer the calls.
import { z } from 'zod'
import {
  articlePageSchema,
  articleRowSchema,
  deskRecordSchema,
  mediaFileSchema,
  mediaPlaceSchema,
  problemDocumentSchema,
  revisionSchema,
  storedArticleSchema,
  storedSettingSchema,
  storeEventSchema,
} from '../storage/wire-schemas.ts'
import { errorStatuses } from './error-status.ts'
import { problemType } from './problem-document.ts'
import type { Condition, Content, Route } from './route.ts'

type Json = Record<string, unknown>
type Direction = 'input' | 'output'

const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  ArticlePage: articlePageSchema,
  ArticleRow: articleRowSchema,
  StoredArticle: storedArticleSchema,
  Revision: revisionSchema,
  DeskRecord: deskRecordSchema,
  StoredSetting: storedSettingSchema,
  MediaFile: mediaFileSchema,
  MediaPlace: mediaPlaceSchema,
  StoreEvent: storeEventSchema,
  Problem: problemDocumentSchema,
}

const headerDescriptions: Readonly<Record<Condition | 'Galley-Author' | 'Galley-Reason', string>> = {
  'If-Match': 'The version that the caller saw, in double quotes',
  'If-None-Match': 'To read: versions that the caller has, in double quotes. To write: `*`, for what is new',
  'Galley-Author': 'Who writes, percent-encoded UTF-8; kept with the revision',
  'Galley-Reason': 'Why, percent-encoded UTF-8; kept with the revision',
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

function describeRoute(route: Route): Json {
  const { name, summary, path, query, body, reply } = route
  const parameters = [...pathParameters(path), ...queryParameters(query), ...headerParameters(route)]
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: describeContent(body, 'input') } }),
    responses: {
      [reply.status]: describeReply('Done', reply.content),
      ...(reply.created && { 201: describeReply('Made anew', reply.content) }),
      ...(route.method === 'get' && route.conditions && { 304: { description: 'Unchanged' } }),
      default: {
        description: `An error (${errorStatuses.join(', ')})`,
        content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function describeReply(description: string, content: Content): Json {
  return Object.keys(content).length > 0
    ? { description, content: describeContent(content, 'output') }
    : { description }
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

function headerParameters({ conditions = [], isAuthored = false }: Route): Json[] {
  const names = [...conditions, ...(isAuthored ? (['Galley-Author', 'Galley-Reason'] as const) : [])]
  return names.map(name => ({
    name,
    in: 'header',
    description: headerDescriptions[name],
    schema: { type: 'string' },
  }))
}
