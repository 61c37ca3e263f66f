import { connect, type Socket } from 'node:net';

/** A client that says exactly what it is told: bytes that `fetch` would not send, at its own pace. */
export function rawSocket(url: string): Socket {
  const { hostname, port } = new URL(url);
  // A reset is what some of these clients are for.
  return connect(Number(port), hostname).on('error', () => {});
}

/** What comes back to the text when the server closes. */
export function sendRaw(url: string, text: string): Promise<string> {
  return received(rawSocket(url).setEncoding('latin1'), text);
}

async function received(socket: Socket, text: string): Promise<string> {
  let answer = '';
  socket.on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.write(text, 'latin1');
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}
