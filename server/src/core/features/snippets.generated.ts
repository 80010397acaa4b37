// Written by `npm run generate` from the snippets folder.
