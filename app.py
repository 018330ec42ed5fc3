"""The router: which page answers the address. Everything else lives in pages/ and components/."""

from components.shell.frame import open_page

open_page()
