import { DateTime, Payload } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { mediaUrl } from '../products/index.ts';
import { FloorSource, HomeBlockKind } from './home-block.entity.ts';
import type { HomeBlockRow } from './home-block.rows.ts';

enum HomeBlockState {
  SHOWN = 'SHOWN',
  PLANNED = 'PLANNED',
  ENDED = 'ENDED',
  HIDDEN = 'HIDDEN',
}

registerEnumType(HomeBlockState, {
  name: 'HomeBlockState',
  description: 'Whether the home page shows a block.',
  valuesConfig: {
    SHOWN: { description: 'It does.' },
    PLANNED: { description: 'Not yet: it has a time from which on.' },
    ENDED: { description: 'No longer: its time is over.' },
    HIDDEN: { description: 'It was hidden by somebody.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The picture of a banner, for editing.' })
class HomePicture {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { description: 'Its address, relative to the shop.' })
  url!: string;

  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;

  @Field(() => String, { nullable: true, description: 'Alternative text in Chinese.' })
  altZh!: string | null;

  @Field(() => String, { nullable: true, description: 'Alternative text in English.' })
  altEn!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A banner or floor of the home page, for editing.' })
export class ManagedHomeBlock {
  @Field(() => ID, { description: 'Identifies the block.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every save; see `updateHomeBlock`.' })
  version!: number;

  @Field(() => HomeBlockKind, { description: 'What it is.' })
  kind!: HomeBlockKind;

  @Field(() => HomeBlockState, { description: 'Whether the home page shows it now.' })
  state!: HomeBlockState;

  @Field(() => String, { nullable: true, description: 'Its title in Chinese.' })
  titleZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its title in English.' })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'A few words below the title, in Chinese.' })
  textZh?: string | null;

  @Field(() => String, { nullable: true, description: 'A few words below the title, in English.' })
  textEn?: string | null;

  @Field(() => HomePicture, { nullable: true, description: 'The picture of a banner.' })
  picture?: HomePicture | undefined;

  @Field(() => String, { nullable: true, description: 'Where it leads, within the shop.' })
  href?: string | null;

  @Field(() => FloorSource, { nullable: true, description: 'Where the products of a floor come from.' })
  source?: FloorSource | null;

  @Field(() => ID, { nullable: true, description: 'The category of a floor.' })
  categoryId?: string | null;

  @Field(() => Boolean, { description: 'Whether it is shown at all.' })
  shown!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'From when on it is shown.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it is shown.' })
  endsAt?: Date | null;

  productIds!: readonly string[];
}

export function managedBlock({ picture: [picture], ...row }: HomeBlockRow): ManagedHomeBlock {
  return {
    ...row,
    state: stateOf(row, new Date()),
    picture: picture && {
      ...{ key: picture.key, url: mediaUrl(picture.key), width: picture.width, height: picture.height },
      ...{ altZh: picture.altZh ?? null, altEn: picture.altEn ?? null },
    },
  };
}

function stateOf({ shown, startsAt, endsAt }: Omit<HomeBlockRow, 'picture'>, now: Date): HomeBlockState {
  if (!shown) return HomeBlockState.HIDDEN;
  if (endsAt && endsAt <= now) return HomeBlockState.ENDED;
  return startsAt && startsAt > now ? HomeBlockState.PLANNED : HomeBlockState.SHOWN;
}

@ObjectType({ description: 'Answer to mutations of one block.' })
export class ManagedHomeBlockPayload extends Payload {
  @Field(() => ManagedHomeBlock, { nullable: true, description: 'The block as it is now.' })
  block?: ManagedHomeBlock | undefined;
}

@ObjectType({ description: 'What somebody else saved meanwhile.' })
class HomeBlockConflict {
  @Field(() => ManagedHomeBlock, { description: 'The block as it is now.' })
  current!: ManagedHomeBlock;

  @Field(() => String, { nullable: true, description: 'Who saved it, in words.' })
  changedBy?: string;

  @Field(() => DateTime, { description: 'When.' })
  changedAt!: Date;
}

@ObjectType({ description: 'Answer to `updateHomeBlock`.' })
export class UpdateHomeBlockPayload extends ManagedHomeBlockPayload {
  @Field(() => HomeBlockConflict, {
    nullable: true,
    description: 'With the error CONFLICT: the block as it is. Nothing was written.',
  })
  conflict?: HomeBlockConflict;
}
