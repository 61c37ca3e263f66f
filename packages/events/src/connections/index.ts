export { SERVER_NOTICES } from './server-notices.ts';
export { WatchedClient } from './watched-client.ts';
