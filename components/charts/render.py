"""Draws in a process of its own: `python -m components.charts.render charts|png < arguments.json > drawn`.

vl-convert runs a JavaScript engine that holds 60 MB until its process ends; here it ends with the picture.
"""

import json
import sys
from typing import Any

import vl_convert


def charts(specs: list[dict[str, Any]]) -> bytes:
    """Vega-Lite specifications as a JSON list of SVGs. No data is fetched for them."""
    return json.dumps([vl_convert.vegalite_to_svg(vl_spec=spec, allowed_base_urls=[]) for spec in specs]).encode()


def png(svg: str) -> bytes:
    """An SVG as PNG at twice its size."""
    drawn: bytes = vl_convert.svg_to_png(svg, scale=2)
    return drawn


def main() -> None:
    asked = json.load(sys.stdin)
    sys.stdout.buffer.write(charts(**asked) if sys.argv[1] == "charts" else png(**asked))


if __name__ == "__main__":
    main()
