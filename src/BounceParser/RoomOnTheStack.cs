// Nothing that is read was not written before: room on the stack for short texts, which each header takes, need not be cleared.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
