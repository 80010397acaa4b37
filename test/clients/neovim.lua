-- Does in Neovim what a test asks for, as a user's commands would: one line of JSON per question, one per answer.
local driver = {}
local patience = 20000

-- Lets Neovim go on until it is so: what is typed would not be read while a function waits.
local function wait(what, is)
  local running = coroutine.running()
  local deadline = vim.loop.now() + patience
  while not is() do
    if vim.loop.now() > deadline then error("this did not happen: " .. what) end
    vim.defer_fn(function() coroutine.resume(running) end, 10)
    coroutine.yield()
  end
end

-- What the editor would have asked or told its user.
local choose, told
vim.ui.select = function(items, options, picked)
  choose(items, options.format_item or tostring, picked)
end
vim.notify = function(words)
  told = words
end

local function buffer(path)
  local bufnr = vim.fn.bufadd(path)
  vim.bo[bufnr].buflisted = true
  vim.cmd("buffer " .. bufnr)
  return bufnr
end

-- Puts the cursor on the first letter of the words.
local function visit(path, words)
  local bufnr = buffer(path)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 })
      return bufnr, number, column - 1
    end
  end
  error(path .. " does not hold " .. words)
end

local function clients(bufnr)
  if vim.lsp.get_clients then return vim.lsp.get_clients({ bufnr = bufnr }) end
  return vim.tbl_values(vim.lsp.buf_get_clients(bufnr))
end

local function first(bufnr, method, params)
  local answers = assert(vim.lsp.buf_request_sync(bufnr, method, params, patience))
  for _, answer in pairs(answers) do
    if answer.error then error(answer.error.message) end
    if answer.result and answer.result ~= vim.NIL then return answer.result end
  end
end

local function places(method, params)
  local found = {}
  local result = first(0, method, params) or {}
  if result.range or result.targetUri then result = { result } end
  for _, place in ipairs(result) do
    local range = place.targetSelectionRange or place.range
    table.insert(found, {
      file = vim.uri_to_fname(place.targetUri or place.uri),
      line = range.start.line,
    })
  end
  return found
end

function driver.open(path)
  local bufnr = buffer(path)
  wait("a client is attached", function()
    return next(clients(bufnr))
  end)
end

function driver.findings(path)
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(vim.fn.bufadd(path))) do
    local data = each.user_data and each.user_data.lsp or {}
    table.insert(found, {
      source = each.source,
      rule = each.code or data.code,
      line = each.lnum,
      message = each.message,
    })
  end
  return found
end

function driver.text(path)
  local bufnr = vim.fn.bufadd(path)
  vim.fn.bufload(bufnr)
  return table.concat(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false), "\n") .. "\n"
end

-- The titles on offer, of which the one that `wanted` names is taken.
function driver.act(path, words, kind, wanted)
  visit(path, words)
  local titles
  choose = function(items, format, picked)
    titles = {}
    local chosen
    for _, item in ipairs(items) do
      local title = format(item)
      table.insert(titles, title)
      if wanted ~= "" and title:find(wanted, 1, true) then chosen = item end
    end
    picked(chosen)
  end
  told = nil
  local context = kind ~= "" and { only = { kind } } or {}
  local tick = vim.api.nvim_buf_get_changedtick(0)
  -- Until 0.8 the context was the argument itself.
  vim.lsp.buf.code_action(vim.fn.has("nvim-0.8") == 1 and { context = context } or context)
  wait("code actions are offered", function() return titles or told end)
  if not titles then error(told) end
  if wanted ~= "" then
    wait("the code action changes the text", function() return told or vim.api.nvim_buf_get_changedtick(0) ~= tick end)
    if told then error(told) end
  end
  return titles
end

function driver.rename(path, words, name)
  visit(path, words)
  told = nil
  local tick = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.rename(name)
  local told_at
  -- Of several servers one may have nothing to say while another renames.
  wait("the name changes", function()
    told_at = told_at or told and vim.loop.now()
    return vim.api.nvim_buf_get_changedtick(0) ~= tick or told_at and vim.loop.now() > told_at + 3000
  end)
  if vim.api.nvim_buf_get_changedtick(0) == tick then error(told) end
