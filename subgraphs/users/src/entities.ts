import { SigningKey } from './access-token/signing-key.entity.ts';
import { Address } from './address/address.entity.ts';
import { Favorite } from './favorite/favorite.entity.ts';
import { Seller } from './seller/seller.entity.ts';
import { RefreshToken } from './session/refresh-token.entity.ts';
import { Session } from './session/session.entity.ts';
import { RateLimit } from './throttle/rate-limit.entity.ts';
import { User } from './user/user.entity.ts';

export const entities = [User, Session, RefreshToken, SigningKey, RateLimit, Address, Favorite, Seller];
