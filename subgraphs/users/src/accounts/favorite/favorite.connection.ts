import { connectionOf } from '@minijd/subgraph';
import { Favorite } from './favorite.entity.ts';

export const FavoriteConnection = connectionOf(Favorite, 'Favorite');
