"""Work that a visitor chose to keep between visits: SQLite by default, PostgreSQL by one setting."""
