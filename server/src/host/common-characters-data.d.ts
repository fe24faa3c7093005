/** About five hundred characters that make up three quarters of any newspaper page. */
export declare const commonCharacters: ReadonlySet<string>;
