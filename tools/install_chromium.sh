#!/bin/sh
# The browser tests use the system's Chromium, driven by a Node that needs libatomic. Nothing is done when
# both are there already.
set -eu
has_browser() {
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name" >/dev/null 2>&1; then return 0; fi
    done
    return 1
}
has_libatomic() { /sbin/ldconfig -p 2>/dev/null | grep -q 'libatomic\.so\.1'; }

packages=""
has_browser || packages="chromium fonts-dejavu-core"
has_libatomic || packages="$packages libatomic1"
[ -n "$packages" ] || exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
echo "Installing $packages from the system's packages for the browser tests." >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
if ! { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends $packages; } >/dev/null 2>&1; then
    echo "They could not be installed. Install $packages, then run make test again." >&2
    exit 2
fi
