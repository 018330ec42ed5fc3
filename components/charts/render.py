"""Draws one picture in a process of its own: `python -m components.charts.render FUNCTION < arguments.json > picture`.

vl-convert runs a JavaScript engine that holds 60 MB until its process ends; here it ends with the picture.
"""

import json
import sys

import vl_convert


def main() -> None:
    drawn = getattr(vl_convert, sys.argv[1])(**json.load(sys.stdin))
    sys.stdout.buffer.write(drawn.encode() if isinstance(drawn, str) else drawn)


if __name__ == "__main__":
    main()
