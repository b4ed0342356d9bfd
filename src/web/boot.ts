/**
 * What runs first in the page: methods that old browsers lack, and the list of the program's
 * modules. The build (scripts/page-code.ts) writes the program as functions, one a module file, so
 * that a part of them can come later (packed.ts) and none runs before it is needed.
 */
import './polyfills.js';

interface Module {
  exports: unknown;
}

/** A module file as the build writes it: CommonJS. */
type ModuleCode = (require: (name: string) => unknown, exports: unknown, module: Module) => void;

/** The one global of the page. */
interface Nianbao {
  /** Adds modules by their names; none runs yet. */
  define(code: Readonly<Record<string, ModuleCode>>): void;
  /** What a module exports. Throws an Error if it is not there, or not yet. */
  require(name: string): unknown;
  /** Packed parts by id, where each is a file of its own (packed.ts). */
  readonly packed: Record<string, string>;
}

declare global {
  var nianbao: Nianbao;
}

const codes: Record<string, ModuleCode> = {};
const modules: Record<string, Module> = {};

globalThis.nianbao = {
  define: (more) => {
    Object.assign(codes, more);
  },
  require: (name) => {
    const known = modules[name];
    if (known) return known.exports;
    const code = codes[name];
    if (!code) throw new Error(`${name}: not in the page, or not yet`);
    const module: Module = { exports: {} };
    modules[name] = module;
    code(globalThis.nianbao.require, module.exports, module);
    return module.exports;
  },
  packed: {},
};