end

function driver.hover(path, words)
  visit(path, words)
  local result = first(0, "textDocument/hover", vim.lsp.util.make_position_params(0, "utf-16"))
  if not result then return "" end
  return table.concat(vim.lsp.util.convert_input_to_markdown_lines(result.contents), "\n")
end

function driver.definition(path, words)
  visit(path, words)
  return places("textDocument/definition", vim.lsp.util.make_position_params(0, "utf-16"))
end

function driver.references(path, words)
  visit(path, words)
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  params.context = { includeDeclaration = true }
  return places("textDocument/references", params)
end

function driver.outline(path)
  local bufnr = buffer(path)
  local result = first(bufnr, "textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params(bufnr) })
  return vim.tbl_map(function(symbol) return symbol.name end, result or {})
end

-- Replaces the words by others, as one change.
function driver.replace(path, words, others)
  local bufnr, line, column = visit(path, words)
  vim.api.nvim_buf_set_text(bufnr, line - 1, column, line - 1, column + #words, vim.split(others, "\n"))
end

-- What is offered behind the words in insert mode; the entry called `wanted` is taken.
function driver.complete(path, words, wanted)
  local _, line, column = visit(path, words)
  vim.api.nvim_win_set_cursor(0, { line, column + #words })
  vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"
  vim.o.completeopt = "menuone,noselect"
  local keys = function(each) return vim.api.nvim_replace_termcodes(each, true, true, true) end
  local isAtEnd = column + #words >= #vim.api.nvim_get_current_line()
  vim.api.nvim_input(keys(isAtEnd and "A<C-x><C-o>" or "i<C-x><C-o>"))
  wait("completions are offered", function() return vim.fn.pumvisible() == 1 end)
  local labels = {}
  local index
  for number, item in ipairs(vim.fn.complete_info({ "items" }).items) do
    local label = item.abbr ~= "" and item.abbr or item.word
    table.insert(labels, label)
    if label == wanted then index = number end
  end
  if wanted == "" then
    vim.api.nvim_input(keys("<C-e><Esc>"))
  else
    if not index then error("not offered: " .. wanted .. " among " .. table.concat(labels, ", ")) end
    vim.api.nvim_input(string.rep(keys("<C-n>"), index) .. keys("<C-y><Esc>"))
  end
  wait("insert mode is left", function() return vim.fn.mode() == "n" end)
  return labels
end

-- What each server offers behind the words, and what that would write.
function driver.offers(path, words)
  local bufnr, line, column = visit(path, words)
  vim.api.nvim_win_set_cursor(0, { line, column + #words })
  local found = {}
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  params.position = { line = line - 1, character = column + #words }
  for id, answer in pairs(assert(vim.lsp.buf_request_sync(bufnr, "textDocument/completion", params, patience))) do
    for _, item in ipairs(answer.result and (answer.result.items or answer.result) or {}) do
      table.insert(found, {
        server = vim.lsp.get_client_by_id(id).name,
        label = item.label,
        text = item.textEdit and item.textEdit.newText or item.insertText or item.label,
      })
    end
  end
  return found
end

function driver.servers(path)
  return vim.tbl_map(function(client) return client.name end, clients(buffer(path)))
end

local pipe = vim.loop.new_pipe(false)
local pending = ""

local function answer(line)
  local question = vim.fn.json_decode(line)
  local ok, result = pcall(driver[question.call], unpack(question.arguments))
  local reply = ok and { result = result == nil and vim.NIL or result } or { error = tostring(result) }
  pipe:write(vim.fn.json_encode(reply) .. "\n")
end

pipe:connect(vim.env.EDITOR_SOCKET, function()
  pipe:read_start(function(_, chunk)
    pending = pending .. (chunk or "")
    for line in pending:gmatch("([^\n]*)\n") do
      vim.schedule(coroutine.wrap(function() answer(line) end))
    end
    pending = pending:match("[^\n]*$")
  end)
end)
