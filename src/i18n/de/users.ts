import type { messages as en } from '../en/users.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {};
