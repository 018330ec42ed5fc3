"""Files for download. All but the buttons know nothing of Streamlit: a plan and slides in, bytes out, never a disk."""
