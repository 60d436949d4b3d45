import { useTranslations } from 'use-intl';
import { ImportLead } from '../features/import/import-lead.tsx';
import { LatePart } from '../parts/errors/late-part.tsx';
import { useIsEngineLoaded } from '../parts/plans/use-engine.tsx';
import { useCustomerName } from '../parts/account/use-customer-name.ts';
import { useBroughtList } from '../parts/paste/use-brought-list.ts';
import { paths } from '../paths.ts';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { Page } from '../ui/page/page.tsx';
import { usePageTitle } from '../ui/page/use-page-title.ts';

const ImportUsers = lazyPart(
  async () => (await import('../features/import/import-users.tsx')).ImportUsers,
);
const MadePasswords = lazyPart(
  async () => (await import('../features/users/made-passwords.tsx')).MadePasswords,
);

/** Users from a list: read, checked, created, and handed over. */
export default function ImportUsersPage() {
  const t = useTranslations('imports');
  const common = useTranslations('common');
  const customer = useCustomerName();
  const isLoaded = useIsEngineLoaded();
  const brought = useBroughtList();
  usePageTitle(t('usersTitle'));
  return (
    <Page
      title={t('usersTitle')}
      lead={
        <ImportLead
          to={paths.users()}
          list={common('kinds.users')}
          text={t('usersLead', { customer })}
        />
      }
    >
      <LatePart>
        <ImportUsers brought={brought} />
      </LatePart>
      {isLoaded && (
        <LatePart>
          <MadePasswords />
        </LatePart>
      )}
    </Page>
  );
}
