const MESSAGE = 'This part could not be rendered';

/**
 * Serializes an error of a component into the page without its message and stack, which must stay on the server. A
 * plugin of seroval, Solid's serializer.
 */
export const renderedError = {
  tag: 'minijd/rendered-error',
  test: (value: unknown): boolean => value instanceof Error,
  parse: { sync: () => ({}), async: async () => ({}), stream: () => ({}) },
  serialize: (): string => `new Error(${JSON.stringify(MESSAGE)})`,
  deserialize: (): Error => new Error(MESSAGE),
};
