#!/bin/sh
# The executable that stands in for desktop VS Code where there is none: see served.ts.
# NODE names the Node that runs the tests; the one in PATH may be too old to run TypeScript.
exec "${NODE:-node}" "$(dirname "$0")/served.ts" "$@"
