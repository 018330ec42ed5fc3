"""The text of a file, in whichever form a government publishes it."""

import zlib
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from data.draft.sources import UnreadableError, read_source

LINES = ["云川市2024年政府工作报告", "一、2023年工作回顾", "地区生产总值增长6.5%左右。"]


def write(folder: Path, name: str, raw: bytes) -> Path:
    (folder / name).write_bytes(raw)
    return folder / name


def lines(path: Path) -> list[str]:
    return read_source(path).text.split()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_text_is_kept_byte_for_byte(ending: str, tmp_path: Path) -> None:
    raw = ending.join(LINES).encode()
    source = read_source(write(tmp_path, "plan.txt", raw))
    assert (source.kept, source.text, source.note) == (raw, raw.decode(), "")


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_another_encoding_is_read_and_said(encoding: str, tmp_path: Path) -> None:
    source = read_source(write(tmp_path, "plan.txt", "\n".join(LINES).encode(encoding)))
    assert source.text == source.kept.decode("utf-8") == "\n".join(LINES)
    assert "已转码" in source.note


def test_word_gives_paragraphs_and_tables(tmp_path: Path) -> None:
    made, book = BytesIO(), Document()
    for line in LINES:
        book.add_paragraph(line)
    table = book.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "新增就业", "3.2万人"
    book.save(made)
    assert lines(write(tmp_path, "plan.docx", made.getvalue())) == [*LINES, "新增就业", "3.2万人"]


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_page_gives_its_paragraphs_without_what_surrounds_them(encoding: str, tmp_path: Path) -> None:
    page = (
        f"<html><head><meta charset={encoding}><style>p {{}}</style></head><body><nav>首页</nav><h1>{LINES[0]}</h1>"
        f"<div><p>{LINES[1]}<br>{LINES[2]}</p></div><script>alert(1)</script><table><tr><td><p>就业</p></td>"
        "<td>3万人</td></tr></table><div>第二段</div></body></html>"
    )
    assert lines(write(tmp_path, "plan.html", page.encode(encoding))) == [*LINES, "就业3万人", "第二段"]


def stream(words: str) -> bytes:
    packed = zlib.compress(words.encode())
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def pdf(words: list[str]) -> bytes:
    """A page with a line each, in a font that only says which character each code means."""
    characters = sorted(set("".join(words)))
    code = {character: f"{index:04X}" for index, character in enumerate(characters, start=1)}
    maps = "\n".join(f"<{code[each]}> <{ord(each):04X}>" for each in characters)
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> "
        f"endcodespacerange {len(characters)} beginbfchar\n{maps}\nendbfchar endcmap end"
    )
    shown = "".join(f"<{''.join(code[each] for each in line)}> Tj 0 -20 Td " for line in words)
    content, meanings = [stream(each) for each in (f"BT /F 12 Tf 50 700 Td {shown} ET", cmap)]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> >>",
        content,
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
        b"/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo "
        b"<< /Registry (A) /Ordering (I) /Supplement 0 >> >>",
        meanings,
    ]
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, written in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(made + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))


def test_a_pdf_gives_paragraphs_whose_lines_are_joined(tmp_path: Path) -> None:
    full = "全市经济社会发展取得新成绩，主要指标好于预期，民生持续改善，生态环境更"
    assert lines(write(tmp_path, "plan.pdf", pdf([*LINES, full, "加优美。", "- 3 -"]))) == [*LINES, f"{full}加优美。"]


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("plan.doc", b"x", "none of .txt, .docx"),
        ("plan.docx", b"no zip", "cannot be read as docx"),
        ("plan.pdf", b"no pdf", "cannot be read as pdf"),
        ("plan.txt", b" \n", "holds no text"),
        ("plan.txt", b"\xff\xff\xff", "neither UTF-8 nor GBK"),
        ("plan.html", b"<html></html>", "holds no text"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(name: str, raw: bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=words):
        read_source(write(tmp_path, name, raw))
