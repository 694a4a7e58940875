using Microsoft.Win32.SafeHandles;

namespace BounceParsing.Cli.Input;

/// <summary>From the paths of the command line to the files that hold messages, in ordinal order.</summary>
/// <param name="input">What "-" stands for.</param>
/// <param name="complain">Hears of every path that cannot be read.</param>
internal sealed class PathWalker(StandardInput input, Action<string, string> complain) : IDisposable
{
    private readonly List<MailFile> _files = [];
    private readonly List<SafeFileHandle> _openFolders = [];

    /// <summary>How many bytes the files hold, as far as that can be told.</summary>
    public long Bytes { get; private set; }

    public List<MailFile> Walk(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (path == MailFile.StandardInput)
                _files.Add(new MailFile(path, input.Open));
            else if (File.Exists(path))
                AddGiven(path);
            else if (Directory.Exists(path))
                AddFolder(path, path);
            else
                AddRaw(path, () => RawPath.IsSuspect(path) ? RawPath.InArguments(path) : []);
        }

        return _files;
    }

    public void Dispose() => _openFolders.ForEach(folder => folder.Dispose());

    private void AddGiven(string path)
    {
        Bytes += new FileInfo(path).Length;
        _files.Add(MailFile.At(path));
    }

    // Recursion ends: links to folders are not followed, and the depth of real folders is bounded by the file system.
    private void AddFolder(string folder, string shown)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            complain(shown, e.Message);
            return;
        }

        bool isMaildir = IsMaildir(entries);
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries.DistinctBy(entry => entry.Name))
            AddEntry(entry, folder, Path.Join(shown, entry.Name), isMaildir);
    }

    private void AddEntry(FileSystemInfo entry, string folder, string shown, bool isMaildir)
    {
        string path = Path.Join(folder, entry.Name);
        if (RawPath.IsSuspect(path))
            AddRaw(shown, () => RawPath.InFolder(folder, entry.Name));
        else if (entry is FileInfo file && !isMaildir)
            AddFound(file, path, shown);
        else if (entry is DirectoryInfo && entry.LinkTarget is null && !(isMaildir && entry.Name == "tmp"))
            AddFolder(path, shown);
    }

    // What holds no bytes in a folder may be a pipe or a device, and is not opened.
    private void AddFound(FileInfo file, string path, string shown)
    {
        try
        {
            long length = (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length;
            Bytes += length;
            _files.Add(length == 0 ? new MailFile(shown, () => Stream.Null) : new MailFile(shown, () => File.OpenRead(path)));
        }
        catch (IOException e)
        {
            complain(shown, e.Message);
        }
    }

    private void AddRaw(string shown, Func<IEnumerable<byte[]>> find)
    {
        try
        {
            byte[][] paths = [.. find()];
            if (paths.Length == 0)
                complain(shown, "no such file or folder");
            foreach (byte[] path in paths)
                AddOpened(RawPath.Open(path), path, shown);
        }
        catch (IOException e)
        {
            complain(shown, e.Message);
        }
    }

    private void AddOpened(SafeFileHandle handle, byte[] path, string shown)
    {
        if (Directory.Exists(RawPath.PathOf(handle)))
        {
            _openFolders.Add(handle);
            AddFolder(RawPath.PathOf(handle), shown);
            return;
        }

        using (handle)
            Bytes += new FileInfo(RawPath.PathOf(handle)).Length;
        _files.Add(new MailFile(shown, () => new FileStream(RawPath.Open(path), FileAccess.Read)));
    }

    // A Maildir keeps messages in new/ and cur/ alone: tmp/ holds what is being written, the folder itself indexes.
    private static bool IsMaildir(FileSystemInfo[] entries)
        => entries.Count(entry => entry is DirectoryInfo { Name: "cur" or "new" or "tmp" }) == 3;
}
