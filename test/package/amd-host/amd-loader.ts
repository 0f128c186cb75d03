type Factory = (...dependencies: unknown[]) => unknown;
interface Definition {
  readonly dependencies: readonly string[];
  readonly factory: Factory;
}

/** Loads AMD modules as SharePoint's own loader does: each name has one address, each script defines one module. */
export interface AmdLoader {
  load(name: string): Promise<unknown>;
}

interface DefineWindow {
  define?: ((...parts: unknown[]) => void) & { amd?: object };
}

/**
 * Installs `define` on the window. `addresses`: module name -> script address; `standIn` answers for modules that
 * Microsoft does not publish, or undefined.
 */
export function amdLoader(
  addresses: Readonly<Record<string, string>>,
  standIn: (name: string) => unknown,
): AmdLoader {
  const defined = new Map<string, Definition>();
  const modules = new Map<string, Promise<unknown>>();

  const define = (...parts: unknown[]): void => {
    const factory = parts.pop() as Factory;
    const dependencies = (parts.pop() as string[] | string | undefined) ?? [];
    const script = (document.currentScript as HTMLScriptElement).src;
    defined.set(script, { dependencies: Array.isArray(dependencies) ? dependencies : [], factory });
  };
  (window as DefineWindow).define = Object.assign(define, { amd: {} });

  async function runScript(address: string): Promise<Definition> {
    const script = document.createElement('script');
    script.src = new URL(address, import.meta.url).href;
    await new Promise<void>((resolve, reject) => {
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${address} could not be loaded.`));
      document.head.append(script);
    });
    const definition = defined.get(script.src);
    if (!definition) throw new Error(`${address} defined no module.`);
    return definition;
  }

  async function evaluate(name: string): Promise<unknown> {
    const replacement = standIn(name);
    if (replacement !== undefined) return replacement;
    const address = addresses[name];
    if (!address) throw new Error(`Nothing is known of the module ${name}.`);
    const { dependencies, factory } = await runScript(address);
    const exports: Record<string, unknown> = {};
    const values = await Promise.all(dependencies.map((each) => (each === 'exports' ? Promise.resolve(exports) : load(each))));
    return factory(...values) ?? exports;
  }

  function load(name: string): Promise<unknown> {
    const known = modules.get(name);
    if (known) return known;
    const loading = evaluate(name);
    modules.set(name, loading);
    return loading;
  }

  return { load };
}
