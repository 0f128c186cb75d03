import type { ServerResponse } from 'node:http';

/** Lets the connection end instead of the answer's first byte. */
export const dropAnswer = (response: ServerResponse): void => {
  Object.assign(response, {
    writeHead: () => {
      response.socket?.destroy();
      return response;
    },
  });
};

/** Lets the connection end after half of the first piece of the answer's body, or after the headers when there is none. */
export const cutAnswer = (response: ServerResponse): void => {
  const write = response.write.bind(response) as (piece: Buffer | string, done: () => void) => boolean;
  const breakOff = (piece?: Buffer | string): void => {
    const all = Buffer.from(piece ?? '');
    response.flushHeaders();
    write(all.subarray(0, Math.floor(all.length / 2)), () => response.socket?.destroy());
  };
  Object.assign(response, {
    write: (piece: Buffer | string) => {
      breakOff(piece);
      return true;
    },
    end: (piece?: Buffer | string) => {
      breakOff(piece);
      return response;
    },
  });
};
