"""Files to take away. Nothing here knows Streamlit or writes to disk: a plan and slides in, bytes out."""
