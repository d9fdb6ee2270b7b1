"""Files that cannot be used, as families may have them: the bytes, the name, and words of what is said."""

from __future__ import annotations

from tests.documents import makers

REFUSED: list[tuple[bytes, str, str]] = [
    (b"", "plan.docx", "is empty"),
    (b" \n\t ", "plan.txt", "is empty"),
    (b"PK\x03\x04 this is no archive", "plan.docx", "damaged"),
    (b"%PDF-1.7 nothing here", "plan.pdf", "damaged"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "plan.doc", "old Office file"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "plan.docx",
        "password",
    ),
    (rb"{\rtf1 Nadia}", "plan.rtf", "RTF"),
    (b"\x89PNG\r\n\x1a\n", "plan.png", "picture"),
    (b"\x00\x00\x00\x18ftypheic\x00\x00", "photo.heic", "picture"),
    (b"\x00\x00\x00\x18ftypmif1\x00\x00", "plan.docx", "picture"),
    (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "photo.webp", "picture"),
    (b"\x00\x01\x02 plan", "plan.txt", "not text"),
    (b"MZ\x90\x00\x03\x00 a program", "plan.docx", "damaged"),
    (b"Nadia will read.", "plan.docx", "not what its name says"),
    (b"\x93\x00\xff plan", "plan.docx", "damaged"),
    (b"Nadia will read.", "plan.html", "not a kind of file"),
    (makers.archive("Index/Document.iwa", "preview.jpg"), "plan.pages", "Apple Pages"),
    (makers.archive("mimetype", "content.xml"), "plan.odt", "OpenDocument"),
    (makers.archive("xl/workbook.xml"), "plan.xlsx", "spreadsheet"),
    (makers.pdf(["Omar reads."], password="kite"), "plan.pdf", "password"),
    (makers.pdf([], []), "plan.pdf", "only pictures"),
    (makers.pdf(["Omar reads."]), "plan.docx", "inside it is a PDF"),
    (makers.word("Omar reads."), "plan.pdf", "inside it is a Word file"),
    (makers.word(""), "plan.docx", "no text in it"),
    (b"\xff\xd8\xff\xe0 photo", "photo.jpg", "picture"),
    (b"%PDF-1.7\n" + b"x" * (20 * 1024 * 1024), "plan.pdf", "the limit is 20 MB"),
]
