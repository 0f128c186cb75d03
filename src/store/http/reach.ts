import { RegisterError } from '../../domain/errors';

/** `fetch`, with a lost connection as `OFFLINE`. */
export const reach = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new RegisterError('OFFLINE', { status: '', detail, list: '' });
  }
};
