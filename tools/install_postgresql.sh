#!/bin/sh
# The tests of kept work also run on a real PostgreSQL, which they start and stop themselves. Nothing is done
# when its programs are there already.
set -eu
for place in /usr/lib/postgresql/*/bin/initdb "$(command -v initdb || true)"; do
    if [ -x "$place" ]; then exit 0; fi
done
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
echo "Installing postgresql from the system's packages for the tests of kept work." >&2
export DEBIAN_FRONTEND=noninteractive
# Only its programs are wanted: no server of the system's own is made or started.
if ! { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends postgresql-common &&
    echo "create_main_cluster = false" | $as_root tee -a /etc/postgresql-common/createcluster.conf &&
    $as_root apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null 2>&1; then
    echo "It could not be installed. Install the package postgresql, then run make test again." >&2
    exit 2
fi
