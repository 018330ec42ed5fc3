"""The text page: the reader, the answers of a search, and the card of a sentence."""
