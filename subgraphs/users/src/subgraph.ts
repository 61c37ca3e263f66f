import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { KeySetResolver } from './access-token/key-set.resolver.ts';
import { AddressResolver } from './address/address.resolver.ts';
import { RemoveAddressResolver } from './address/remove-address.resolver.ts';
import { SaveAddressResolver } from './address/save-address.resolver.ts';
import { entities } from './entities.ts';
import { AddFavoriteResolver } from './favorite/add-favorite.resolver.ts';
import { FavoriteResolver } from './favorite/favorite.resolver.ts';
import { RemoveFavoriteResolver } from './favorite/remove-favorite.resolver.ts';
import { ImportPeopleResolver } from './import/import-people.resolver.ts';
import { ImportSellersResolver } from './import/import-sellers.resolver.ts';
import { ChangePasswordResolver } from './password/change-password.resolver.ts';
import { ProductResolver } from './product/product.resolver.ts';
import { Seller } from './seller/seller.entity.ts';
import { SellerResolver } from './seller/seller.resolver.ts';
import { sellerById } from './seller/seller.rows.ts';
import { AuthorityResolver } from './session/authority.resolver.ts';
import { pruneSessions } from './session/prune-sessions.ts';
import { RefreshSessionResolver } from './session/refresh-session.resolver.ts';
import { RevokeSessionResolver } from './session/revoke-session.resolver.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { SignInResolver } from './session/sign-in.resolver.ts';
import { SignOutResolver } from './session/sign-out.resolver.ts';
import { SignUpResolver } from './session/sign-up.resolver.ts';
import { PersonByEmailResolver } from './user/person-by-email.resolver.ts';
import { UpdateProfileResolver } from './user/update-profile.resolver.ts';
import { UserResolver } from './user/user.resolver.ts';
import { userById } from './user/user.rows.ts';
import { UsersContext } from './users-context.ts';
import { usersSettings } from './users-settings.ts';

export const users = defineSubgraph({
  name: 'users',
  context: UsersContext,
  entities,
  migrations,
  settings: usersSettings,
  resolvers: [
    UserResolver,
    UpdateProfileResolver,
    SignUpResolver,
    SignInResolver,
    RefreshSessionResolver,
    SignOutResolver,
    RevokeSessionResolver,
    SessionResolver,
    ChangePasswordResolver,
    AddressResolver,
    SaveAddressResolver,
    RemoveAddressResolver,
    FavoriteResolver,
    AddFavoriteResolver,
    RemoveFavoriteResolver,
    ProductResolver,
    SellerResolver,
    KeySetResolver,
    AuthorityResolver,
    PersonByEmailResolver,
    ImportPeopleResolver,
    ImportSellersResolver,
  ],
  orphanedTypes: [Seller],
  references: {
    User: ({ id }, context) => context.load(userById, id),
    Seller: ({ id }, context) => context.load(sellerById, id),
    Product: (product) => product,
  },
  jobs: {
    'prune-sessions': { run: pruneSessions, cron: '17 3 * * *' },
  },
  onStart: async ({ accessTokens }) => void (await accessTokens.activeKey()),
  onStop: (context) => context.close(),
});
