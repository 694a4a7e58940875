namespace BounceParsing.Grammars.Reports;

/// <summary>The words around the date of a return, by language.</summary>
internal static class ReturnDateRows
{
    /// <summary>Words that stand before the date.</summary>
    public static readonly PhraseSet Phrases = new(
        "not return until", "return until", "until", "till", "through", "returning on", "return on", "returning to the office on",
        "return to the office on", "returning to work on", "back on", "back in the office on", "back at work on", "back at the office on",
        "in the office again on", "returning", "be back",
        "bis zum", "bis einschließlich", "bis", "wieder ab dem", "wieder ab", "wieder am", "zurück am", "ab dem",
        "jusqu'au", "de retour le", "retour le", "hasta el", "regreso el", "regresaré el", "vuelvo el", "volveré el",
        "fino al", "rientro il", "rientrerò il", "di ritorno il", "até o dia", "até", "retorno em", "retornarei em", "regresso a",
        "tot en met", "terug op", "tot", "till och med", "tillbaka den", "tilbage den", "tilbake den", "til og med",
        "do dnia", "wracam", "до", "вернусь", "возвращаюсь", "έως", "kadar", "至", "到", "まで");

    /// <summary>Words that stand after it.</summary>
    public static readonly PhraseSet Ends = new(
        " and ", " with ", " but ", " for ", " if ", " please", " I ", " during ", " in ", " und ", " nicht ", " im ", " et ", " y ", " e ", " en ",
        " och ", " og ", " i ", " и ", " wieder ", "まで", "期间");

    /// <summary>Words that stand behind the date instead.</summary>
    public static readonly PhraseSet PhrasesBehind = new("まで", "迄", "から出社", "までの間", "까지", "回来", "返回", "回到");

    /// <summary>Months as German and its neighbours write them after an ordinal's point.</summary>
    public static readonly PhraseSet Months = new(
        "Jan", "Jän", "Feb", "Mär", "Mar", "Apr", "Mai", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Oct", "Nov", "Dez", "Des", "Dec",
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
        "led", "únor", "břez", "dub", "květ", "červ", "srp", "září", "říj", "list", "pros", "sij", "velj", "ožu", "svib", "lip", "srp", "kol", "ruj", "stud");
}
