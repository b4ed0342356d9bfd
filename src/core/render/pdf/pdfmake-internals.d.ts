/** The part of pdfmake's renderer (a CommonJS module) that drawing wraps; pdfmake has no types for it. */
declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    pdfDocument: unknown;
    renderVector(vector: unknown): void;
  }
  const module: { readonly default: typeof Renderer };
  export default module;
}
declare module 'pdfmake/js/virtual-fs.js' {
  const module: {
    default: {
      existsSync(name: string): boolean;
      writeFileSync(name: string, content: Uint8Array): void;
    };
  };
  export default module;
}
