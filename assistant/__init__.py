"""Strengths First: the library that the command, the app and the evaluation share."""

import os

# Read once, when numpy is first imported: a thread per core only waits for the others on tables this small.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
