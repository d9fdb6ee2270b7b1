"""Whole documents: read a file, find its sections, review it, compare two drafts, write comments into it."""
