// What every screen test needs from its document, and no network but what the test itself mocks.
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { mockServer } from '../../mocks/mock-server.ts'

// A slow machine is no failure: waiting ends as soon as there is something to see.
configure({ asyncUtilTimeout: 20_000 })

beforeAll(() => mockServer.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  mockServer.resetHandlers()
})
afterAll(() => mockServer.close())
