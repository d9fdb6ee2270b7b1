"""`unshare -n python -m tests.without_network [what to run]`: the tests where there is no way out.

A new network namespace has no route, and its own loopback is down. This raises the loopback, for the servers
of the tests, makes sure that nothing else is there, and becomes pytest.
"""

from __future__ import annotations

import os
import sys

from tests.privacy.journey import loopback_up, refuse_a_way_out

if __name__ == "__main__":
    refuse_a_way_out()
    loopback_up()
    os.execv(sys.executable, [sys.executable, "-m", "pytest", *sys.argv[1:]])
