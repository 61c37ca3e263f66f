import Bowser from 'bowser';

export interface Device {
  browser: string | undefined;
  system: string | undefined;
}

/** Browser and system from a User-Agent header, by the names people know. */
export function deviceOf(userAgent: string | null | undefined): Device {
  if (!userAgent) return { browser: undefined, system: undefined };
  const { browser, os, platform } = Bowser.parse(userAgent);
  // Apple's tablets and phones have names of their own.
  const system = platform.model && platform.vendor === 'Apple' ? platform.model : os.name;
  return { browser: browser.name || undefined, system };
}
