export const messages = {
  copyLink: 'Copy link',
  linkCopied:
    'Link copied. It holds no credentials: whoever opens it needs a sign-in of their own.',
  linkFailed: 'The browser did not allow copying.',
  tooMany: 'A link can hold at most {most, number}. Select fewer, or export them.',
  chosen: 'From the link: {count, number}',
} as const;
