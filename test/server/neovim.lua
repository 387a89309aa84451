-- Looks at what Neovim shows of the agreement that it was started with, and writes it as JSON to standard output.

local seen = {}

local function await(what, condition)
  if vim.wait(20000, condition, 10) then return end
  io.stderr:write('Neovim waited in vain for ' .. what .. '.\n')
  vim.cmd('cquit')
end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local function keys(text)
  return vim.api.nvim_replace_termcodes(text, true, false, true)
end

await('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
seen.diagnostics = vim.tbl_map(function(diagnostic)
  return { line = diagnostic.lnum, column = diagnostic.col, code = diagnostic.code, message = diagnostic.message }
end, vim.diagnostic.get(0))

vim.fn.search('maria')
vim.api.nvim_feedkeys('K', 'x', false)
await('a hover', floating_window)
seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floating_window()), 0, -1, false)

vim.api.nvim_create_autocmd('CompleteChanged', {
  once = true,
  callback = function()
    seen.completion = vim.tbl_map(
      function(item) return { word = item.word, beside = item.menu } end,
      vim.fn.complete_info({ 'items' }).items
    )
    io.stdout:write(vim.json.encode(seen))
    vim.schedule(function() vim.cmd('qall!') end)
  end,
})
vim.fn.search('by:')
vim.api.nvim_feedkeys(keys('A <C-x><C-o>'), 'n', false)
