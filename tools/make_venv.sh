#!/bin/sh
# Make the virtual environment named in $1, with uv inside. Debian ships Python without its venv module, so
# that is fetched from the system's packages when it is missing and we may.
set -eu
venv=$1
if ! command -v "$PYTHON" >/dev/null 2>&1; then
    echo "There is no $PYTHON. Install Python 3.11 or newer, or run: make PYTHON=python3.12" >&2
    exit 2
fi
if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    package="$(basename "$PYTHON")-venv"
    echo "Python has no venv module; installing $package." >&2
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    if ! { $as_root apt-get update -qq && $as_root apt-get install -y -qq "$package"; } >/dev/null; then
        echo "Install the package $package, then try again." >&2
        exit 2
    fi
fi
[ -x "$venv/bin/python" ] || "$PYTHON" -m venv "$venv"
"$venv/bin/python" -m pip install -q "uv==$UV_VERSION"
