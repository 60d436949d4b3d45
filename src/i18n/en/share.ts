export const messages = {
  copyLink: 'Copy link',
  linkCopied:
    'Link copied. It holds no credentials: whoever opens it needs a sign-in of their own.',
  linkFailed: 'The browser did not allow copying. Allow it for this page, then try again.',
  tooMany: 'A link can hold at most {most, number} entries. Select fewer, or export the selection.',
  chosen: 'From the link: {count, number}',
} as const;
