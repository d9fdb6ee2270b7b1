#!/bin/sh
# The browser tests use the system's Chromium. Nothing is done when there is one already.
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
echo "Installing Chromium from the system's packages for the browser tests." >&2
export DEBIAN_FRONTEND=noninteractive
if ! { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1; then
    echo "Chromium could not be installed. Install the package chromium, then run make test again." >&2
    exit 2
fi
