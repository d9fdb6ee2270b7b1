"""Results into what a person or a program reads: JSON objects, plain text, Markdown, marked segments."""
