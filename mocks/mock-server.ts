// MSW in Node, for tests. A test adds the handlers of its own desk; every other request is an error.
import { setupServer } from 'msw/node'

export const mockServer = setupServer()
