"""The plan as slides, to be given in a room: turned by keys, chosen and ordered in the address."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.present import choice, controls
from components.present.show import show_slide
from components.present.stage import stage_for
from components.shell import url
from components.shell.plans import current_plan

plan = current_plan()
url.restore("present", (choice.KEY, choice.AT, *choice.TOUCHED))
slides = choice.chosen_slides(plan)
at = choice.current(slides)

stage = stage_for(st.context.headers.get("User-Agent", ""))

show_slide(plan, slides[at], stage)
controls.show_controls(plan, slides, at, brief=stage.tall)
