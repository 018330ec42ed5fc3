"""Passing on what is on the page: its link, a citation, a picture card with a QR code, an embedding, a correction."""
