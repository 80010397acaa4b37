#!/bin/sh
# Desktop VS Code on a display that nobody sees; DESKTOP_VSCODE names the executable.
exec xvfb-run --auto-servernum "$DESKTOP_VSCODE" "$@"
