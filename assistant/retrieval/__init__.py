"""Finding the meeting script for a situation, and guidance for a text."""
