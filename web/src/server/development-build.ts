import { createServer as createHttpServer } from 'node:http';
import type { PageRenderer } from '../page/page-renderer.ts';
import type { StorefrontBuild } from './build.ts';

/** Vite in this process: hot replacement over the same port, through `upgrade`. */
export async function openDevelopmentBuild(directory: string): Promise<StorefrontBuild> {
  const { createServer } = await import('vite');
  // Vite listens for upgrades on a server: this one never listens to a port, it only passes them on.
  const upgrades = createHttpServer();
  const vite = await createServer({
    root: directory,
    configFile: `${directory}/vite.config.ts`,
    // Bundled, it would be a file that comes and goes beside what Node watches, and restart the shop.
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
