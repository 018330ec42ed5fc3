"""From the files of a plan's folder to rows, and from rows to their places in the text; every fault has file, line and field."""
