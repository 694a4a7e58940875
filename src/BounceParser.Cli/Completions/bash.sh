# In ~/.bashrc: eval "$(bounce completions bash)"
_bounce() {
  local word=${COMP_WORDS[COMP_CWORD]} line
  COMPREPLY=()
  while IFS= read -r line; do
    [[ $line != "$word"* ]] || COMPREPLY+=("$line")
  done < <(bounce "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
}
complete -o default -F _bounce bounce
