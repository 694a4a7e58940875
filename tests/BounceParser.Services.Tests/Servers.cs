using System.Diagnostics;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Security;
using MimeKit;

namespace BounceParsing.Services.Tests;

/// <summary>The servers that .ci/services has started; a test that needs one that is not there is skipped.</summary>
internal static class Servers
{
    public const string Password = "secret";

    public static string Postgres => Need("BOUNCE_TEST_POSTGRES", "PostgreSQL");

    public static string Imap => Need("BOUNCE_TEST_IMAP", "Dovecot");

    public static async Task<ImapClient> ConnectAsync(string user, CancellationToken cancellationToken)
    {
        string[] server = Imap.Split(':');
        ImapClient client = new();
        await client.ConnectAsync(server[0], int.Parse(server[1], null), SecureSocketOptions.None, cancellationToken);
        await client.AuthenticateAsync(user, Password, cancellationToken);
        return client;
    }

    public static async Task<Pop3Client> ConnectPop3Async(string user, CancellationToken cancellationToken)
    {
        string[] server = Need("BOUNCE_TEST_POP3", "Dovecot").Split(':');
        Pop3Client client = new();
        await client.ConnectAsync(server[0], int.Parse(server[1], null), SecureSocketOptions.None, cancellationToken);
        await client.AuthenticateAsync(user, Password, cancellationToken);
        return client;
    }

    /// <summary>Puts mails into a folder.</summary>
    public static async Task AppendAsync(string user, string folder, IEnumerable<string> mails, CancellationToken cancellationToken)
    {
        using ImapClient client = await ConnectAsync(user, cancellationToken);
        IMailFolder target = await FolderAsync(client, folder, cancellationToken);
        foreach (string[] some in mails.Chunk(200))
            await target.AppendAsync([.. some.Select(mail => (IAppendRequest)new AppendRequest(Message(mail)))], cancellationToken);
    }

    public static async Task<int> CountAsync(string user, string folder, CancellationToken cancellationToken)
    {
        using ImapClient client = await ConnectAsync(user, cancellationToken);
        IMailFolder target = await FolderAsync(client, folder, cancellationToken);
        await target.StatusAsync(StatusItems.Count, cancellationToken);
        return target.Count;
    }

    public static async Task<IMailFolder> FolderAsync(ImapClient client, string name, CancellationToken cancellationToken)
    {
        if (name == "INBOX")
            return client.Inbox!;
        IMailFolder root = client.GetFolder(client.PersonalNamespaces[0]);
        try
        {
            return await root.GetSubfolderAsync(name, cancellationToken);
        }
        catch (FolderNotFoundException)
        {
            return (await root.CreateAsync(name, true, cancellationToken))!;
        }
    }

    public static async Task RestartDovecotAsync(CancellationToken cancellationToken)
    {
        string configuration = Need("BOUNCE_TEST_DOVECOT", "Dovecot");
        await RunAsync("doveadm", ["-c", configuration, "stop"], cancellationToken);
        for (int i = 0; i < 50 && await RunAsync("dovecot", ["-c", configuration], cancellationToken) != 0; i++)
            await Task.Delay(100, cancellationToken);
    }

    /// <summary>Stops a server as a crash would; what it keeps stays.</summary>
    public static Task StopAsync(string server, CancellationToken cancellationToken) => ServicesAsync("stop", server, cancellationToken);

    /// <summary>Starts a server that was stopped, with what it kept, on its port.</summary>
    public static Task StartAsync(string server, CancellationToken cancellationToken) => ServicesAsync("start", server, cancellationToken);

    public static async Task RestartAsync(string server, CancellationToken cancellationToken)
    {
        await StopAsync(server, cancellationToken);
        await StartAsync(server, cancellationToken);
    }

    private static async Task ServicesAsync(string action, string server, CancellationToken cancellationToken)
    {
        string[] services = Need("BOUNCE_TEST_SERVICES", ".ci/services").Split(' ');
        if (await RunAsync(services[0], [action, services[1], server], cancellationToken) != 0)
            throw new InvalidOperationException($"{server} does not {action}.");
    }

    private static async Task<int> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        // A daemon must not hold the pipes of the tests: the shell gives it others.
        using Process process = Process.Start("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    private static MimeMessage Message(string mail)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(mail));
        return MimeMessage.Load(stream);
    }

    public static string Need(string variable, string server)
    {
        string? value = Environment.GetEnvironmentVariable(variable);
        Must(!string.IsNullOrEmpty(value), $"{server} is not started: .ci/services starts it and sets {variable}.");
        return value!;
    }

    /// <summary>Skips the test where what it needs is not there; with BOUNCE_TEST_ALL it fails.</summary>
    public static void Must(bool isThere, string word)
    {
        if (isThere)
            return;
        if (Environment.GetEnvironmentVariable("BOUNCE_TEST_ALL") is null)
            Assert.Skip(word);
        else
            Assert.Fail(word);
    }
}
