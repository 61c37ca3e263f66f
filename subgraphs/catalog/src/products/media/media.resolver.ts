import { pictureSecret, signedAddress } from '@minijd/media';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';
import { Media } from './media.type.ts';

@Resolver(() => Media)
export class MediaResolver {
  @FieldResolver(() => String, {
    description: 'Its address, signed: add `&w=160`, `240`, `360`, `480`, `720`, `1080` or `1600` for that width.',
  })
  signedUrl(@Root() { id }: Media, @Ctx() { settings }: CatalogContext): string {
    return signedAddress(id, pictureSecret(settings));
  }
}
