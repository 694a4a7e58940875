# In ~/.zshrc, behind compinit: eval "$(bounce completions zsh)"
_bounce() {
  local -a words_found
  words_found=("${(@f)$(bounce "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
  compadd -a words_found
  _files
}
compdef _bounce bounce
