import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';
import { createWebhook, ownWebhook, rotateSecret, updateWebhook } from './save-webhook.ts';
import type { Webhook } from './webhook.entity.ts';
import { CreateWebhookInput, UpdateWebhookInput } from './webhook.input.ts';
import { DeleteWebhookPayload, WebhookPayload, WebhookSecretPayload } from './webhook.payload.ts';
import { webhookSecret } from './webhook-secret.ts';

function withSecret({ settings }: OrdersContext, webhook: Webhook) {
  return { webhook, secret: webhookSecret(webhook, settings.PARTNER_WEBHOOK_SECRET ?? '') };
}

@Resolver()
export class SaveWebhookResolver {
  @Allow('SELLER', 'partner:write')
  @Mutation(() => WebhookSecretPayload, {
    description: "Creates a webhook for events of the viewer's shop, or of all orders for administrators.",
  })
  @Refusable()
  async createWebhook(
    @Arg('input', () => CreateWebhookInput, { description: 'Where, and of what.' }) input: CreateWebhookInput,
    @Ctx() context: OrdersContext,
  ) {
    await context.requireRecentPassword();
    return withSecret(context, await createWebhook(context, input));
  }

  @Allow('SELLER', 'partner:write')
  @Mutation(() => WebhookPayload, { description: 'Changes a webhook, or enables or disables it.' })
  @Refusable()
  async updateWebhook(
    @Arg('input', () => UpdateWebhookInput, { description: 'What changes.' }) input: UpdateWebhookInput,
    @Ctx() context: OrdersContext,
  ) {
    return { webhook: await updateWebhook(context, input) };
  }

  @Allow('SELLER', 'partner:write')
  @Mutation(() => DeleteWebhookPayload, { description: 'Removes a webhook and all its deliveries.' })
  @Refusable()
  async deleteWebhook(
    @Arg('id', () => ID, { description: 'Which webhook.' }) id: string,
    @Ctx() context: OrdersContext,
  ) {
    const webhook = await ownWebhook(context, id);
    await context.em.remove(webhook).flush();
    return { id: webhook.id };
  }

  @Allow('SELLER', 'partner:write')
  @Mutation(() => WebhookSecretPayload, {
    description: 'Rotates the secret of a webhook. For a day deliveries are also signed with the old one.',
  })
  @Refusable()
  async rotateWebhookSecret(
    @Arg('id', () => ID, { description: 'Which webhook.' }) id: string,
    @Ctx() context: OrdersContext,
  ) {
    return withSecret(context, await rotateSecret(context, id));
  }
}
