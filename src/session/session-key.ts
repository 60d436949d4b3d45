/** Where session storage holds the session of this tab, as JSON (src/session/session.ts says of what). */
export const sessionKey = 'motorpool.session';
