"""The progress page: uploads, where the year stands, lists and downloads."""
