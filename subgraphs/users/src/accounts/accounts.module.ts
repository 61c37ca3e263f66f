import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { Address } from './address/address.entity.ts';
import { AddressResolver } from './address/address.resolver.ts';
import { RemoveAddressResolver } from './address/remove-address.resolver.ts';
import { SaveAddressResolver } from './address/save-address.resolver.ts';
import { UserAddressesResolver } from './address/user-addresses.resolver.ts';
import { AddFavoriteResolver } from './favorite/add-favorite.resolver.ts';
import { Favorite } from './favorite/favorite.entity.ts';
import { FavoriteResolver } from './favorite/favorite.resolver.ts';
import { ProductResolver } from './favorite/product.resolver.ts';
import { pruneFavorites } from './favorite/prune-favorites.ts';
import { RemoveFavoriteResolver } from './favorite/remove-favorite.resolver.ts';
import { UserFavoritesResolver } from './favorite/user-favorites.resolver.ts';
import { ChangePhoneResolver } from './user/change-phone.resolver.ts';
import { collectPictures } from './user/collect-pictures.ts';
import { erasePerson } from './user/erase-person.ts';
import { PersonByEmailResolver } from './user/person-by-email.resolver.ts';
import { removePictures } from './user/remove-pictures.ts';
import { UpdateProfileResolver } from './user/update-profile.resolver.ts';
import { User } from './user/user.entity.ts';
import { UserResolver } from './user/user.resolver.ts';
import { userById } from './user/user.rows.ts';

export const accountEntities = [User, Address, Favorite];

/** People: profiles, addresses and favourites. */
export const accounts = defineModule<UsersContext>({
  name: 'accounts',
  entities: accountEntities,
  resolvers: [
    UserResolver,
    UpdateProfileResolver,
    ChangePhoneResolver,
    PersonByEmailResolver,
    UserAddressesResolver,
    AddressResolver,
    SaveAddressResolver,
    RemoveAddressResolver,
    UserFavoritesResolver,
    FavoriteResolver,
    AddFavoriteResolver,
    RemoveFavoriteResolver,
    ProductResolver,
  ],
  references: {
    User: ({ id }, context) => context.load(userById, id),
    Product: (product) => product,
  },
  steps: { 'users.account.deleted': erasePerson },
  jobs: {
    'users.pruneFavorites': { run: pruneFavorites, cron: '23 * * * *' },
    'users.removePictures': { run: removePictures },
    'users.collectPictures': { run: collectPictures, cron: '37 4 * * 1' },
  },
});
