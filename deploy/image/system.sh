#!/bin/sh
# Copies to a folder what the image needs of its base: Node, the libraries it and the native packages of /image load, and
# files that say who the base is. Scanners find the versions of packages where Google's distroless images have them.
set -eu
system=$1
mkdir -p "$system/var/lib/dpkg/status.d" "$system/var/cache/minijd" "$system/tmp" "$system/etc"

# Libraries of musl are for another system; ldd fails on them.
libraries() {
  find /image/node_modules -type f \( -name '*.node' -o -name '*.so*' \) ! -path '*musl*' -exec ldd {} + 2>/dev/null
  ldd /usr/local/bin/node
}
# Lines are `name => /path (address)`, or the loader's `/path (address)`.
libraries | grep -o '/[^ ]*\.so[^ ]*' | grep -v '^/image/' | sort -u | while read -r file; do
  [ -e "$file" ] || continue
  mkdir -p "$system$(dirname "$file")"
  cp --dereference "$file" "$system$file"
  # Packages know files by their place below /usr, or by that of the link.
  dpkg-query --search "$(readlink -f "$file")" 2>/dev/null || dpkg-query --search "$file" 2>/dev/null || true
done | cut -d: -f1 | sort -u | while read -r package; do
  dpkg-query --status "$package" >"$system/var/lib/dpkg/status.d/$package"
done

mkdir -p "$system/usr/local/bin"
cp /usr/local/bin/node "$system/usr/local/bin/node"
cp --dereference /etc/os-release "$system/etc/os-release"
printf 'root:x:0:0:root:/tmp:/sbin/nologin\nnode:x:1000:1000::/tmp:/sbin/nologin\n' >"$system/etc/passwd"
printf 'root:x:0:\nnode:x:1000:\n' >"$system/etc/group"
printf 'hosts: files dns\n' >"$system/etc/nsswitch.conf"
chmod 1777 "$system/tmp"
# Only the storefront and the gateway write, and only here: variants of pictures, and plans.
chown 1000:1000 "$system/var/cache/minijd"
