// What the build makes of a manifest that is imported: its text.

declare module "*.yaml" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the loader makes one.
  export default text;
}
