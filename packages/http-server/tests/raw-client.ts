import { connect, type Socket } from 'node:net';

/** A client that sends raw bytes, also those that `fetch` would not send, at any speed. */
export function rawSocket(url: string): Socket {
  const { hostname, port } = new URL(url);
  // Some tests expect a reset.
  return connect(Number(port), hostname).on('error', () => {});
}

/** Everything received until the server closes the connection. */
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
