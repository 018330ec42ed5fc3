"""An office's own PowerPoint template: brought by the reader, held for the sitting, used by the file that is made."""

from dataclasses import dataclass

import streamlit as st

from components.shell.kept import kept
from components.text.typography import escape

ROOM, HELD, ROUND = "cover", "office", "_office_round"
LARGEST = 20  # megabytes


@dataclass(frozen=True)
class Template:
    """What was uploaded, and what is to be said of it; without `content` it could not be used."""

    name: str
    said: tuple[str, ...]
    content: bytes | None = None


def office_template() -> bytes | None:
    """The file whose design the reader's slides take; None where there is none."""
    held: Template | None = kept(ROOM).get(HELD)
    return held.content if held else None


def show_office_form() -> None:
    """A place for the file, and what became of it."""
    held: Template | None = kept(ROOM).get(HELD)
    if held:
        words = "\n".join(f"- {escape(line)}" for line in held.said)
        if held.content:
            st.success(f"PowerPoint 套用模板“{escape(held.name)}”：\n{words}", icon=":material/palette:")
        else:
            st.error(f"“{escape(held.name)}”{escape(held.said[0])}。", icon=":material/block:")
        st.button("改用本站模板" if held.content else "知道了", icon=":material/close:", on_click=_forget)
        return
    key = f"office_{st.session_state.get(ROUND, 0)}"
    st.file_uploader(
        f"套用本单位的 PowerPoint 模板（.pptx 或 .potx，不超过 {LARGEST} MB）",
        type=["pptx", "potx"],
        max_upload_size=LARGEST,
        key=key,
        on_change=_take,
        args=(key,),
    )
    st.markdown(
        ":small[:gray[框里的 Upload 是“上传”。用模板的母版、版式、配色和字体，去掉里面原有的页面；"
        "文件仅用于本次会话，不写入磁盘。]]"
    )


def _take(key: str) -> None:
    from components.exports.powerpoint.design import office_design
    from components.exports.powerpoint.office_file import TemplateError

    file = st.session_state[key]
    if file is None:
        return
    content = file.getvalue()
    try:
        held = Template(file.name[:80], tuple(office_design(content).notes), content)
    except TemplateError as error:
        held = Template(file.name[:80], (str(error),))
    kept(ROOM)[HELD] = held


def _forget() -> None:
    kept(ROOM).pop(HELD, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1  # a new, empty uploader
