import { Directive, Field, InputType } from 'type-graphql';

@Directive('@inaccessible')
@InputType({ description: 'One header of a webhook.' })
export class WebhookHeaderInput {
  @Field(() => String, { description: 'Its name, in any case.' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

/** Headers by name in lower case. */
export function headersByName(headers: readonly WebhookHeaderInput[]): Map<string, string> {
  return new Map(headers.map(({ name, value }) => [name.toLowerCase(), value]));
}
