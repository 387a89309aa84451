#!/usr/bin/env bash
# Puts a version online beside the running one and then moves the traffic over.
set -euo pipefail

version=${1:?usage: deploy.sh VERSION}
health=https://storefront.nordlys.example/health

current=$(readlink /srv/storefront/current)
ln -sfn "/srv/storefront/releases/$version" /srv/storefront/next
systemctl restart storefront-next

for attempt in {1..30}; do
  if curl --fail --silent --max-time 2 "$health?slot=next" >/dev/null; then
    mv -T /srv/storefront/next /srv/storefront/current
    systemctl reload caddy
    echo "$version is online; before it was ${current##*/}"
    exit 0
  fi
  sleep 1
done

# REVIEW(rollback @jonas): nothing to undo up to here. Is it enough that the old shop stays on its own machine?
# REVIEW(dns-switch @jonas): who changes the DNS entry on the day?
echo "$version does not answer, ${current##*/} stays online" >&2
exit 1
