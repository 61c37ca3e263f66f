import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../refusal/errors.ts';
import { ConnectionArgs } from './connection.args.ts';
import { pageSize } from './pagination.ts';

const LAST_PAGE = 200;

/** Lists of the consoles can be opened at any page; to read a whole list use cursors. */
@ArgsType()
export class NumberedPageArgs extends ConnectionArgs {
  @Field(() => Int, {
    defaultValue: 1,
    description: `Which page of the list, 1 to ${LAST_PAGE}; counted from the cursor where \`after\` is given, too.`,
  })
  page!: number;
}

/** How many entries lie before a page; throws BAD_USER_INPUT beyond the last one. */
export function offsetOf({ page, first }: NumberedPageArgs): number {
  if (page < 1 || page > LAST_PAGE) throw badInput(`page must be between 1 and ${LAST_PAGE}.`);
  return (page - 1) * pageSize(first);
}
