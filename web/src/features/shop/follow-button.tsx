import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Follow } from './create-follow.ts';

export function FollowButton(props: { name: string; follow: Follow }) {
  const { t } = useI18n();
  const followed = () => props.follow.followed();
  return (
    <Button
      tone="outline"
      aria-pressed={followed()}
      aria-label={(followed() ? t.shops.followingName : t.shops.followName)(props.name)}
      onClick={() => void props.follow.toggle()}
    >
      <Icon name="heart" size={18} filled={followed()} class={followed() ? 'text-brand' : ''} />
      {followed() ? t.shops.following : t.shops.follow}
    </Button>
  );
}
