#!/usr/bin/env bash
# Builds the image where there is neither Docker nor a registry of images, holds its size, and runs the whole shop in it.
# As root, with buildah and debootstrap: deploy/image/build.sh [FOLDER]. The base is made of Debian's packages and of the
# Node of this checkout, in place of the official image, which has both; the rest is deploy/Dockerfile as it is.
set -euo pipefail
cd "$(dirname "$0")/../.."

MOST_BYTES=$((350 * 1000 * 1000))
MOST_COMPRESSED=$((130 * 1000 * 1000))
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
folder=$(realpath -m "${1:-/var/tmp/minijd-image}")
version=$(node --print 'require("./package.json").version')
node_version=$(node --print 'require("./package.json").devDependencies.node')
base=localhost/minijd-node:$node_version
image=localhost/minijd:$version

make_base() {
  local root=$folder/base
  [[ -e $root/.made ]] || {
    rm -rf "$root"
    debootstrap --variant=minbase --include=libatomic1,ca-certificates bookworm "$root" >"$folder/debootstrap.log"
    cp --dereference node_modules/node/bin/node "$root/usr/local/bin/node"
    mkdir -p "$root/usr/local/lib/node_modules"
    cp -a "$(npm root --global)/npm" "$root/usr/local/lib/node_modules/"
    ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
    ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
    # Authorities that this machine trusts besides those of Node, such as of a proxy.
    [[ ! -e ${NODE_EXTRA_CA_CERTS:-} ]] || cp --dereference "$NODE_EXTRA_CA_CERTS" "$root/etc/ssl/certs/extra.crt"
    touch "$root/.made"
  }
  local container
  container=$(buildah from scratch)
  buildah add --quiet "$container" "$root/" >"$folder/add.log"
  buildah config --env PATH=/usr/local/bin:/usr/bin:/bin --env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/extra.crt "$container"
  buildah commit --quiet --rm "$container" "$base"
}

measure() {
  rm -rf "$folder/pushed"
  buildah push --quiet --compression-format gzip "$image" "dir:$folder/pushed"
  local bytes compressed
  bytes=$(du --summarize --bytes "$1" | cut -f1)
  compressed=$(find "$folder/pushed" -type f -size +10k -printf '%s\n' | paste -sd+ | bc)
  echo "Image: $((bytes / 1000000)) MB, compressed $((compressed / 1000000)) MB"
  [[ $bytes -le $MOST_BYTES && $compressed -le $MOST_COMPRESSED ]] || { echo 'It is too large.' >&2; return 1; }
}

# Every process runs from $1 as its root, as another account, on engines of this machine.
run_shop() {
  local root=$1 port=${PORT:-4690} shop
  # Paths of this machine lead to the same files inside.
  mkdir -p "$root$(dirname "$root/app")" "$folder/shop" "$root$folder/shop" "$root/proc"
  ln -sfn /app "$root$root/app"
  mount --bind "$folder/shop" "$root$folder/shop"
  mount --bind /proc "$root/proc"
  trap 'umount "$root$folder/shop" "$root/proc"' RETURN
  printf '#!/bin/sh\nexec unshare --user --map-current-user --root=%s --wd=/app /usr/local/bin/node "$@"\n' "$root" >"$root/app/node"
  chmod 755 "$root/app/node"
  SERVICES_IMAGE=$root/app MINIJD_DIRECTORY=$folder/shop PORT=$port npm run services >"$folder/shop.log" 2>&1 &
  shop=$!
  local query='{"query":"{ products(first: 1) { nodes { name } } }"}' answer=
  for _ in $(seq 240); do
    kill -0 $shop 2>/dev/null || break
    if grep --quiet '^Open after' "$folder/shop.log"; then
      answer=$(curl --silent --header 'content-type: application/json' --data "$query" "localhost:$port/graphql")
      break
    fi
    sleep 1
  done
  kill $shop; wait $shop || true
  echo "The shop in the image answers: ${answer:-nothing, see $folder/shop.log}"
  [[ $answer == *'"nodes":[{"name"'* ]]
}

mkdir -p "$folder"
buildah inspect --type image "$base" >/dev/null 2>&1 || make_base
# The size of layers does not depend on how often they are compressed; caches are for repeated builds.
buildah bud --format docker --quiet --pull-never --layers --build-arg "NODE=$base" --build-arg "VERSION=$version" \
  --build-arg "REVISION=$(git rev-parse HEAD)" --file deploy/Dockerfile --tag "$image" . >"$folder/build.log" 2>&1 \
  || { tail -40 "$folder/build.log"; exit 1; }
container=$(buildah from --pull-never "$image")
root=$folder/root
rm -rf "$root"
cp -a "$(buildah mount "$container")" "$root"
buildah rm "$container" >/dev/null
measure "$root"
run_shop "$root"
