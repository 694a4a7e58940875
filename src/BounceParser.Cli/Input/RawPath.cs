using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BounceParsing.Cli.Input;

/// <summary>
/// Files of Linux whose names are no UTF-8. .NET shows such a name with U+FFFD in it and cannot open it; what is opened here by the
/// bytes of its name is found again as /proc/self/fd/N.
/// </summary>
internal static partial class RawPath
{
    private const char Replacement = '\uFFFD';

    /// <summary>Where the name of a directory's entry begins, and the name's end (struct dirent64 of Linux, getdents64(2)).</summary>
    private const int NameOffset = 19;

    /// <summary>O_NONBLOCK | O_CLOEXEC of open(2): a pipe that nobody writes to does not hold the run up.</summary>
    private const int OpenFlags = 0x800 | 0x80000;

    /// <summary>True for a path that may be another one's, shown with replacement characters.</summary>
    public static bool IsSuspect(string path) => OperatingSystem.IsLinux() && path.Contains(Replacement, StringComparison.Ordinal) && !Path.Exists(path);

    /// <summary>The bytes of the names in a folder that are shown as the given one.</summary>
    public static IEnumerable<byte[]> InFolder(string folder, string shown)
        => ReadNames(folder).Where(name => Encoding.UTF8.GetString(name) == shown).Select(name => (byte[])[.. Encoding.UTF8.GetBytes(folder), (byte)'/', .. name]);

    /// <summary>The bytes of the program's arguments that are shown as the given one.</summary>
    public static IEnumerable<byte[]> InArguments(string shown)
    {
        byte[] all = File.ReadAllBytes("/proc/self/cmdline");
        int start = 0;
        for (int end = Array.IndexOf(all, (byte)0); end >= 0; end = Array.IndexOf(all, (byte)0, start))
        {
            byte[] argument = all[start..end];
            start = end + 1;
            if (Encoding.UTF8.GetString(argument) == shown)
                yield return argument;
        }
    }

    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SafeFileHandle Open(byte[] path)
    {
        SafeFileHandle handle = new(open([.. path, 0], OpenFlags), ownsHandle: true);
        return handle.IsInvalid ? throw new IOException(Marshal.GetLastPInvokeErrorMessage()) : handle;
    }

    /// <summary>A path of what is open.</summary>
    public static string PathOf(SafeFileHandle handle) => $"/proc/self/fd/{handle.DangerousGetHandle()}";

    private static List<byte[]> ReadNames(string folder)
    {
        List<byte[]> names = [];
        nint directory = opendir([.. Encoding.UTF8.GetBytes(folder), 0]);
        if (directory == 0)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        for (nint entry = readdir64(directory); entry != 0; entry = readdir64(directory))
            names.Add(ReadName(entry + NameOffset));
        _ = closedir(directory);
        return names;
    }

    private static byte[] ReadName(nint start)
    {
        int length = 0;
        while (Marshal.ReadByte(start, length) != 0)
            length++;
        byte[] name = new byte[length];
        Marshal.Copy(start, name, 0, length);
        return name;
    }

#pragma warning disable IDE1006, CA5392 // The names are the C library's, which stands where the system finds it.
    [LibraryImport("libc", SetLastError = true)]
    private static partial int open(byte[] path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint opendir(byte[] path);

    [LibraryImport("libc")]
    private static partial nint readdir64(nint directory);

    [LibraryImport("libc")]
    private static partial int closedir(nint directory);
#pragma warning restore IDE1006, CA5392
}
