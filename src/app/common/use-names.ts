import { useRegister } from './register-context';
import { useLoaded } from './use-loaded';

/** The names of organisations and committees by their codes; a code that is not listed, or not read yet, stands for itself. */
export interface Names {
  readonly organisation: (code: string) => string;
  readonly committee: (code: string) => string;
}

/** Reads the names once for the life of the store. */
export function useNames(): Names {
  const { store } = useRegister();
  const lists = useLoaded('names', async () => Promise.all([store.organisations.all(), store.committees.all()]));
  const [organisations = [], committees = []] = lists.data ?? [];
  const nameIn = (list: readonly { readonly code: string; readonly name: string }[], code: string): string =>
    list.find((each) => each.code === code)?.name ?? code;
  return {
    organisation: (code) => nameIn(organisations, code),
    committee: (code) => nameIn(committees, code),
  };
}
