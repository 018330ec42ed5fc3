"""Sets a PDF in a process of its own: `python -m components.exports.pdf.render < content.json > file.pdf`.

The typesetter holds its fonts and its pages until its process ends; here it ends with the file.
"""

import sys
from pathlib import Path

import typst

HERE = Path(__file__).parent


def main() -> None:
    content = sys.stdin.buffer.read().decode()
    made = typst.compile(
        HERE / "deck.typ", root=HERE, font_paths=[HERE / "fonts"], format="pdf", sys_inputs={"content": content}
    )
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
