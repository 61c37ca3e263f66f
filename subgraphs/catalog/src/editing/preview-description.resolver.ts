import { Allow, badInput } from '@minijd/subgraph';
import { textLength } from '@minijd/text';
import { Arg, Query, Resolver } from 'type-graphql';
import { renderedMarkdown } from '../products/index.ts';
import { MOST_DESCRIPTION } from './check-product.ts';

@Resolver()
export class PreviewDescriptionResolver {
  @Allow('SELLER', 'product:write')
  @Query(() => String, { nullable: true, description: 'A description in Markdown as its page will show it, in HTML.' })
  descriptionPreview(
    @Arg('text', () => String, { description: 'The description, 20,000 characters at most.' }) text: string,
  ): string {
    if (textLength(text) > MOST_DESCRIPTION)
      throw badInput(`text must not have more than ${MOST_DESCRIPTION} characters.`);
    return renderedMarkdown(text);
  }
}
