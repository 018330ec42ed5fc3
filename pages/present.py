"""The plan as slides, to be given in a room: turned by keys, chosen and ordered in the address."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address
from components.plans import current_plan
from components.slides import choice, controls
from components.slides.show import show_slide
from components.slides.stage import stage_for

plan = current_plan()
address.enter("present", (choice.KEY, choice.AT, *choice.TOUCHED))
slides = choice.chosen_slides(plan)
at = choice.current(slides)

stage = stage_for(st.context.headers.get("User-Agent", ""))

show_slide(plan, slides[at], stage)
controls.show_controls(plan, slides, at, brief=stage.tall)
