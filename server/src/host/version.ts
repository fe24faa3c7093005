// The product's version and build, put in by the bundler.
declare const COPYDESK_VERSION: string | undefined;
declare const COPYDESK_BUILD: string | undefined;

export const version: string = typeof COPYDESK_VERSION === 'string' ? COPYDESK_VERSION : '0.0.0-source';
/** Changes with the code, also where the version does not. */
export const build: string = typeof COPYDESK_BUILD === 'string' ? COPYDESK_BUILD : 'source';
