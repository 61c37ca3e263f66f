import { createServer as createHttpServer } from 'node:http';
import type { PageRenderer } from '../page/page-renderer.ts';
import type { StorefrontBuild } from './build.ts';

/** Vite in this process: hot replacement over the same port, through `upgrade`. */
export async function openDevelopmentBuild(directory: string): Promise<StorefrontBuild> {
  const { createServer } = await import('vite');
  // Vite needs a server for upgrades: this one has no port and only forwards them.
  const upgrades = createHttpServer();
  const vite = await createServer({
    root: directory,
    configFile: `${directory}/vite.config.ts`,
    // Not bundled: the temporary file beside files that Node watches would restart the shop.
    configLoader: 'native',
    server: { middlewareMode: true, ws: { server: upgrades } },
  });
  return {
    renderer: async () => (await vite.ssrLoadModule('/src/entry-server.tsx')) as unknown as PageRenderer,
    scripts: ['/@vite/client', '/src/entry-client.tsx'],
    assets: () => ({
      styles: ['/src/styles/index.css?direct'],
      preloads: [],
    }),
    serveFile: (request, response) =>
      new Promise((resolve, reject) => {
        response.once('finish', () => resolve(true));
        vite.middlewares(request, response, (error?: unknown) => (error ? reject(error) : resolve(false)));
      }),
    upgrade: (request, socket, head) =>
      isVite(request.headers['sec-websocket-protocol']) && upgrades.emit('upgrade', request, socket, head),
    close: () => vite.close(),
  };
}

/** `vite-hmr` or `vite-ping`. */
function isVite(protocol: string | undefined): boolean {
  return protocol?.startsWith('vite-') ?? false;
}
