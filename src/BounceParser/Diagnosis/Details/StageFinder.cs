namespace BounceParsing.Diagnosis;

/// <summary>Tells from standing phrases how far the delivery had come.</summary>
internal static class StageFinder
{
    /// <summary>The last stage that is named before the reply's code, else the first one after it.</summary>
    public static SmtpStage Find(Statement[] statements, CodesFound codes)
    {
        if (codes.ReplyStatement is { } statement)
        {
            SmtpStage stage = Find(statement, codes.ReplyPosition);
            if (stage != SmtpStage.Unknown)
                return stage;
        }

        foreach (Statement other in statements)
        {
            SmtpStage stage = Find(other, 0);
            if (stage != SmtpStage.Unknown)
                return stage;
        }

        return SmtpStage.Unknown;
    }

    private static SmtpStage Find(Statement statement, int position)
    {
        Hit? before = null;
        Hit? after = null;
        foreach (Hit hit in statement.Hits)
        {
            if (hit.Row.Kind != RuleKind.Stage)
                continue;
            if (statement.Text.Origin(hit.Start) < position)
                before = before is null || hit.Start >= before.Value.Start ? hit : before;
            else
                after = after is null || hit.Start < after.Value.Start ? hit : after;
        }

        return (before ?? after)?.Row.Stage ?? SmtpStage.Unknown;
    }
}
