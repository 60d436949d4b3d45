import { useTranslations } from 'use-intl';
import { badSignIn } from '../../session/secret-text.ts';

/** Says what no header could carry in a key or a token, before anything is sent; else undefined. */
export function useSecretFlaw(): (secret: string) => string | undefined {
  const t = useTranslations('settings');
  return (secret) => {
    const bad = badSignIn(secret);
    return bad === null ? undefined : t('badSign', { code: bad.code, place: String(bad.place) });
  };
}
