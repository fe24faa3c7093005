// The product's version, put in by the bundler.
declare const COPYDESK_VERSION: string | undefined;

export const version: string = typeof COPYDESK_VERSION === 'string' ? COPYDESK_VERSION : '0.0.0-source';
