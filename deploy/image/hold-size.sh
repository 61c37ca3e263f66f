#!/usr/bin/env bash
# Says how large an image of Docker is, and fails when it is larger than promised: deploy/image/hold-size.sh IMAGE
set -euo pipefail
bytes=$(docker image inspect --format '{{.Size}}' "$1")
compressed=$(docker image save "$1" | gzip -6 | wc -c)
echo "Image: $((bytes / 1000000)) MB, compressed $((compressed / 1000000)) MB"
[[ $bytes -le 350000000 && $compressed -le 130000000 ]] || { echo 'It is larger than 350 MB, or 130 MB compressed.' >&2; exit 1; }
