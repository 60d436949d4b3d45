import { useTranslations } from 'use-intl';
import { ImportLead } from '../features/import/import-lead.tsx';
import { LatePart } from '../parts/errors/late-part.tsx';
import { useCustomerName } from '../parts/account/use-customer-name.ts';
import { useBroughtList } from '../parts/paste/use-brought-list.ts';
import { paths } from '../paths.ts';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { Page } from '../ui/page/page.tsx';
import { usePageTitle } from '../ui/page/use-page-title.ts';

const ImportMemberships = lazyPart(
  async () => (await import('../features/import/import-memberships.tsx')).ImportMemberships,
);

/** What is in which group, from a list: read, compared, carried out. */
export default function ImportMembershipsPage() {
  const t = useTranslations('imports');
  const groups = useTranslations('groups');
  const customer = useCustomerName();
  const brought = useBroughtList();
  usePageTitle(t('membershipsTitle'));
  return (
    <Page
      title={t('membershipsTitle')}
      lead={
        <ImportLead
          to={paths.groups()}
          list={groups('title')}
          text={t('membershipsLead', { customer })}
        />
      }
    >
      <LatePart>
        <ImportMemberships brought={brought} />
      </LatePart>
    </Page>
  );
}
