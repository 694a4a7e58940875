# In $PROFILE: bounce completions powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName bounce -ScriptBlock {
    param($word, $ast, $cursor)
    bounce "[suggest:$cursor]" "$ast" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
