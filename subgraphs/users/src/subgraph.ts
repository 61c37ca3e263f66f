import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { accounts } from './accounts/index.ts';
import { audit } from './audit/index.ts';
import { credentials } from './credentials/index.ts';
import { history } from './history/index.ts';
import { imports } from './import/index.ts';
import { letters } from './letters/index.ts';
import { messages } from './messages/index.ts';
import { notifications } from './notifications/index.ts';
import { partners } from './partners/index.ts';
import { people } from './people/index.ts';
import { permissions } from './permissions/index.ts';
import { privacy } from './privacy/index.ts';
import { recovery } from './recovery/index.ts';
import { roles } from './roles/index.ts';
import { secondFactors } from './second-factor/index.ts';
import { sellers } from './sellers/index.ts';
import { sessions } from './sessions/index.ts';
import { shown } from './shown.ts';
import { suspensions } from './suspensions/index.ts';
import { UsersContext } from './users-context.ts';
import { usersSettings } from './users-settings.ts';

export const users = defineSubgraph({
  name: 'users',
  context: UsersContext,
  migrations,
  shown,
  settings: usersSettings,
  modules: [
    accounts,
    permissions,
    notifications,
    credentials,
    letters,
    suspensions,
    secondFactors,
    sellers,
    partners,
    messages,
    history,
    sessions,
    roles,
    audit,
    recovery,
    people,
    privacy,
    imports,
  ],
});
